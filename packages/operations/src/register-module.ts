import {
  fromManifest,
  type ModuleList,
  type ModuleListEntry,
  SkillsError,
  type SourceSpec,
  sourceIdentity,
  toManifest,
  updateModuleList,
} from '@skills/core'
import type { Context } from './context.ts'
import { mustNotHaveMoved } from './obtain/moved-tag.ts'
import type { ObtainedModule } from './obtain/obtain-module.ts'

/** What was asked for when a module was registered. */
export interface Registration {
  /** Real path of the project's root; `undefined` where no project asked for it. */
  readonly addedFrom: string | undefined
  readonly skills: readonly string[] | undefined
  readonly exclude: readonly string[] | undefined
}

export interface Registered {
  readonly obtained: ObtainedModule
  readonly registration: Registration
}

/** Put modules into the user's module list, all of them or none. Throws E_MODULE_EXISTS, E_INTEGRITY, E_BUSY, E_WRITE. */
export async function registerModules(
  context: Context,
  modules: readonly Registered[],
): Promise<void> {
  await updateModuleList(context.machine, (list) => {
    const entries = modules.map(({ obtained, registration }) => {
      mustBeFree(list, obtained)
      return [obtained.name, entryOf(obtained, registration)] as const
    })
    return { ...list, modules: { ...list.modules, ...Object.fromEntries(entries) } }
  })
}

function entryOf(obtained: ObtainedModule, asked: Registration): ModuleListEntry {
  const { source, version: range } = toManifest(obtained.spec)
  const { addedFrom } = asked
  return {
    source,
    version: obtained.version,
    integrity: obtained.snapshot.integrity,
    ...(addedFrom === undefined ? {} : { addedFrom }),
    ...(range === undefined ? {} : { range }),
    ...(asked.skills === undefined ? {} : { skills: [...asked.skills] }),
    ...(asked.exclude === undefined ? {} : { exclude: [...asked.exclude] }),
    ...(obtained.registry === undefined ? {} : { registry: obtained.registry }),
    ...(obtained.ref === undefined ? {} : { ref: obtained.ref }),
    ...(obtained.commit === undefined ? {} : { commit: obtained.commit }),
    ...(obtained.digest === undefined ? {} : { digest: obtained.digest }),
  }
}

/** The name stands for no other source, and its version for no other bytes. Throws E_MODULE_EXISTS, E_INTEGRITY. */
export function mustBeFree(list: ModuleList, obtained: ObtainedModule): void {
  const { name, spec } = obtained
  const present = list.modules[name]
  if (present === undefined) return
  if (!isSame(present, spec)) throw taken(name, present.source)
  mustNotHaveMoved(present, obtained)
}

function isSame(present: ModuleListEntry, spec: SourceSpec): boolean {
  return sourceIdentity(fromManifest(present.source, present.range)) === sourceIdentity(spec)
}

function taken(name: string, source: string): SkillsError {
  return new SkillsError('E_MODULE_EXISTS', `${name} is registered already, from ${source}.`, {
    remedy: `Choose another name with --name, or remove the other one first: skills mod remove ${name}`,
  })
}
