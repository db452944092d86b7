import { isAbsolute } from 'node:path'
import type { ModuleList, ModuleListEntry, Scope } from '@skills/core'
import { localPath } from '../wanted/allowed-folder.ts'
import type { ResolvedModule } from './resolved-module.ts'

/**
 * Who types a path outside the project has said that it is wanted: it goes to the module list, as `mod add` does,
 * since the manifest alone may not ask for it and the next run has nothing but the manifest. `undefined` where
 * nobody typed such a path.
 */
export function rememberLocal(
  scope: Scope,
  typed: readonly ResolvedModule[],
): ((list: ModuleList) => ModuleList) | undefined {
  const outside = typed.filter(({ request }) => isAbsolute(localPath(request.spec.source) ?? ''))
  if (scope.kind === 'user' || outside.length === 0) return undefined
  return (list) => {
    const modules = { ...list.modules }
    for (const one of outside) {
      const entry = entryOf(one, scope.root)
      const present = modules[one.request.name]
      if (present === undefined || present.source === entry.source)
        modules[one.request.name] = entry
    }
    return { ...list, modules }
  }
}

function entryOf({ locked }: ResolvedModule, addedFrom: string): ModuleListEntry {
  const { source, range, skills, exclude, version, ref, commit, integrity } = locked
  return {
    source,
    version,
    integrity,
    addedFrom,
    ...(range === undefined ? {} : { range }),
    ...(skills === undefined ? {} : { skills }),
    ...(exclude === undefined ? {} : { exclude }),
    ...(ref === undefined ? {} : { ref }),
    ...(commit === undefined ? {} : { commit }),
  }
}
