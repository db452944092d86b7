import { byCodeUnit, printable, type Severity } from '@skills/core'
import type { ReportedRule } from '../report-input.ts'
import { listAt, textAt, valueAt } from './json-value.ts'

const rulesMax = 5_000
const textMax = 1_000

/** A rule of another scanner, and whether it says by number how bad it is. */
export interface ImportedRule {
  readonly rule: ReportedRule
  readonly isScored: boolean
}

/** The rules of a run by their own id; `ruleId` makes ids that cannot be taken for ours. */
export function importedRules(
  run: unknown,
  ruleId: (id: string) => string,
): ReadonlyMap<string, ImportedRule> {
  const components = [valueAt(run, 'tool', 'driver'), ...listAt(run, 'tool', 'extensions')]
  const rules = components.flatMap((component) => listAt(component, 'rules')).slice(0, rulesMax)
  return new Map(
    rules.flatMap((rule): [string, ImportedRule][] => {
      const id = textAt(rule, 'id')
      return id === undefined
        ? []
        : [[id, { rule: described(rule, ruleId(id)), isScored: hasScore(rule) }]]
    }),
  )
}

function described(rule: unknown, id: string): ReportedRule {
  const title = neutral(textAt(rule, 'shortDescription', 'text') ?? textAt(rule, 'name') ?? id)
  return {
    id,
    title,
    severity: severityOf(rule, textAt(rule, 'defaultConfiguration', 'level')),
    confidence: 'low',
    what: neutral(textAt(rule, 'fullDescription', 'text') ?? title),
    why: 'Another scanner reports it.',
    remedy: neutral(textAt(rule, 'help', 'text') ?? 'Read what that scanner says of it.'),
    taxonomy: taxonomyOf(rule),
    references: [],
  }
}

/** By the number that code scanning reads, where there is one; else by the level. */
export function severityOf(holder: unknown, level: string | undefined): Severity {
  const score = Number(textAt(holder, 'properties', 'security-severity') ?? Number.NaN)
  if (score >= 9) return 'critical'
  if (score >= 7) return 'high'
  if (score >= 4) return 'medium'
  if (score > 0) return 'low'
  if (level === 'error') return 'high'
  if (level === 'note') return 'low'
  return level === 'none' ? 'info' : 'medium'
}

/** Does it say how bad it is by number? */
export function hasScore(holder: unknown): boolean {
  return textAt(holder, 'properties', 'security-severity') !== undefined
}

/** `external/cwe/cwe-79` → `CWE-79`. */
function taxonomyOf(rule: unknown): string[] {
  const ids = listAt(rule, 'properties', 'tags').flatMap((tag) => {
    const found = typeof tag === 'string' ? /\bcwe-0*(\d{1,5})$/iu.exec(tag) : null
    return found === null ? [] : [`CWE-${found[1]}`]
  })
  return [...new Set(ids)].sort(byCodeUnit).slice(0, 8)
}

/** Text of strangers on one line, made visible and cut. */
export function neutral(text: string): string {
  const shown = printable(text.slice(0, textMax), { oneLine: true })
  return text.length > textMax ? `${shown}…` : shown
}
