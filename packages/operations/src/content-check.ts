import {
  type Decision,
  type DecisionReason,
  type Finding,
  type ManifestModule,
  type ModuleProblem,
  type OtherComponent,
  type Problem,
  type Severity,
  type Skill,
  SkillsError,
  type Store,
  severities,
} from '@skills/core'
import { findingKey } from '@skills/policy'
import { auditLater } from './audit-cached.ts'
import type { Warning } from './context.ts'
import { isAllowed } from './grants/is-granted.ts'
import type { ObtainedModule } from './obtain/obtain-module.ts'
import { othersAsSkills, withLabels } from './others-as-skills.ts'
import { contentFacts } from './policy/content-facts.ts'
import { outsideFacts } from './policy/outside-facts.ts'
import type { Governed } from './policy/policy-gate.ts'
import { reasonProblem, refusal } from './refuse.ts'
import { shellWord } from './shell-word.ts'
import { toldFindings } from './told-findings.ts'

/** What the audit of a module came to. */
export type AuditSummary = Readonly<Record<Severity, number>>

interface CheckedContent {
  readonly findings: readonly Finding[]
  readonly summary: AuditSummary
  /** Problems that do not stop anything. */
  readonly remarks: readonly ModuleProblem[]
  /** What stands in parts of the module that are not installed. */
  readonly told: readonly Warning[]
}

interface Content {
  readonly skills: readonly Skill[]
  /** What else is installed of the module. */
  readonly others: readonly OtherComponent[]
  /** What of it is allowed by name: hooks and servers that are not are told and refuse nothing. */
  readonly allow?: ManifestModule['allow']
  readonly problems: readonly ModuleProblem[]
  readonly store: Pick<Store, 'read' | 'whenKept'>
  /** The lock has these bytes already. */
  readonly isLocked?: boolean
  /** It is being made here: nobody can have signed it yet. */
  readonly isBeingMade?: boolean
}

/**
 * The gate before every write: validity, audit, policy on the content that was selected.
 * Throws E_MODULE_EMPTY, E_MODULE_INVALID, E_FINDINGS or E_POLICY_REFUSED with everything that is bad at once and the
 * exact `--exclude` that would leave it out.
 */
export async function checkContent(
  context: Governed,
  obtained: ObtainedModule,
  content: Content,
): Promise<CheckedContent> {
  const { module } = obtained
  const errors = content.problems.filter((problem) => problem.severity === 'error')
  const count = module.skills.length + module.others.length + module.dependencies.length
  if (count === 0 && errors.length === 0) throw emptyModule(obtained)
  const { store } = content
  const others = content.others.filter((other) => isAllowed(other, content.allow))
  context.report({ step: 'audit', text: `auditing ${obtained.name}` })
  const later = async (write: () => Promise<void>) => store.whenKept(obtained.snapshot, write)
  const skills = [...content.skills, ...othersAsSkills(others, obtained.snapshot)]
  const audited = await auditLater(context.machine, { skills }, { read: store.read, later })
  const report = withLabels(audited, others)
  const { skills: selected } = content
  const outside = await outsideFacts(context, obtained, {
    ...{ skills: selected, others, read: store.read },
  })
  const facts = contentFacts(obtained, { ...content, outside }, { report, read: store.read })
  const decision = ownDecision(content, context.policy.decide(facts))
  const findings = context.policy.suppress(facts, decision)
  if (!decision.allowed) throw refusedContent(obtained, { decision, errors, findings })
  return {
    findings,
    summary: summaryOf(findings),
    remarks: content.problems.filter((problem) => problem.severity !== 'error'),
    told: [
      ...outside.remarks,
      ...(await toldFindings(context, {
        others: module.others.filter((other) => !others.includes(other)),
        snapshot: obtained.snapshot,
        read: store.read,
        later,
      })),
    ],
  }
}

/** What is made here is signed afterwards, so that rules about signers say nothing of it. */
function ownDecision({ isBeingMade = false }: Content, decision: Decision): Decision {
  if (!isBeingMade) return decision
  const reasons = decision.reasons.filter(({ rule }) => !/^(?:signatures|publishers)\//u.test(rule))
  return { allowed: reasons.every(({ effect }) => effect !== 'deny'), reasons }
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

interface Refused {
  readonly decision: Decision
  readonly errors: readonly ModuleProblem[]
  readonly findings: readonly Finding[]
}

/** What the built-in floor refuses has a code of its own; the rest is told with the line of its policy. */
function refusedContent(
  obtained: ObtainedModule,
  { decision, errors, findings }: Refused,
): SkillsError {
  const denying = decision.reasons.filter(({ effect }) => effect === 'deny')
  const floor = new Set(
    denying
      .filter(isBuiltIn)
      .flatMap(({ finding, skill }) =>
        finding === undefined ? [] : findingKey({ ...finding, skill }),
      ),
  )
  const bad = findings.filter((finding) => floor.has(findingKey(finding)))
  const byPolicy = denying.filter(
    (reason) => !isBuiltIn(reason) || reason.rule === 'advisories/attack',
  )
  const problems: Problem[] = [
    ...errors.map(withoutSkill),
    ...bad.map(asProblem),
    ...byPolicy.map(reasonProblem),
  ]
  const skills = [...errors, ...bad, ...byPolicy].map((one) => one.skill)
  const data = { findings, problems: errors }
  if (errors.length + bad.length === 0) {
    const error = refusal(byPolicy, { file: obtained.name })
    return new SkillsError(error.code, error.message, {
      ...(error.where === undefined ? {} : { where: error.where }),
      rule: error.rule ?? 'policy',
      problems: error.problems,
      remedy: error.remedy,
      data,
    })
  }
  const what = errors.length > 0 ? 'is not valid' : 'has findings that stop an install'
  return new SkillsError(
    errors.length > 0 ? 'E_MODULE_INVALID' : 'E_FINDINGS',
    `${obtained.name} ${what}: ${problems.length === 1 ? '1 problem' : `${problems.length} problems`}.`,
    { problems, remedy: excludeRemedy(skills), data },
  )
}

function isBuiltIn({ line }: DecisionReason): boolean {
  return line === undefined
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
