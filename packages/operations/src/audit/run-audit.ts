import { resolve } from 'node:path'
import { type ReportedFinding, rules } from '@skills/audit'
import {
  type Finding,
  isAtLeast,
  readAuditBaseline,
  SkillsError,
  severities,
  writeAuditBaseline,
} from '@skills/core'
import { summaryOf, summaryText } from '../content-check.ts'
import type { Context, Warning } from '../context.ts'
import type { AuditCoverage, AuditOutcome, AuditRequest } from './audit-request.ts'
import { type AuditedTarget, auditInstalled, auditProjects, auditTarget } from './audit-target.ts'
import { baselineOf, withBaseline } from './baseline.ts'
import { excerptMaker } from './excerpts.ts'
import { type PolicyMarks, policyMarks } from './policy-marks.ts'
import { type Imports, readImports } from './read-imports.ts'
import { repositoryPathOf } from './repository-path.ts'
import { ruleFilter } from './rule-selection.ts'

/**
 * `skills audit`: what is wrong in skills and in what else assistants read. Reads only, but for a baseline that is
 * asked for. Works on what is not registered and leaves nothing behind.
 */
export async function runAudit(context: Context, request: AuditRequest): Promise<AuditOutcome> {
  const { cwd, version } = context.machine
  const imports = readImports(request.sarifIn, cwd)
  const isWanted = ruleFilter(
    request,
    imports.rules.map(({ id }) => id),
  )
  const accepted =
    request.baseline === undefined ? undefined : readAuditBaseline(resolve(cwd, request.baseline))
  const targets = await targetsOf(context, request)
  const accept = await policyMarks(context, request.scope)
  const found = placedFindings(targets, imports, { cwd, accept, ...request }).filter(({ rule }) =>
    isWanted(rule),
  )
  const marked =
    accepted === undefined ? { findings: found, unused: [] } : withBaseline(found, accepted)
  const coverage = joinedCoverage(targets)
  if (request.writeBaseline !== undefined)
    await writeAuditBaseline(resolve(cwd, request.writeBaseline), baselineOf(found))
  const capabilities = targets.flatMap(({ report }) => report.capabilities)
  const findings = marked.findings
  return {
    data: {
      findings: findings.map(({ excerpt: _excerpt, repositoryPath: _path, ...finding }) => finding),
      coverage,
      capabilities,
      summary: summaryOfAll(findings, coverage),
    },
    report: {
      findings,
      // Few reports ask for them, and an audit whose verdicts are known loads them for nothing else.
      get rules() {
        return [...rules.map(({ meta }) => meta), ...imports.rules]
      },
      gaps: targets.flatMap((target) => gapsForReport(target, cwd)),
      capabilities: capabilities.map(({ skill, ...facts }) => ({ skill, facts })),
      extent: { skills: coverage.skills, files: coverage.files, bytes: coverage.bytes },
      failOn: request.failOn,
      version,
    },
    warnings: [...imports.warnings, ...unusedWarning(request.baseline, marked.unused.length)],
    failure: failureOf(findings, request, coverage),
  }
}

async function targetsOf(context: Context, request: AuditRequest): Promise<AuditedTarget[]> {
  if (request.recursive && request.targets.length > 0) {
    throw new SkillsError('E_USAGE', 'A path is audited with everything below it anyway.', {
      where: { flag: '--recursive' },
      remedy: 'Leave out --recursive, or the paths.',
    })
  }
  if (request.recursive) return auditProjects(context, request.scope)
  if (request.targets.length === 0) return auditInstalled(context, request.scope)
  const targets: AuditedTarget[] = []
  for (const typed of request.targets)
    targets.push(await auditTarget(context, typed, request.scope))
  return targets
}

interface Placing {
  readonly withExcerpts: boolean
  readonly cwd: string
  readonly accept: PolicyMarks
}

/** The findings of all targets and imports, with the paths and lines that reports show. */
function placedFindings(
  targets: readonly AuditedTarget[],
  imports: Imports,
  { withExcerpts, cwd, accept }: Placing,
): ReportedFinding[] {
  const own = targets.flatMap((target): ReportedFinding[] => {
    const findings = accept(target)
    const pathOf = repositoryPathOf(target, cwd)
    const excerptOf = excerptMaker(findings, target.textOf)
    return findings.map((finding, index) => {
      const excerpt = withExcerpts ? excerptOf(finding, index) : undefined
      const placed = { ...finding, repositoryPath: pathOf(finding.file) }
      return excerpt === undefined ? placed : { ...placed, excerpt }
    })
  })
  return [...own, ...imports.findings.map((one) => ({ ...one, repositoryPath: one.file }))]
}

function gapsForReport(target: AuditedTarget, cwd: string) {
  const pathOf = repositoryPathOf(target, cwd)
  return target.report.coverage.gaps.map((gap) => ({ ...gap, file: pathOf(gap.file) }))
}

function joinedCoverage(targets: readonly AuditedTarget[]): AuditCoverage {
  const all = targets.map(({ report }) => report.coverage)
  const sum = (key: 'skills' | 'files' | 'bytes' | 'filesScanned' | 'bytesScanned') =>
    all.reduce((total, coverage) => total + coverage[key], 0)
  return {
    skills: sum('skills'),
    files: sum('files'),
    bytes: sum('bytes'),
    filesScanned: sum('filesScanned'),
    bytesScanned: sum('bytesScanned'),
    filesLeftOut: targets.reduce((total, { filesLeftOut }) => total + filesLeftOut, 0),
    gaps: all.flatMap(({ gaps }) => gaps),
  }
}

function summaryOfAll(findings: readonly Finding[], { skills, files, bytes }: AuditCoverage) {
  const open = findings.filter(({ suppressed }) => suppressed === undefined)
  const suppressed = findings.length - open.length
  return { ...summaryOf(open), skills, files, bytes, suppressed }
}

function unusedWarning(file: string | undefined, count: number): Warning[] {
  if (file === undefined || count === 0) return []
  const what = count === 1 ? '1 entry of the baseline fits' : `${count} entries of the baseline fit`
  return [
    {
      code: 'W_BASELINE_UNUSED',
      message: `${what} nothing any more; make it again with --write-baseline.`,
      file,
    },
  ]
}

/** Findings at the threshold come first; where there are none, what could not be read still fails. */
function failureOf(
  findings: readonly Finding[],
  { failOn }: AuditRequest,
  { gaps }: AuditCoverage,
): SkillsError | undefined {
  const bad =
    failOn === 'never'
      ? []
      : findings.filter(
          ({ severity, suppressed }) => suppressed === undefined && isAtLeast(severity, failOn),
        )
  if (bad.length > 0) return thresholdReached(bad, failOn)
  const unread = gaps.filter(({ reason }) => reason === 'unreadable')
  const [first] = unread
  if (first === undefined) return undefined
  return new SkillsError('E_READ', `${unread.length} files or folders cannot be read.`, {
    where: { file: first.file },
    remedy: 'Allow reading them, then run the audit again.',
  })
}

function thresholdReached(bad: readonly Finding[], failOn: string): SkillsError {
  const worst = [...bad].sort(
    (left, right) => severities.indexOf(right.severity) - severities.indexOf(left.severity),
  )[0]
  const what = summaryText(summaryOf(bad))
  return new SkillsError('E_FINDINGS', `At or above ${failOn}: ${what}.`, {
    ...(worst === undefined
      ? {}
      : { where: { file: worst.file, line: worst.line }, rule: worst.rule }),
    remedy: worst?.remedy ?? 'Read the findings.',
  })
}
