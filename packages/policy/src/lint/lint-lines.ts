import { deniedBy } from '../patterns/glob.ts'
import { policyRules } from '../rules/rule-ids.ts'
import { placedStatements, placeOf } from '../say/effective.ts'
import { scalars, strictnessOf, valueAt } from '../say/strictness.ts'
import { textsAt } from './lint-lists.ts'
import { type Lint, type LintRemark, remark } from './lint-remark.ts'

/** Lines that change nothing: they say what holds anyway, or another layer says it harder. */
export const lintLines: Lint = (linted) => {
  const { layer, stack, index } = linted
  const { policy } = layer
  const silent = scalars.flatMap((scalar): LintRemark[] => {
    const { path } = scalar
    // The mode of a layer is enforce anyway; minCli never says nothing.
    if (path[0] === 'mode' || valueAt(policy, path) === undefined) return []
    if (strictnessOf(scalar, policy) > 0) return []
    return [noEffect(linted, path, 'says what holds without it')]
  })
  const overruled = placedStatements(stack)
    .filter((one) => one.index === index)
    .flatMap(({ statement, overruledBy }): LintRemark[] => {
      if (overruledBy === undefined) return []
      const key = statement.path.join('.')
      return [
        remark(linted, 'lint/overruled', {
          path: statement.path,
          message: `${key} has no effect: ${placeOf(overruledBy)} asks for the same or more.`,
          remedy: 'Take the line out, or make it stricter.',
        }),
      ]
    })
  return [...silent, ...overruled, ...idle(linted)]
}

/** Keys that only matter beside another key, which is not there. */
const idle: Lint = (linted) => {
  const { sources, releases, reviews, capabilities } = linted.layer.policy
  const remarks: LintRemark[] = []
  if (sources?.allow !== undefined && sources.default === 'allow')
    remarks.push(noEffect(linted, ['sources', 'default'], 'cannot open what sources.allow closes'))
  if (releases?.bypassFor !== undefined && releases.minAge === undefined)
    remarks.push(noEffect(linted, ['releases', 'bypassFor'], 'matters only beside releases.minAge'))
  const asksForReviews = (reviews?.require ?? []).length > 0 || capabilities?.scripts === 'review'
  if (reviews?.reviewers !== undefined && !asksForReviews)
    remarks.push(
      noEffect(
        linted,
        ['reviews', 'reviewers'],
        'matters only beside reviews.require or capabilities.scripts: review',
      ),
    )
  return remarks
}

function noEffect(linted: Parameters<Lint>[0], path: readonly string[], why: string): LintRemark {
  return remark(linted, 'lint/no-effect', {
    path,
    message: `${path.join('.')} has no effect: it ${why}.`,
    remedy: 'Take the line out, or say what is meant.',
  })
}

/** Names that this version does not know, so that they bind nobody. */
export const lintNames: Lint = (linted) => {
  const { known, layer } = linted
  const rules = [...known.auditRules, ...Object.keys(policyRules)]
  return [
    ...unknown(linted, ['assistants', 'allow'], known.assistants),
    ...unknown(linted, ['assistants', 'deny'], known.assistants),
    ...unknown(linted, ['findings', 'deny'], known.auditRules),
    ...unknown(linted, ['delegation', 'allow'], rules),
    ...unknown(linted, ['delegation', 'deny'], rules),
    ...(layer.policy.exceptions ?? []).flatMap(({ rule }, at) =>
      rules.includes(rule) ? [] : [unknownName(linted, ['exceptions', at, 'rule'], rule)],
    ),
  ]
}

function unknown(
  linted: Parameters<Lint>[0],
  path: readonly string[],
  names: readonly string[],
): LintRemark[] {
  return (textsAt(linted.layer.policy, path) ?? []).flatMap((pattern, at) =>
    deniedBy([pattern], names) === -1 ? [unknownName(linted, [...path, at], pattern)] : [],
  )
}

function unknownName(
  linted: Parameters<Lint>[0],
  path: readonly (string | number)[],
  name: string,
): LintRemark {
  return remark(linted, 'lint/unknown-name', {
    path,
    message: `${name} is nothing that this version knows.`,
    remedy: 'Correct it: skills assistants lists assistants, skills explain --list lists rules.',
  })
}

/** Rules about facts that this version has no way to find out: they refuse every module. */
export const lintFacts: Lint = (linted) => {
  const { stack, index, known } = linted
  const seen = new Set<string>()
  return placedStatements(stack)
    .filter((one) => one.index === index)
    .flatMap(({ statement: { rule, path } }): LintRemark[] => {
      if (rule === undefined || !known.unknowable.includes(rule) || seen.has(rule)) return []
      seen.add(rule)
      return [
        remark(linted, 'lint/cannot-be-met', {
          path,
          message: `${rule} refuses every module today: this version cannot find out what it asks for.`,
          remedy: 'Keep it if that is meant, or begin with mode: audit.',
        }),
      ]
    })
}
