import { printable } from '@skills/core'
import type { PolicyExplanation } from '@skills/operations'
import { decisionText } from './decision-text.ts'
import { type Fact, renderFacts } from './render-facts.ts'
import { type How, placeText } from './render-policy.ts'

type Explained = Omit<PolicyExplanation, 'warnings'>

/** The answer first, then what led to it; `label<TAB>text` lines in a pipe. */
export function renderPolicyExplanation(explained: Explained, how: How): string[] {
  const { terminal } = how
  const { decision, deciding, remedy, acceptWith, contact } = explained
  const rows: Fact[] = [
    ['about', subjectText(explained)],
    ['decision', decisionText(decision)],
    [
      'decided by',
      deciding === null ? null : `${placeText(deciding.layer, deciding.line)} ${deciding.rule}`,
    ],
    ...decision.reasons
      .filter((reason) => reason !== deciding)
      .map(
        (reason): Fact => [
          reason.effect,
          `${placeText(reason.layer, reason.line)} ${reason.rule}: ${reason.message}`,
        ],
      ),
    ...explained.rules.map((rule): Fact => [rule.outcome, ruleText(rule)]),
    ...explained.facts.map(
      ({ name, value, from }): Fact => ['fact', `${name}: ${value ?? 'nobody can say'} (${from})`],
    ),
    ...explained.exceptions.map(
      ({ id, rule, file, line, state, expires, owner }): Fact => [
        'exception',
        `${id} for ${rule} ${state} (${placeText(file, line)}, owner ${owner}, until ${expires})`,
      ],
    ),
    ['help', remedy],
    ...acceptWith.map((command): Fact => ['or accept', command]),
    ['ask', contact],
  ]
  return renderFacts(rows, terminal)
}

function ruleText({ rule, layer, line, text, overruledBy }: Explained['rules'][number]): string {
  const by = overruledBy === null ? '' : ` (stricter: ${overruledBy})`
  return `${placeText(layer, line)} ${rule}: ${text}${by}`
}

function subjectText({ subject }: Explained): string {
  const { kind, module, skill, path, installed } = subject
  const name = path ?? (skill === undefined ? module : `${module}/${skill}`) ?? ''
  const what = kind === 'path' ? 'the path' : `the ${kind}`
  const state = kind === 'path' ? '' : installed ? ', installed' : ', not installed'
  return printable(`${what} ${name}${state}`, { oneLine: true })
}
