import {
  fromManifest,
  type ModuleListEntry,
  parseModuleName,
  readModuleList,
  SkillsError,
  updateModuleList,
} from '@skills/core'
import { checkContent } from './content-check.ts'
import { type Context, withStore } from './context.ts'
import { obtainModule } from './obtain/obtain-module.ts'
import { selectSkills } from './wanted/select-skills.ts'

export interface UpdatedModule {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly changed: boolean
}

/**
 * `skills mod update`: ask the sources of registered modules for newer versions inside their ranges, check
 * them like new ones, and register them. Installs are not touched. A module that fails leaves its entry as it was.
 */
export function updateModules(
  context: Context,
  request: { readonly names: readonly string[] },
): Promise<readonly UpdatedModule[]> {
  const list = readModuleList(context.machine)
  const names = request.names.length > 0 ? request.names : Object.keys(list.modules).sort()
  const missing = names.filter((name) => list.modules[name] === undefined)
  if (missing.length > 0) {
    throw new SkillsError('E_MODULE_UNKNOWN', `Not in the module list: ${missing.join(', ')}.`, {
      remedy: 'See them all: skills mod list',
    })
  }
  return withStore(context, { isolated: false }, async (store) => {
    const updated: UpdatedModule[] = []
    for (const name of names) {
      const entry = list.modules[name]
      if (entry === undefined) continue
      const spec = fromManifest(entry.source, entry.range)
      const base = entry.addedFrom ?? context.machine.cwd
      const obtained = await obtainModule(context, store, {
        name: parseModuleName(name),
        spec,
        base,
        pinned: undefined,
      })
      const selection = { skills: entry.skills, exclude: entry.exclude, categories: undefined }
      checkContent(obtained, selectSkills(obtained.module, selection), store.read)
      await store.keep(obtained.snapshot)
      const { version, ref, commit, snapshot } = obtained
      const next = {
        ...withoutPosition(entry),
        version,
        integrity: snapshot.integrity,
        ...(ref === undefined ? {} : { ref }),
        ...(commit === undefined ? {} : { commit }),
      }
      await updateModuleList(context.machine, (now) => ({
        ...now,
        modules: { ...now.modules, [name]: next },
      }))
      updated.push({
        name,
        from: entry.version,
        to: version,
        changed: entry.integrity !== snapshot.integrity,
      })
    }
    return updated
  })
}

function withoutPosition(entry: ModuleListEntry): ModuleListEntry {
  const { ref: _ref, commit: _commit, ...rest } = entry
  return rest
}
