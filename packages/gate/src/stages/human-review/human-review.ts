import { isAllowedBy } from '@skills/policy'
import type { Change } from '../../change/change.ts'
import type { GateFacts } from '../../facts.ts'
import { ownersOf } from '../../owners/owners-of.ts'
import { type OwnersEntry, ownersPaths, parseOwners } from '../../owners/parse-owners.ts'
import { findingsOfChecks, rulesOfChecks } from '../check-findings.ts'
import type { Evidence, GateCheck, GateStatus, Stage, StageResult, StageTerms } from '../stage.ts'
import { type Approvals, approvalsOf } from './approvals.ts'

/**
 * Have people looked at this very commit? Evidence is what the forge says of reviews, given as a file or in the event;
 * without it the answer is unknown. The forge's own rules stay what keeps a branch: this stage shows whether they held.
 */
export const humanReview: Stage = {
  id: 'human-review',
  title: 'Human review',
  decidesBy: 'evidence',
  run: (facts, terms) => {
    const { event, reviews, change } = facts
    if (reviews === undefined)
      return unknownStage('No reviews were given: --reviews FILE, or the event of a review.')
    if (event?.author === undefined)
      return unknownStage(
        'No event says whose change it is, so that nobody can be told apart from its author.',
      )
    const approvals = approvalsOf(reviews, {
      head: change.head,
      author: event.author,
      commits: change.commits,
    })
    return judge(facts, terms, approvals)
  },
}

const empty = { stage: 'human-review', checks: [], findings: [], rules: [], gaps: [] } as const

function unknownStage(summary: string): StageResult {
  return { ...empty, status: 'unknown', summary }
}

function judge(facts: GateFacts, terms: StageTerms, approvals: Approvals): StageResult {
  const { policy, required } = terms
  const stops = policy.review.stops || required.includes('human-review')
  const questions = [
    enough(facts, terms, approvals),
    noneAgainst(approvals),
    ownersApprove(facts, terms, approvals),
    skillsReviewed(facts, terms),
  ]
  const checks = questions.map((one) =>
    one.status === 'failed' && !stops ? { ...one, status: 'warned' as const } : one,
  )
  const has = (status: GateStatus) => checks.some((one) => one.status === status)
  const status = has('failed')
    ? 'failed'
    : has('unknown')
      ? 'unknown'
      : has('warned')
        ? 'warned'
        : 'passed'
  const place = facts.change.files.find((file) => file.status !== 'D')?.path ?? 'skills.policy.yaml'
  return {
    ...empty,
    status,
    summary: `${people(approvals.valid.length)} approved ${facts.change.head.slice(0, 12)}.`,
    checks,
    findings: findingsOfChecks(checks, { place, isStopping: false }),
    rules: rulesOfChecks(
      checks.map((check) => ({
        ...check,
        why: 'A change is read by somebody else before it is taken.',
      })),
    ),
  }
}

function enough(
  { change }: GateFacts,
  { policy, required }: StageTerms,
  approvals: Approvals,
): GateCheck {
  const { valid, undated, refused } = approvals
  const { review, protectedPaths } = policy
  const touched = protectedIn(change, protectedPaths)
  const asked = Math.max(review.approvals, touched.length > 0 ? review.protectedApprovals : 0)
  const wanted = asked > 0 || !required.includes('human-review') ? asked : 1
  const base = {
    id: 'approvals',
    title: 'Approvals of this very commit',
    weight: 2,
    remedy: 'Let somebody who is not its author approve the newest commit.',
  }
  const evidence: Evidence[] = [
    {
      text: `${valid.length} of ${wanted}${touched.length > 0 ? `; ${touched[0]} is protected` : ''}.`,
    },
    ...[...undated].map((login) => ({ text: `${login}: approved, and nobody says which commit` })),
    ...refused.map((text) => ({ text })),
  ]
  if (valid.length >= wanted)
    return { ...base, status: wanted === 0 ? 'skipped' : 'passed', evidence }
  return {
    ...base,
    status: valid.length + undated.length >= wanted ? 'unknown' : 'failed',
    evidence,
  }
}

