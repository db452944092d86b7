import {
  fromManifest,
  isSkillsError,
  type LockedModule,
  type ModuleName,
  parseIntegrity,
  readModule,
  type Skill,
  type Snapshot,
  type SnapshotFile,
} from '@skills/core'
import { checkContent } from '../content-check.ts'
import type { ChangeRun } from '../install/change.ts'
import { withContent } from '../install/with-content.ts'
import type { ObtainedModule } from '../obtain/obtain-module.ts'
import { mustAllowSource } from '../policy/decide-source.ts'

/** A skill that comes back, with the snapshot of its module. */
export interface RestoredSkill {
  readonly snapshot: Snapshot
  readonly files: readonly SnapshotFile[]
}

interface Wanted {
  readonly module: ModuleName
  readonly name: string
  readonly integrity: string
}

/**
 * One skill of a module as it was locked, checked as before an install: from the store where it has all its bytes,
 * else from the recorded source. Throws what fetching and checking throw.
 */
export async function restoredSkill(
  run: ChangeRun,
  locked: LockedModule,
  wanted: Wanted,
): Promise<RestoredSkill> {
  return (await fromStoreOr(run, locked, wanted)) ?? (await fromSource(run, locked, wanted))
}

/** What is damaged in the store is fetched anew. */
async function fromStoreOr(
  ...all: Parameters<typeof fromStore>
): Promise<RestoredSkill | undefined> {
  try {
    return await fromStore(...all)
  } catch (error) {
    if (isSkillsError(error, 'E_INTEGRITY')) return undefined
    throw error
  }
}

async function fromStore(
  { context, store }: ChangeRun,
  locked: LockedModule,
  wanted: Wanted,
): Promise<RestoredSkill | undefined> {
  const integrity = parseIntegrity(locked.integrity)
  const snapshot = integrity === undefined ? undefined : store.find(integrity)
  if (snapshot === undefined || !store.has(snapshot)) return undefined
  const { module: name } = wanted
  const module = readModule(snapshot, store.read, { moduleName: name })
  const skill = module.skills.find((one) => isWanted(one, wanted))
  if (skill === undefined) return undefined
  const problems = module.problems.filter((one) => one.skill === skill.name)
  const obtained: ObtainedModule = {
    name,
    spec: fromManifest(locked.source, locked.range),
    version: locked.version,
    ref: locked.ref,
    commit: locked.commit,
    digest: locked.digest,
    snapshot,
    module,
    portable: locked.portable !== false,
    registry: locked.registry,
  }
  mustAllowSource(context, name, obtained.spec)
  await checkContent(context, obtained, { skills: [skill], problems, store })
  return { snapshot, files: skill.files }
}

async function fromSource(
  run: ChangeRun,
  locked: LockedModule,
  wanted: Wanted,
): Promise<RestoredSkill> {
  const request = {
    name: wanted.module,
    spec: fromManifest(locked.source, locked.range),
    skills: locked.skills,
    exclude: locked.exclude,
    assistants: undefined,
    pinned: undefined,
    isNew: false,
  }
  const { content } = await withContent(run, { request, locked, content: undefined }, undefined)
  const skill = content?.selected.skills.find((one) => isWanted(one, wanted))
  if (content === undefined || skill === undefined)
    throw new TypeError('content agrees with its lock')
  return { snapshot: content.obtained.snapshot, files: skill.files }
}

function isWanted(skill: Skill, { name, integrity }: Wanted): boolean {
  return skill.name === name && skill.integrity === integrity
}
