import { realpathSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'
import { type Manifest, type ModuleList, type Scope, SkillsError, type Source } from '@skills/core'
import { isInside } from './manifest-source.ts'
import type { ModuleRequest } from './module-request.ts'

interface Known {
  readonly scope: Scope
  readonly manifest: Manifest
  readonly list: ModuleList
}

/**
 * A manifest may come with a clone, so it may name folders (archives, repositories) of this machine by a relative
 * path inside its own git root only; any other counts only where a person on this machine added it. Links on the
 * way are resolved first. To be asked wherever a manifest, and not a person, says where a module is.
 * Throws E_POLICY_REFUSED.
 */
export function mustBeAllowedFolder(known: Known, module: ModuleRequest): void {
  const path = localPath(module.spec.source)
  if (isAddedHere(known, module)) return
  mustBeInsideProject(known.scope, path, {
    what: 'the folder',
    remedy: `If you want it, say so yourself: skills mod add ${path} --name ${module.name}`,
  })
}

/**
 * The same for whatever else of this machine a manifest names; `undefined` for what is elsewhere.
 * Throws E_POLICY_REFUSED.
 */
export function mustBeInsideProject(
  scope: Scope,
  path: string | undefined,
  { what, remedy }: { readonly what: string; readonly remedy: string },
): void {
  if (path === undefined || scope.kind === 'user') return
  const refuse = (why: string) => refused(`skills.json asks for ${what} ${path}, ${why}.`, remedy)
  if (isAbsolute(path)) throw refuse('by an absolute path')
  if (isInside(scope.gitRoot, realPath(resolve(scope.root, path)))) return
  throw refuse('which lies outside this project')
}

/** The path of a source on this machine; `undefined` for what comes from elsewhere. */
export function localPath(source: Source): string | undefined {
  if (source.kind === 'folder') return source.path
  if (source.kind === 'archive' && !/^https?:/u.test(source.location)) return source.location
  const prefix = 'git+file://'
  if (source.kind !== 'system-git' || !source.url.startsWith(prefix)) return undefined
  return source.url.slice(prefix.length)
}

/** Did a person register exactly this source from this project? */
function isAddedHere({ scope, manifest, list }: Known, { name }: ModuleRequest): boolean {
  const listed = list.modules[name]
  return (
    listed !== undefined &&
    listed.addedFrom === scope.root &&
    listed.source === manifest.modules?.[name]?.source
  )
}

/** Where nothing is, the path as it is written: whoever reads it says that it is missing. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

function refused(message: string, remedy: string): SkillsError {
  return new SkillsError('E_POLICY_REFUSED', message, {
    where: { file: 'skills.json' },
    rule: 'source/folder-outside',
    remedy,
  })
}
