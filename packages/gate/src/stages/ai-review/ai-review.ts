import type { ReportedFinding } from '@skills/audit'
import { type GateVerdict, isAtLeast, printable, relativePathProblem, sha256 } from '@skills/core'
import type { GateFacts, VerdictFacts } from '../../facts.ts'
import { findingsOfChecks, rulesOfChecks } from '../check-findings.ts'
import type { Evidence, GateCheck, Stage, StageResult, StageTerms } from '../stage.ts'
import { skipWordsIn } from './skip-words.ts'

/**
 * What reviewers answered to the bundle of this very change. It is advice: it adds findings and takes none away, warns
 * and never fails. A verdict about another commit, and one that says that nothing was reviewed, are no verdicts.
 */
export const aiReview: Stage = {
  id: 'ai-review',
  title: 'AI review',
  decidesBy: 'evidence',
  run: (facts, terms) => {
    const { verdicts } = facts
    const ignored = skipWordsIn(facts)
    return verdicts === undefined ? none(ignored) : judge(facts, verdicts, { terms, ignored })
  },
}

const why = 'A verdict counts for what it is about, and for nothing else.'

function none(ignored: readonly Evidence[]): StageResult {
  const checks = [wishes(ignored)]
  return {
    ...part(checks, 'skills.policy.yaml'),
    status: 'unknown',
    summary: 'No verdict was imported: --emit-prompt FILE asks, --import FILE answers.',
  }
}

interface Judging {
  readonly terms: StageTerms
  readonly ignored: readonly Evidence[]
}

function judge(
  facts: GateFacts,
  { verdicts, bundle }: VerdictFacts,
  { terms: { failOn }, ignored }: Judging,
): StageResult {
  const about = verdicts.map((verdict) => ({ verdict, refused: refusal(verdict, facts, bundle) }))
  const counting = about.flatMap(({ verdict, refused }) => (refused === undefined ? [verdict] : []))
  const checks = [answered(about), covered(facts, counting), wishes(ignored)]
  const findings = counting.flatMap((verdict) => findingsOf(verdict))
  const grave = findings.filter(({ severity }) => failOn !== 'never' && isAtLeast(severity, failOn))
  const isWarned = findings.length > 0 || checks.some(({ status }) => status === 'warned')
  const place =
    facts.change.files.find(({ status }) => status !== 'D')?.path ?? 'skills.policy.yaml'
  const base = part(checks, place)
  return {
    ...base,
    findings: [...base.findings, ...findings],
    status: counting.length === 0 ? 'unknown' : isWarned ? 'warned' : 'passed',
    summary: `${counting.length} of ${verdicts.length} verdicts are about this change; ${findings.length} findings, ${grave.length} at or above the threshold, as advice.`,
  }
}

function part(
  checks: readonly GateCheck[],
  place: string,
): Omit<StageResult, 'status' | 'summary'> {
  return {
    stage: 'ai-review',
    checks,
    findings: findingsOfChecks(checks, { place, isStopping: false }),
    rules: rulesOfChecks(checks.map((check) => ({ ...check, why }))),
    gaps: [],
  }
}

function refusal(
  { head, bundle, result }: GateVerdict,
  { change }: GateFacts,
  asked: string | undefined,
): string | undefined {
  if (head !== change.head)
    return `it is about ${head.slice(0, 12)}, and the head is ${change.head.slice(0, 12)}`
  if (bundle !== asked) return 'it answers another bundle'
  return result === 'skipped' ? 'nothing was reviewed' : undefined
}

interface Answered {
  readonly verdict: GateVerdict
  readonly refused: string | undefined
}

function answered(about: readonly Answered[]): GateCheck {
  const isAny = about.some(({ refused }) => refused === undefined)
  return {
    id: 'verdicts',
    title: 'Verdicts about this very change',
    weight: 1,
    status: isAny ? 'passed' : 'unknown',
    evidence: about.map(({ verdict, refused }) => ({
      text: `${who(verdict)}: ${refused ?? verdict.summary}`,
    })),
    remedy: 'Make the bundle again with --emit-prompt and let the reviewer answer it.',
  }
}

function who({ reviewer: { kind, model, tool } }: GateVerdict): string {
  return `${kind} ${model}${tool === undefined ? '' : ` by ${tool}`}`
}

/** Changed files that assistants read should be read by the reviewer as well. */
function covered({ change, instructions }: GateFacts, verdicts: readonly GateVerdict[]): GateCheck {
  const read = new Set(verdicts.flatMap((verdict) => verdict.covered ?? []))
  const asked = change.files.filter(
    ({ status, path }) => status !== 'D' && instructions?.paths.has(path) === true,
  )
  const open = asked.filter(({ path }) => !read.has(path))
  return {
    id: 'reviewed-instructions',
    title: 'Changed files that assistants read',
    weight: 1,
    status:
      asked.length === 0 ? 'skipped' : open.length > 0 && verdicts.length > 0 ? 'warned' : 'passed',
    evidence: open
      .slice(0, 20)
      .map(({ path }) => ({ text: 'No reviewer says that it was read.', file: path, line: 1 })),
    remedy: 'Let the reviewer read these files and list them under "covered".',
  }
}

/** Words of the author that ask for no review change nothing, and a reviewer should know of them. */
function wishes(ignored: readonly Evidence[]): GateCheck {
  return {
    id: 'skip-words',
    title: 'Wishes of the author to skip a review',
    weight: 1,
    status: ignored.length === 0 ? 'passed' : 'warned',
    evidence: ignored,
    remedy: 'Leave the words out: they change nothing.',
  }
}

function findingsOf(verdict: GateVerdict): ReportedFinding[] {
  return verdict.findings.map(
    ({ severity, confidence, title, file, line, explanation, remedy }) => {
      const path = relativePathProblem(file) === undefined ? file : 'skills.policy.yaml'
      return {
        rule: 'gate/ai-review',
        severity,
        confidence: confidence === 'high' ? 'medium' : 'low',
        message: oneLine(`${title}: ${explanation}`),
        file: path,
        repositoryPath: path,
        line,
        column: 1,
        endLine: line,
        evidence: oneLine(`${who(verdict)}, as advice`),
        remedy: oneLine(remedy ?? 'Read it, and decide.'),
        fingerprint: sha256(['ai-review', file, title, explanation].join('\0')),
        taxonomy: [],
        tool: oneLine(verdict.reviewer.model).slice(0, 80),
      }
    },
  )
}

function oneLine(text: string): string {
  return printable(text.slice(0, 1_000), { oneLine: true })
}
