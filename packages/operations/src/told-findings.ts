import {
  filesOfComponents,
  isAtLeast,
  type OtherComponent,
  parseComponentName,
  printable,
  type ReadFile,
  type Skill,
  type Snapshot,
  treeDigest,
} from '@skills/core'
import { noSkillName } from './audit/audited-content.ts'
import { auditLater } from './audit-cached.ts'
import type { Context, Warning } from './context.ts'

interface Told {
  /** The components that are not installed. */
  readonly others: readonly OtherComponent[]
  readonly snapshot: Snapshot
  readonly read: ReadFile
  readonly later: (write: () => Promise<void>) => Promise<void>
}

const warningsMax = 5

/**
 * What the audit finds at high or above in commands, agents, instructions, servers and hooks of a module. They are not
 * installed, so that it is told and refuses nothing (ADR 0044).
 */
export async function toldFindings(
  { machine }: Pick<Context, 'machine'>,
  { others, snapshot, read, later }: Told,
): Promise<Warning[]> {
  if (others.length === 0) return []
  const files = filesOfComponents(others, snapshot.files, read)
  if (files.length === 0) return []
  const { findings } = await auditLater(machine, { skills: [asSkill(files)] }, { read, later })
  const grave = findings.filter(({ severity }) => isAtLeast(severity, 'high'))
  const told = grave.slice(0, warningsMax).map(
    ({ rule, severity, message, file, line }): Warning => ({
      code: 'W_MODULE',
      rule,
      file,
      line,
      message: `${printable(file, { oneLine: true })} is not installed, and the audit finds in it (${severity}): ${message}`,
    }),
  )
  const left = grave.length - told.length
  return left === 0
    ? told
    : [
        ...told,
        {
          code: 'W_MODULE',
          rule: 'audit/not-installed',
          message: `${left} more findings in parts that are not installed; \`skills audit\` shows all.`,
        },
      ]
}

/** The files work together, as the hook and the script that it starts: they are judged as one. */
function asSkill(files: Snapshot['files']): Skill {
  return {
    kind: 'skill',
    name: parseComponentName(noSkillName),
    folder: '',
    files,
    integrity: treeDigest(files),
    description: '',
    license: undefined,
    category: undefined,
    subcategory: undefined,
    allowedTools: undefined,
  }
}
