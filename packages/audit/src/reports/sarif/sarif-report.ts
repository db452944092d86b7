import { byCodeUnit, counted } from '@skills/core'
import type { ReportedFinding, ReportedRule, ReportInput } from '../report-input.ts'
import { worstFirst } from '../worst-first.ts'
import { sarifNotifications } from './sarif-notifications.ts'
import { type ResultRule, sarifResult } from './sarif-result.ts'
import {
  ruleFinder,
  type SarifRule,
  sarifDescriptor,
  sarifRuleId,
  sarifRules,
} from './sarif-rules.ts'
import { type SarifTaxonomies, sarifTaxonomies } from './sarif-taxonomies.ts'

/** Code scanning shows 5,000 results of a run and refuses more than 25,000. */
export const sarifResultsMax = 5_000

/** A report as text, and how many of the mildest findings did not fit. */
export interface SarifReport {
  readonly text: string
  readonly left: number
}

/**
 * SARIF 2.1.0 (OASIS Standard, 27 March 2020), one run, by what code scanning reads of it. No time, no user, no
 * absolute path: the same input gives the same bytes.
 */
export function sarifReport(input: ReportInput): SarifReport {
  const findings = worstFirst(input.findings)
  const shown = findings.slice(0, sarifResultsMax)
  const left = findings.length - shown.length
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json'
  const log = { $schema, version: '2.1.0', runs: [sarifRun(input, shown, left)] }
  return { text: `${JSON.stringify(log, undefined, 2)}\n`, left }
}

/** The rules of one scanner; ours has no name. */
interface Component {
  readonly tool: string | undefined
  readonly rows: readonly SarifRule[]
}

function sarifRun(input: ReportInput, findings: readonly ReportedFinding[], left: number): object {
  const ruleOf = ruleFinder(input.rules)
  const components = componentsOf(findings, ruleOf)
  const rows = components.flatMap((component) => component.rows)
  const taxonomies = sarifTaxonomies(rows.flatMap(({ rule }) => rule.taxonomy))
  const remarks =
    left === 0
      ? []
      : [`${counted(left, 'finding')} left out, the mildest: a run shows ${sarifResultsMax}.`]
  return {
    tool: toolOf(input, components, taxonomies),
    automationDetails: { id: input.category ?? 'skills/audit/' },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: sarifNotifications(input.gaps, remarks),
      },
    ],
    ...(taxonomies.components.length === 0 ? {} : { taxonomies: taxonomies.components }),
    results: resultsOf(findings, rowFinder(components, ruleOf)),
  }
}

function componentsOf(
  findings: readonly ReportedFinding[],
  ruleOf: (finding: ReportedFinding) => ReportedRule,
): Component[] {
  const tools = [...new Set(findings.flatMap(({ tool }) => tool ?? []))].sort(byCodeUnit)
  return [undefined, ...tools].map((tool) => ({
    tool,
    rows: sarifRules(
      findings.filter((finding) => finding.tool === tool),
      ruleOf,
    ),
  }))
}

function toolOf(
  { version }: ReportInput,
  [own, ...foreign]: readonly Component[],
  taxonomies: SarifTaxonomies,
): object {
  const rulesOf = (component: Component | undefined) =>
    (component?.rows ?? []).map((row) => sarifDescriptor(row, taxonomies))
  const supportedTaxonomies = taxonomies.components.map((_, index) => ({ index }))
  const extensions = foreign.map((component) => ({
    name: component.tool,
    rules: rulesOf(component),
  }))
  return {
    driver: {
      name: 'skills',
      semanticVersion: version,
      rules: rulesOf(own),
      ...(supportedTaxonomies.length === 0 ? {} : { supportedTaxonomies }),
    },
    ...(extensions.length === 0 ? {} : { extensions }),
  }
}

function rowFinder(
  components: readonly Component[],
  ruleOf: (finding: ReportedFinding) => ReportedRule,
): (finding: ReportedFinding) => ResultRule {
  const table = new Map(
    components.flatMap(({ tool, rows }, component) =>
      rows.map(({ id }, index): [string, ResultRule] => [
        `${tool ?? ''}\0${id}`,
        { id, index, extension: component === 0 ? undefined : component - 1 },
      ]),
    ),
  )
  return (finding) => {
    const id = sarifRuleId(ruleOf(finding), finding.severity)
    const row = table.get(`${finding.tool ?? ''}\0${id}`)
    if (row === undefined) throw new TypeError(`no row for the rule ${id}`)
    return row
  }
}

/** Findings of one fingerprint are numbered in the order of the report. */
function resultsOf(
  findings: readonly ReportedFinding[],
  rowOf: (finding: ReportedFinding) => ResultRule,
): object[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const occurrence = (seen.get(finding.fingerprint) ?? 0) + 1
    seen.set(finding.fingerprint, occurrence)
    return sarifResult(finding, rowOf(finding), occurrence)
  })
}
