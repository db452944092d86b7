import { resolve } from 'node:path'
import {
  parseModuleName,
  readFolder,
  readModule,
  type Skill,
  SkillsError,
  type Snapshot,
  type Store,
} from '@skills/core'
import { omsFileName } from '@skills/trust'
import { checkContent } from '../content-check.ts'
import type { Context, Warning } from '../context.ts'
import { governed } from '../policy/governed.ts'
import { problemWarnings } from '../problem-warnings.ts'
import { openScope, type ScopeRequest } from '../scope.ts'

/** The folder of one skill on this machine. */
export interface SkillFolderFiles {
  /** Absolute. */
  readonly folder: string
  readonly skill: Skill
  readonly snapshot: Snapshot
}

/** Read the folder of one skill. Throws E_SOURCE_MISSING, E_MODULE_EMPTY where it is no skill, and what reading throws. */
export async function readSkillFolder(
  { machine }: Pick<Context, 'machine'>,
  store: Store,
  path: string,
): Promise<SkillFolderFiles> {
  const folder = resolve(machine.cwd, path)
  const snapshot = await store.add(await readFolder(folder), undefined)
  const module = readModule(snapshot, store.read, { moduleName: 'skill' })
  const skill = module.skills.find((one) => one.folder === '')
  if (skill !== undefined && module.skills.length === 1) return { folder, skill, snapshot }
  throw new SkillsError('E_MODULE_EMPTY', 'This folder is not one skill.', {
    where: { file: folder },
    rule: 'module/empty',
    remedy: `Name the folder that holds a SKILL.md. A signature of it is its ${omsFileName}.`,
  })
}

/** What would stop an installation of it stops its signing. Throws as `checkContent`. */
export async function checkedSkillFolder(
  context: Context,
  store: Store,
  { path, scope }: { readonly path: string; readonly scope: ScopeRequest },
): Promise<SkillFolderFiles & { readonly warnings: readonly Warning[] }> {
  const judged = await governed(context, openScope(context, scope))
  const found = await readSkillFolder(context, store, path)
  const { skill, snapshot } = found
  const name = parseModuleName(skill.name)
  const module = readModule(snapshot, store.read, { moduleName: name })
  const source = { kind: 'folder', path: '.' } as const
  const spec = { source, path: undefined, pick: { kind: 'newest' } as const }
  const obtained = {
    ...{ name, spec, version: '0.0.0', ref: undefined, commit: undefined, snapshot, module },
    ...{ portable: true, registry: undefined },
  }
  const { problems } = module
  const content = { skills: [skill], others: [], problems, store, isBeingMade: true }
  const { remarks } = await checkContent(judged, obtained, content)
  return { ...found, warnings: [...problemWarnings(remarks, []), ...judged.policy.warnings()] }
}
