import { auditModule } from '@skills/audit'
import {
  type Finding,
  type ModuleProblem,
  type Problem,
  type ReadFile,
  type Severity,
  type Skill,
  SkillsError,
  severities,
} from '@skills/core'
import { builtInFloor, decideContent, isDenied } from '@skills/policy'
import type { ObtainedModule } from './obtain/obtain-module.ts'
import { shellWord } from './shell-word.ts'

/** What the audit of a module came to. */
export type AuditSummary = Readonly<Record<Severity, number>>

interface CheckedContent {
  readonly findings: readonly Finding[]
  readonly summary: AuditSummary
  /** Problems that do not stop anything. */
  readonly remarks: readonly ModuleProblem[]
}

interface Content {
  readonly skills: readonly Skill[]
  readonly problems: readonly ModuleProblem[]
}

/**
 * The gate before every write: validity, audit, policy on the content that was selected.
 * Throws E_MODULE_EMPTY, E_MODULE_INVALID or E_FINDINGS with everything that is bad at once and the exact
 * `--exclude` that would leave it out.
 */
export async function checkContent(
  obtained: ObtainedModule,
  content: Content,
  read: ReadFile,
): Promise<CheckedContent> {
  const { module } = obtained
  const errors = content.problems.filter((problem) => problem.severity === 'error')
  if (module.skills.length + module.others.length === 0 && errors.length === 0)
    throw emptyModule(obtained)
  const { findings } = await auditModule({ skills: content.skills }, read)
  const decision = decideContent(builtInFloor, { problems: content.problems, findings })
  if (!decision.allowed) throw refusedContent(obtained, errors, findings)
  return {
    findings,
    summary: summaryOf(findings),
    remarks: content.problems.filter((problem) => problem.severity !== 'error'),
  }
}

/** How many findings there are of each severity. */
export function summaryOf(findings: readonly Finding[]): AuditSummary {
  const count = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity).length
  return {
    info: count('info'),
    low: count('low'),
    medium: count('medium'),
    high: count('high'),
    critical: count('critical'),
  }
}

function emptyModule(obtained: ObtainedModule): SkillsError {
  return new SkillsError(
    'E_MODULE_EMPTY',
    `${obtained.name} holds no skill and no other component.`,
    {
      rule: 'module/empty',
      remedy:
        'A module has skills/<name>/SKILL.md, a module/ folder or a plugin manifest. If it lies in a sub-folder, name that: --path DIR',
    },
  )
}

function refusedContent(
  obtained: ObtainedModule,
  errors: readonly ModuleProblem[],
  findings: readonly Finding[],
): SkillsError {
  const bad = findings.filter((finding) => isDenied(builtInFloor, finding))
  const problems: Problem[] = [...errors.map(withoutSkill), ...bad.map(asProblem)]
  const code = errors.length > 0 ? 'E_MODULE_INVALID' : 'E_FINDINGS'
  const what = errors.length > 0 ? 'is not valid' : 'has findings that stop an install'
  return new SkillsError(
    code,
    `${obtained.name} ${what}: ${problems.length === 1 ? '1 problem' : `${problems.length} problems`}.`,
    {
      problems,
      remedy: excludeRemedy([...errors, ...bad].map((one) => one.skill)),
      data: { findings, problems: errors },
    },
  )
}

/** The exact flag that leaves out everything bad, where leaving out skills can do it. */
function excludeRemedy(skills: readonly (string | undefined)[]): string {
  if (skills.includes(undefined))
    return 'Ask the author to mend the module; nothing of it was written.'
  const names = [...new Set(skills)].sort().join(',')
  return `Ask the author to mend it, or leave the bad skills out: --exclude ${shellWord(names)}`
}

function withoutSkill(problem: ModuleProblem): Problem {
  const { skill: _skill, ...rest } = problem
  return rest
}

function asProblem(finding: Finding): Problem {
  return {
    severity: 'error',
    rule: finding.rule,
    message: `${finding.message} (${finding.severity}): ${finding.evidence}`,
    file: finding.file,
    line: finding.line,
    remedy: finding.remedy,
  }
}

/** Severities with findings, worst first, for people: "2 high, 1 low". */
export function summaryText(summary: AuditSummary): string {
  const parts = [...severities].reverse().flatMap((severity) => {
    const count = summary[severity]
    return count === 0 ? [] : `${count} ${severity}`
  })
  return parts.length === 0 ? 'no findings' : parts.join(', ')
}
