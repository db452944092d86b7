import type { ReportedFinding, ReportedRule } from '@skills/audit'
import { isAtLeast, type Severity } from '@skills/core'
import type { GateStatus } from '../stages/stage.ts'

/** What another scanner reports of the head. */
export interface ImportFacts {
  /** As the person who runs it calls the scanner. */
  readonly tool: string
  readonly findings: readonly ReportedFinding[]
  readonly rules: readonly ReportedRule[]
}

/** A report of another scanner, judged. */
export interface ImportResult extends ImportFacts {
  /** Different for each report: the tool, and for a further report of one tool its number. */
  readonly name: string
  readonly status: GateStatus
  readonly summary: string
}

/** Judge each report by the threshold. Nobody says what of it the base has, so that all of it counts. Pure. */
export function judgeImports(
  imports: readonly ImportFacts[],
  failOn: Severity | 'never',
): readonly ImportResult[] {
  const taken = new Set<string>()
  return imports.map((one) => {
    const name = freeName(one.tool, taken)
    const bad = one.findings.filter(
      ({ severity }) => failOn !== 'never' && isAtLeast(severity, failOn),
    )
    const told = one.findings.filter(({ severity }) => severity !== 'info')
    return {
      ...one,
      name,
      status: bad.length > 0 ? 'failed' : told.length > 0 ? 'warned' : 'passed',
      summary: `${one.findings.length} findings, ${bad.length} of them at or above the threshold.`,
    }
  })
}

/** A name that no report before has, also where a file system does not tell letters apart. */
function freeName(tool: string, taken: Set<string>): string {
  let name = tool
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${tool}-${number}`
  taken.add(name.toLowerCase())
  return name
}
