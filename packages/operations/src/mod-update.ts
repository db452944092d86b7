import {
  by,
  fromManifest,
  type ModuleListEntry,
  type ModuleName,
  parseModuleName,
  readModuleList,
  type Store,
  updateModuleList,
  userScope,
} from '@skills/core'
import { checkContent } from './content-check.ts'
import { type Context, withStore } from './context.ts'
import { mustBeListed } from './mod-remove.ts'
import { mustNotHaveMoved } from './obtain/moved-tag.ts'
import { type ObtainedModule, obtainModule } from './obtain/obtain-module.ts'
import { governed, withRegistries } from './policy/governed.ts'
import type { Governed } from './policy/policy-gate.ts'
import { selectSkills } from './wanted/select-skills.ts'

export interface UpdatedModule {
  readonly name: string
  readonly from: string
  readonly to: string
  /** Other bytes than before; the version may be the same. */
  readonly changed: boolean
}

/**
 * `skills mod update`: ask the sources of registered modules for newer versions inside their ranges, check
 * them like new ones, and register them. Installs are not touched. The first module that fails ends the run
 * and leaves its entry as it was. Throws E_MODULE_UNKNOWN before anything is asked,
 * E_INTEGRITY where the tag of a registered version was moved.
 */
export async function updateModules(
  plain: Context,
  request: { readonly names: readonly string[] },
): Promise<readonly UpdatedModule[]> {
  const list = readModuleList(plain.machine)
  mustBeListed(request.names, list)
  const isMeant = (name: string) => request.names.length === 0 || request.names.includes(name)
  const entries = Object.entries(list.modules)
    .filter(([name]) => isMeant(name))
    .sort(by(([name]) => name))
  // The module list is the user's: each project's own policy binds when it installs from it.
  const context = withRegistries(await governed(plain, userScope(plain.machine)), undefined)
  return withStore(context, { isolated: false }, async (store) => {
    const updated: UpdatedModule[] = []
    for (const [name, entry] of entries) {
      const obtained = await newest(context, store, { name: parseModuleName(name), entry })
      await register(context, entry, obtained)
      const { version: to, snapshot } = obtained
      const changed = entry.integrity !== snapshot.integrity
      updated.push({ name, from: entry.version, to, changed })
    }
    return updated
  })
}

interface Listed {
  readonly name: ModuleName
  readonly entry: ModuleListEntry
}

/** The newest bytes inside the range, checked and kept in the store. */
async function newest(
  context: Governed,
  store: Store,
  { name, entry }: Listed,
): Promise<ObtainedModule> {
  const spec = fromManifest(entry.source, entry.range)
  const base = entry.addedFrom ?? context.machine.cwd
  const obtained = await obtainModule(context, store, {
    name,
    spec,
    base,
    pinned: undefined,
    recorded: entry,
  })
  mustNotHaveMoved(entry, obtained)
  const selection = { skills: entry.skills, exclude: entry.exclude, categories: undefined }
  const selected = selectSkills(obtained.module, selection)
  await checkContent(context, obtained, { ...selected, store })
  await store.keep(obtained.snapshot)
  return obtained
}

async function register(
  context: Context,
  entry: ModuleListEntry,
  obtained: ObtainedModule,
): Promise<void> {
  const { name, version, ref, commit, digest, snapshot } = obtained
  const { ref: _ref, commit: _commit, digest: _digest, ...rest } = entry
  const next: ModuleListEntry = {
    ...rest,
    version,
    integrity: snapshot.integrity,
    ...(ref === undefined ? {} : { ref }),
    ...(commit === undefined ? {} : { commit }),
    ...(digest === undefined ? {} : { digest }),
  }
  await updateModuleList(context.machine, (now) => ({
    ...now,
    modules: { ...now.modules, [name]: next },
  }))
}
