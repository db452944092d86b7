import {
  componentLabel,
  fromManifest,
  isSkillsError,
  type LockedModule,
  type Module,
  type Operation,
  type OtherComponent,
  parseIntegrity,
  type ReadFile,
  readModule,
  type Skill,
  type Snapshot,
  type SnapshotFile,
} from '@skills/core'
import { checkContent } from '../content-check.ts'
import type { ChangeRun } from '../install/change.ts'
import { type ComponentText, componentText, type ModuleBytes } from '../install/component-texts.ts'
import { withContent } from '../install/with-content.ts'
import type { ObtainedModule } from '../obtain/obtain-module.ts'
import { mustAllowSource } from '../policy/decide-source.ts'

/** A component that comes back, with the snapshot of its module. */
export interface RestoredSkill {
  readonly snapshot: Snapshot
  readonly files: readonly SnapshotFile[]
  /** What its writer made of it, where it is no skill. */
  readonly text?: ComponentText
}

type Wanted = Pick<Operation, 'module' | 'component' | 'name' | 'place'> & {
  readonly integrity: string
}

/**
 * One component of a module as it was locked, checked as before an install: from the store where it has all its bytes,
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
  const found = await contentIn({ name, module, snapshot }, wanted, store.read)
  if (found === undefined) return undefined
  const label = componentLabel(wanted.component, wanted.name)
  const problems = module.problems.filter((one) => one.skill === label)
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
  await checkContent(context, obtained, { ...found.selected, problems, store })
  return { snapshot, ...found.restored }
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
  if (content === undefined) throw new TypeError('content agrees with its lock')
  const { module, snapshot } = content.obtained
  const found = await contentIn({ name: wanted.module, module, snapshot }, wanted, run.store.read)
  if (found === undefined) throw new TypeError('content agrees with its lock')
  return { snapshot, ...found.restored }
}

interface FoundContent {
  readonly selected: {
    readonly skills: readonly Skill[]
    readonly others: readonly OtherComponent[]
  }
  readonly restored: Omit<RestoredSkill, 'snapshot'>
}

/** The wanted component with exactly the wanted bytes, or text; `undefined` where the module has another one. */
async function contentIn(
  bytes: ModuleBytes & { readonly module: Module },
  wanted: Wanted,
  read: ReadFile,
): Promise<FoundContent | undefined> {
  const { component, name, integrity, place } = wanted
  if (component === 'skill') {
    const skill = bytes.module.skills.find(
      (one) => one.name === name && one.integrity === integrity,
    )
    if (skill === undefined) return undefined
    return { selected: { skills: [skill], others: [] }, restored: { files: skill.files } }
  }
  const text = await componentText(bytes, { component, name, place }, read)
  if (text?.state.integrity !== integrity) return undefined
  const others = bytes.module.others.filter((one) => one.kind === component && one.name === name)
  const files = text.file === undefined ? [] : [text.file]
  return { selected: { skills: [], others }, restored: { files, text } }
}
