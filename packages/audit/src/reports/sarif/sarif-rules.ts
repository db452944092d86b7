import { byCodeUnit, type Severity } from '@skills/core'
import type { ReportedFinding, ReportedRule } from '../report-input.ts'
import type { SarifTaxonomies } from './sarif-taxonomies.ts'

/** One row of `rules`, and the id by which results name it. */
export interface SarifRule {
  readonly id: string
  readonly severity: Severity
  readonly rule: ReportedRule
}

/** Code scanning takes severity from a rule and never from a result; the numbers lie inside its bounds. */
const securitySeverity: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.5',
  info: '0.5',
}

export const sarifLevel: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
}

const tagsMax = 10

/**
 * The rules of findings. A finding milder or worse than its rule's base gets a rule of its own, `<id>/<severity>`,
 * since code scanning would else show everything at the base: a lesson about an attack as an attack.
 */
export function sarifRules(
  findings: readonly ReportedFinding[],
  ruleOf: (finding: ReportedFinding) => ReportedRule,
): readonly SarifRule[] {
  const rows = new Map<string, SarifRule>()
  for (const finding of findings) {
    const rule = ruleOf(finding)
    const id = sarifRuleId(rule, finding.severity)
    rows.set(id, { id, severity: finding.severity, rule })
  }
  return [...rows.values()].sort((left, right) => byCodeUnit(left.id, right.id))
}

export function sarifRuleId(
  rule: Pick<ReportedRule, 'id' | 'severity'>,
  severity: Severity,
): string {
  return severity === rule.severity ? rule.id : `${rule.id}/${severity}`
}

/** Finds the rule of a finding; of one that nobody described, its id alone is said. */
export function ruleFinder(
  rules: readonly ReportedRule[],
): (finding: Pick<ReportedFinding, 'rule' | 'taxonomy'>) => ReportedRule {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  return ({ rule, taxonomy }) => byId.get(rule) ?? undescribed(rule, taxonomy)
}

function undescribed(id: string, taxonomy: readonly string[]): ReportedRule {
  return {
    id,
    title: id,
    severity: 'medium',
    confidence: 'low',
    what: `Reported as ${id}.`,
    why: 'Another scanner reports it.',
    remedy: 'Read what that scanner says of it.',
    taxonomy,
    references: [],
  }
}

/** A row as a reportingDescriptor. */
export function sarifDescriptor(
  { id, severity, rule }: SarifRule,
  taxonomies: SarifTaxonomies,
): object {
  const { title, what, why, remedy } = rule
  const relationships = taxonomies.relationshipsOf(rule.taxonomy)
  return {
    id,
    name: nameOf(title),
    shortDescription: { text: title },
    fullDescription: { text: what },
    help: { text: `${what}\n\n${why}\n\n${remedy}`, markdown: helpMarkdown(rule) },
    defaultConfiguration: { level: sarifLevel[severity] },
    properties: {
      tags: tagsOf(rule.taxonomy),
      precision: rule.confidence,
      'security-severity': securitySeverity[severity],
    },
    ...(relationships.length === 0 ? {} : { relationships }),
  }
}

function helpMarkdown({ what, why, remedy, references }: ReportedRule): string {
  const links = references.map((link) => `\n- <${link}>`).join('')
  const text = `**What** ${what}\n\n**Why** ${why}\n\n**Remedy** ${remedy}`
  return links === '' ? text : `${text}\n${links}`
}

/** `Invisible tag characters` → `InvisibleTagCharacters`. */
function nameOf(title: string): string {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? ['Rule']
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')
}

function tagsOf(taxonomy: readonly string[]): string[] {
  const tags = taxonomy.map((id) =>
    id.startsWith('CWE-') ? `external/cwe/${id.toLowerCase()}` : id,
  )
  return [...new Set(['security', ...tags])].slice(0, tagsMax)
}
