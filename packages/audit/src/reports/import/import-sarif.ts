import { type Finding, limits, printable, readJsonText, type Severity, sha256 } from '@skills/core'
import type { ReportedRule } from '../report-input.ts'
import { importedPlace } from './imported-place.ts'
import {
  hasScore,
  type ImportedRule,
  importedRules,
  neutral,
  severityOf,
} from './imported-rules.ts'
import { listAt, textAt, valueAt } from './json-value.ts'

/** A finding of another scanner. Its rule is `<tool>/<rule>`. */
export interface ImportedFinding extends Finding {
  readonly tool: string
}

/** What came out of another scanner's file. */
export type ImportedSarif =
  | {
      readonly ok: true
      readonly findings: readonly ImportedFinding[]
      readonly rules: readonly ReportedRule[]
      /** How many results were beyond the limit. */
      readonly left: number
    }
  | {
      readonly ok: false
      readonly problems: readonly { readonly message: string; readonly line: number }[]
    }

const runsMax = 100
const resultsMax = 25_000

interface Origin {
  /** The scanner's name as the user gave it. */
  readonly tool: string
  /** How the file is told to people. */
  readonly report: string
}

/**
 * Read a SARIF 2.1.0 file of another scanner. Everything in it is a stranger's: texts are made visible and cut, places
 * are shown and never opened, and nothing of it can lower or accept a finding of ours.
 */
export function importSarif(text: string, origin: Origin): ImportedSarif {
  const read = readJsonText(text.startsWith('\ufeff') ? text.slice(1) : text)
  if (!read.ok) return read
  const { value, lineOf } = read.json
  const wrong = formProblem(value)
  if (wrong !== undefined)
    return { ok: false, problems: [{ message: wrong, line: lineOf(['version']) }] }
  const runs = listAt(value, 'runs').slice(0, runsMax)
  const imported = runs.map((run) => importRun(run, origin))
  const findings = imported.flatMap((run) => run.findings)
  return {
    ok: true,
    findings: findings.slice(0, resultsMax),
    rules: uniqueRules(imported.flatMap((run) => run.rules)),
    left: Math.max(0, findings.length - resultsMax),
  }
}

/** The largest file that is read, in bytes. */
export const importedBytesMax: number = limits.jsonBytesMax

function formProblem(value: unknown): string | undefined {
  if (!Array.isArray(valueAt(value, 'runs'))) return 'it has no list of runs, so it is no SARIF'
  const version = textAt(value, 'version')
  if (version === '2.1.0') return undefined
  return `it is SARIF ${printable(version ?? 'of no version', { oneLine: true })}; 2.1.0 is read`
}

interface ImportedRun {
  readonly findings: readonly ImportedFinding[]
  readonly rules: readonly ReportedRule[]
}

function importRun(run: unknown, origin: Origin): ImportedRun {
  const rules = importedRules(run, (id) => `${origin.tool}/${neutral(id).replaceAll(' ', '-')}`)
  const findings = listAt(run, 'results').flatMap((result) => {
    const finding = importResult(result, run, { ...origin, rules })
    return finding === undefined ? [] : [finding]
  })
  return { findings, rules: [...rules.values()].map(({ rule }) => rule) }
}

interface RunOrigin extends Origin {
  readonly rules: ReadonlyMap<string, ImportedRule>
}

function importResult(
  result: unknown,
  run: unknown,
  origin: RunOrigin,
): ImportedFinding | undefined {
  const kind = textAt(result, 'kind') ?? 'fail'
  if (kind === 'pass' || kind === 'notApplicable') return undefined
  const { tool, rules } = origin
  const id = ruleIdOf(result, run)
  const known = rules.get(id)
  const rule = known?.rule
  const place = importedPlace(result, run, origin.report)
  const message = messageOf(result, rule)
  return {
    rule: rule?.id ?? `${tool}/${neutral(id).replaceAll(' ', '-')}`,
    severity: resultSeverity(result, known),
    confidence: 'low',
    message: place.refused === undefined ? message : `${message} (place given: ${place.refused})`,
    file: place.file,
    line: place.line,
    column: place.column,
    endLine: place.endLine,
    evidence: neutral(
      textAt(result, 'locations', 0, 'physicalLocation', 'region', 'snippet', 'text') ?? '',
    ).slice(0, 200),
    remedy: rule?.remedy ?? 'Read what that scanner says of it.',
    fingerprint: sha256([tool, id, place.file, fingerprintOf(result) ?? message].join('\0')),
    taxonomy: rule?.taxonomy ?? [],
    tool,
  }
}

function ruleIdOf(result: unknown, run: unknown): string {
  const own = textAt(result, 'ruleId') ?? textAt(result, 'rule', 'id')
  if (own !== undefined) return own
  const index = valueAt(result, 'ruleIndex') ?? valueAt(result, 'rule', 'index')
  const extension = valueAt(result, 'rule', 'toolComponent', 'index')
  const component = typeof extension === 'number' ? ['extensions', extension] : ['driver']
  const named =
    typeof index === 'number' ? textAt(run, 'tool', ...component, 'rules', index, 'id') : undefined
  return named ?? 'unnamed'
}

/** The result's own number, else its rule's, else the result's level, else its rule's. */
function resultSeverity(result: unknown, known: ImportedRule | undefined): Severity {
  if (textAt(result, 'kind') === 'informational') return 'info'
  const level = textAt(result, 'level')
  if (hasScore(result)) return severityOf(result, level)
  if (known?.isScored === true || (known !== undefined && level === undefined))
    return known.rule.severity
  return severityOf(undefined, level)
}

function messageOf(result: unknown, rule: ReportedRule | undefined): string {
  const text = textAt(result, 'message', 'text') ?? textAt(result, 'message', 'markdown')
  return neutral(text ?? rule?.title ?? 'No message.')
}

function fingerprintOf(result: unknown): string | undefined {
  return textAt(result, 'partialFingerprints', 'primaryLocationLineHash')
}

function uniqueRules(rules: readonly ReportedRule[]): ReportedRule[] {
  return [...new Map(rules.map((rule) => [rule.id, rule])).values()]
}