function noneAgainst({ against }: Approvals): GateCheck {
  return {
    id: 'changes-requested',
    title: 'Reviews that ask for changes',
    weight: 2,
    status: against.length === 0 ? 'passed' : 'failed',
    evidence: against.map((login) => ({ text: `${login} asks for changes.` })),
    remedy: 'Settle it with them: an approval or a dismissal ends it.',
  }
}

function ownersApprove(
  { change, baseTexts }: GateFacts,
  { policy }: StageTerms,
  approvals: Approvals,
): GateCheck {
  const base = {
    id: 'code-owners',
    title: 'Owners of changed files',
    weight: 2,
    remedy: 'Ask one of the owners to approve the newest commit.',
  }
  const entries = parseOwners(ownersPaths.flatMap((path) => baseTexts.get(path) ?? [])[0] ?? '')
  const asked = policy.review.needsOwners
    ? change.files.flatMap(pathsOf)
    : protectedIn(change, policy.protectedPaths)
  const open = asked.flatMap((path) =>
    ownersOf(entries, path).flatMap((entry) => missing(path, entry, approvals)),
  )
  if (entries.length === 0 || asked.length === 0)
    return {
      ...base,
      status: 'skipped',
      evidence: [{ text: 'No changed file has to have an owner’s approval.' }],
    }
  const status = open.some((one) => one.isCertain)
    ? 'failed'
    : open.length > 0
      ? 'unknown'
      : 'passed'
  return { ...base, status, evidence: open.slice(0, 20).map(({ evidence }) => evidence) }
}

interface Missing {
  readonly evidence: Evidence
  /** Everybody who could approve is a person whose login is known. */
  readonly isCertain: boolean
}

function missing(
  path: string,
  { owners, isOptional, line }: OwnersEntry,
  { valid, undated }: Approvals,
): Missing[] {
  const logins = owners
    .filter((owner) => /^@[^/]+$/u.test(owner))
    .map((owner) => owner.slice(1).toLowerCase())
  if (isOptional || logins.some((login) => valid.includes(login))) return []
  const isCertain =
    logins.length === owners.length && !logins.some((login) => undated.includes(login))
  const why = isCertain ? '' : '; who is behind a team or an address is not known here'
  const text = `None of ${owners.join(', ')} (line ${line} of CODEOWNERS) approved${why}.`
  return [{ evidence: { text, file: path, line: 1 }, isCertain }]
}

/** Skills that the change brings, where the policy asks for signed reviews of what is installed. */
function skillsReviewed({ change, skillReviews }: GateFacts, { policy }: StageTerms): GateCheck {
  const base = {
    id: 'skill-reviews',
    title: 'Signed reviews of new skills',
    weight: 2,
    remedy: 'Let a reviewer sign the skill: skills review add',
  }
  const added = change.files.filter(
    ({ status, path }) => status !== 'D' && /(?:^|\/)skill\.md$/iu.test(path),
  )
  if (!policy.review.needsSkillReviews || added.length === 0)
    return { ...base, status: 'skipped', evidence: [{ text: 'Nobody asks.' }] }
  const open = added.filter(({ path }) => skillReviews?.get(path) !== true)
  const evidence = open.map(({ path }) => ({
    text: 'No signed review is known.',
    file: path,
    line: 1,
  }))
  const isKnown = open.every(({ path }) => skillReviews?.get(path) === false)
  return {
    ...base,
    status: open.length === 0 ? 'passed' : isKnown ? 'failed' : 'unknown',
    evidence,
  }
}

/** Files whose change can change what judges the next one. */
const alwaysProtected = /(?:^|\/)(?:skills\.policy\.yaml|codeowners)$/iu

function protectedIn(change: Change, globs: readonly string[]): string[] {
  return change.files
    .flatMap(pathsOf)
    .filter((path) => alwaysProtected.test(path) || isAllowedBy(globs, [path]))
}

function pathsOf({ path, oldPath }: Change['files'][number]): string[] {
  return oldPath === undefined ? [path] : [oldPath, path]
}

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`
}
