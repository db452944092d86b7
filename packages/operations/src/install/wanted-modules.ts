import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Manifest, parseModuleName, type Scope, SkillsError } from '@skills/core'
import type { Context } from '../context.ts'
import type { ScopeFiles } from '../scope-files.ts'
import { isInside } from '../wanted/manifest-source.ts'
import type { ModuleRequest } from '../wanted/module-request.ts'
import {
  fromDeclared,
  fromListed,
  knownNames,
  resolveArgument,
} from '../wanted/resolve-argument.ts'
import type { InstallRequest } from './install-request.ts'

interface Place {
  readonly context: Context
  readonly scope: Scope
}

/** The modules of a run: those it changes, and those that stay as the manifest has them. */
export interface WantedModules {
  readonly requests: readonly ModuleRequest[]
  /** Names of the modules that were typed, or come in from the module list: these are written down. */
  readonly changed: ReadonlySet<string>
}

/**
 * Which modules are wanted once this run is done: all that the manifest declares, with those that were
 * typed or, where none was, those that were added from this project. Throws E_NOTHING_TO_INSTALL.
 */
export function wantedModules(
  { context, scope }: Place,
  files: ScopeFiles,
  request: InstallRequest,
): WantedModules {
  const { manifest, list } = files
  const known = { machine: context.machine, scope, manifest, list }
  const typed = request.modules.map((word) => withFlags(resolveArgument(word, known), request))
  const declared = declaredModules(scope, files, new Set(typed.map((one) => one.name)))
  if (typed.length > 0) {
    return { requests: [...typed, ...declared], changed: new Set(typed.map((one) => one.name)) }
  }
  const added = addedFromHere(scope, files)
  if (declared.length + added.length === 0) throw nothingWanted(known)
  const hasSelection =
    request.skills !== undefined ||
    request.exclude !== undefined ||
    request.categories !== undefined
  const requests = [...declared, ...added].map((one) => withSelection(one, request))
  return { requests, changed: new Set((hasSelection ? requests : added).map((one) => one.name)) }
}

/** With module names, -a means those modules alone. */
function withFlags(module: ModuleRequest, request: InstallRequest): ModuleRequest {
  const assistants = request.assistants ?? module.assistants
  return { ...withSelection(module, request), assistants }
}

function withSelection(module: ModuleRequest, request: InstallRequest): ModuleRequest {
  return {
    ...module,
    skills: request.skills ?? module.skills,
    exclude: request.exclude ?? module.exclude,
  }
}

function declaredModules(
  scope: Scope,
  files: ScopeFiles,
  without: ReadonlySet<string>,
): ModuleRequest[] {
  return Object.entries(files.manifest.modules ?? {})
    .filter(([name]) => !without.has(name))
    .map(([name, declared]) => {
      const module = fromDeclared(parseModuleName(name), declared)
      mustBeAllowedFolder(scope, files, module)
      return module
    })
}

function addedFromHere(scope: Scope, files: ScopeFiles): ModuleRequest[] {
  return Object.entries(files.list.modules)
    .filter(([name, entry]) => entry.addedFrom === scope.root && !isDeclared(files.manifest, name))
    .map(([name, entry]) => fromListed(parseModuleName(name), entry))
}

function isDeclared(manifest: Manifest, name: string): boolean {
  return manifest.modules?.[name] !== undefined
}

/**
 * A manifest may come with a clone, so it may name folders inside its own git root only; any other folder
 * counts only where a person on this machine added it. Links on the way are resolved first.
 */
function mustBeAllowedFolder(scope: Scope, files: ScopeFiles, module: ModuleRequest): void {
  const { source } = module.spec
  if (source.kind !== 'folder' || scope.kind === 'user') return
  const listed = files.list.modules[module.name]
  if (
    listed !== undefined &&
    listed.addedFrom === scope.root &&
    listed.source === files.manifest.modules?.[module.name]?.source
  )
    return
  const folder = realFolder(resolve(scope.root, source.path))
  if (folder === undefined || isInside(scope.gitRoot, folder)) return
  throw new SkillsError(
    'E_POLICY_REFUSED',
    `skills.json asks for the folder ${source.path}, which lies outside this project.`,
    {
      where: { file: 'skills.json' },
      rule: 'source/folder-outside',
      remedy: `If you want it, say so yourself: skills mod add ${source.path} --name ${module.name}`,
    },
  )
}

function realFolder(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

function nothingWanted(known: Parameters<typeof knownNames>[0]): SkillsError {
  const names = knownNames(known)
  return new SkillsError(
    'E_NOTHING_TO_INSTALL',
    'Nothing is wanted here: skills.json declares no module and none was added from this project.',
    {
      remedy: `Add one: skills mod add owner/repo. Or name one of these: skills install ${names.join(' | ')}`,
      data: { known: names },
    },
  )
}
