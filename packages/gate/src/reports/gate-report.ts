import type { ReportedFinding, ReportedGap, ReportedRule, ReportInput } from '@skills/audit'
import { counted, type Severity } from '@skills/core'
import type { StackChange } from '@skills/policy'
import type { GateResult } from '../run-stages.ts'
import type { GateCheck, GateStatus } from '../stages/stage.ts'

/** Everything that reports of a gate are made of. A report is a pure function of it. */
export interface GateReport {
  readonly result: GateResult
  readonly required: readonly string[]
  /** Full ids. */
  readonly ends: { readonly base: string; readonly mergeBase: string; readonly head: string }
  readonly extent: {
    readonly commits: number
    readonly files: number
    readonly added: number
    readonly deleted: number
  }
  readonly policyChanges: readonly StackChange[]
  /** The layers that judged, with the SHA-256 of those that are files. */
  readonly policy: readonly { readonly name: string; readonly sha256: string | undefined }[]
  readonly failOn: Severity | 'never'
  readonly version: string
  readonly now: Date
}

/** A stage or another scanner's report, as reports show it. */
export interface ReportPart {
  readonly name: string
  /** Of its SARIF file, without the ending; different for each part. */
  readonly file: string
  readonly category: string
  readonly status: GateStatus
  readonly isRequired: boolean
  readonly summary: string
  readonly checks: readonly GateCheck[]
  readonly findings: readonly ReportedFinding[]
  readonly rules: readonly ReportedRule[]
  readonly gaps: readonly ReportedGap[]
}

/** Stages in their order, then reports of other scanners in the order in which they were given. */
export function partsOf({ result, required }: GateReport): readonly ReportPart[] {
  return [
    ...result.stages.map(({ stage, ...rest }) => ({
      ...rest,
      name: stage,
      file: stage,
      category: `skills/${stage}/`,
      isRequired: required.includes(stage),
    })),
    ...result.imports.map(({ name, status, summary, findings, rules }) => ({
      name,
      file: `import-${name}`,
      category: `skills/import/${name}/`,
      status,
      isRequired: true,
      summary,
      checks: [],
      findings,
      rules,
      gaps: [],
    })),
  ]
}

/** A part as the reports of an audit take it. */
export function partInput(part: ReportPart, { failOn, version, extent }: GateReport): ReportInput {
  const { findings, rules, gaps, category } = part
  return {
    findings,
    rules,
    gaps,
    capabilities: [],
    extent: { skills: 0, files: extent.files, bytes: 0 },
    failOn,
    version,
    category,
  }
}

/** All findings of all parts, and the rules that they name. */
export function allFindings(report: GateReport): {
  readonly findings: readonly ReportedFinding[]
  readonly rules: readonly ReportedRule[]
} {
  const parts = partsOf(report)
  return {
    findings: parts.flatMap(({ findings }) => findings),
    rules: parts.flatMap(({ rules }) => rules),
  }
}

/** `The gate passes` and what it says. */
export const verdicts: Readonly<Record<GateResult['status'], string>> = {
  passed: 'The gate passes',
  warned: 'The gate passes with warnings',
  failed: 'The gate fails',
  incomplete: 'The gate could not decide',
}

/** How much was judged, in one line. */
export function extentLine({ ends, extent }: GateReport): string {
  const { commits, files, added, deleted } = extent
  return `${counted(commits, 'commit')}, ${counted(files, 'file')}, +${added} -${deleted} lines; ${ends.mergeBase.slice(0, 12)} to ${ends.head.slice(0, 12)}, judged by the policy of ${ends.base.slice(0, 12)}.`
}

/** Evidence in one line, not yet harmless anywhere. */
export function evidenceLine({
  text,
  file,
  line = 1,
  commit,
}: GateCheck['evidence'][number]): string {
  const place = file === undefined ? '' : `${file}:${line}: `
  const of = commit === undefined ? '' : `commit ${commit.slice(0, 12)}: `
  return `${place}${of}${text}`
}

/** Does a person have to look at a check? */
export function isTold({ status }: GateCheck): boolean {
  return status !== 'passed' && status !== 'skipped'
}
