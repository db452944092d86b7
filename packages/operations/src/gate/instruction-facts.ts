import { type AuditReport, type ReportedGap, rules } from '@skills/audit'
import type { Finding, LocalGit, LocalTreeEntry, Skill } from '@skills/core'
import type { InstructionFacts, MarkedFinding } from '@skills/gate'
import type { PolicyStack } from '@skills/policy'
import { type AuditedContent, noSkillName } from '../audit/audited-content.ts'
import { auditCached } from '../audit-cached.ts'
import type { Context } from '../context.ts'
import { bareFacts } from '../policy/bare-facts.ts'
import { acceptedUnder } from '../policy/layered-gate.ts'
import { treeContent } from './tree-content.ts'

interface Trees {
  readonly git: LocalGit
  /** The policy of the base: what it accepts of exact bytes is shown as accepted. */
  readonly stack: PolicyStack
  readonly base: readonly LocalTreeEntry[]
  readonly head: readonly LocalTreeEntry[]
}

/**
 * Audit what assistants read in the head, and mark what the base has not. Of the base only skills are audited that
 * differ: the same bytes in the same folder have the same findings.
 */
export async function instructionFacts(
  context: Context,
  { git, stack, base, head }: Trees,
): Promise<InstructionFacts> {
  const young = await treeContent(git, head)
  const old = await treeContent(git, base)
  context.report({ step: 'audit', text: `auditing ${young.files.length} files` })
  const report = await audited(context, young, young.skills)
  const same = new Set(young.skills.map(keyOf))
  const changed = old.skills.filter((skill) => !same.has(keyOf(skill)))
  const before = await audited(context, old, changed)
  const kept = new Set(old.skills.map(keyOf))
  const unchanged = young.skills
    .filter((skill) => kept.has(keyOf(skill)))
    .map(({ folder }) => folder)
  const { skills } = young
  return {
    findings: marked(accepted(report.findings, skills, { stack, now: context.machine.now() }), {
      before: before.findings,
      skills,
      unchanged,
    }),
    rules: rules.map(({ meta }) => meta),
    paths: new Set(young.files.map(({ path }) => path)),
    gaps: [...report.coverage.gaps, ...young.gaps] satisfies readonly ReportedGap[],
    extent: {
      skills: skills.filter(({ name }) => name !== noSkillName).length,
      files: young.files.length,
      bytes: report.coverage.bytes,
    },
  }
}

function audited(
  { machine }: Context,
  { read }: AuditedContent,
  skills: readonly Skill[],
): Promise<AuditReport> {
  return auditCached(machine, { skills }, read)
}

function keyOf({ folder, name, integrity }: Skill): string {
  return [folder, name, integrity].join('\0')
}

interface Accepting {
  readonly stack: PolicyStack
  readonly now: Date
}

/**
 * Findings that an exception accepts for the very bytes of a skill. The lock is not asked for the module of a skill: the
 * change could have written it.
 */
function accepted(
  findings: readonly Finding[],
  skills: readonly Skill[],
  { stack, now }: Accepting,
): readonly Finding[] {
  const folderOf = foldersOfFiles(skills)
  const marks = new Map<Finding, Finding>()
  for (const { name, folder, integrity } of skills) {
    if (name === noSkillName) continue
    const before = findings.filter(({ file }) => folderOf.get(file) === folder)
    if (before.length === 0) continue
    const own = before.map((finding) => ({ ...finding, skill: name }))
    const facts = { ...bareFacts({ module: integrity, skill: { name, integrity } }), findings: own }
    for (const [index, { suppressed }] of acceptedUnder(stack, facts, now).entries()) {
      const found = before[index]
      if (found !== undefined && suppressed !== undefined)
        marks.set(found, { ...found, suppressed })
    }
  }
  return findings.map((finding) => marks.get(finding) ?? finding)
}

interface Before {
  readonly before: readonly Finding[]
  readonly skills: readonly Skill[]
  /** Folders of skills that are in the base with the same bytes. */
  readonly unchanged: readonly string[]
}

/** A finding is known by its fingerprint and its file: what moves to another place is read there anew. */
function marked(
  findings: readonly Finding[],
  { before, skills, unchanged }: Before,
): MarkedFinding[] {
  const isOld = oldFiles(skills, new Set(unchanged))
  const left = new Map<string, number>()
  const key = ({ fingerprint, file }: Finding) => `${fingerprint} ${file}`
  for (const one of before) left.set(key(one), (left.get(key(one)) ?? 0) + 1)
  return findings.map((finding) => {
    const { skill, ...rest } = finding
    const count = left.get(key(finding)) ?? 0
    const stood = isOld(finding.file) || count > 0
    if (!isOld(finding.file) && count > 0) left.set(key(finding), count - 1)
    const own = skill === undefined || skill === noSkillName ? {} : { skill }
    return { ...rest, ...own, repositoryPath: finding.file, isNew: !stood }
  })
}

/** Does a file belong to a skill that did not change? Files of no skill belong to the one without a folder. */
function oldFiles(
  skills: readonly Skill[],
  unchanged: ReadonlySet<string>,
): (file: string) => boolean {
  const folderOf = foldersOfFiles(skills)
  return (file) => {
    const folder = folderOf.get(file)
    return folder !== undefined && unchanged.has(folder)
  }
}

/** From each file to the folder of its skill. */
function foldersOfFiles(skills: readonly Skill[]): ReadonlyMap<string, string> {
  return new Map(
    skills.flatMap(({ folder, files }) =>
      files.map(({ path }) => [folder === '' ? path : `${folder}/${path}`, folder] as const),
    ),
  )
}
