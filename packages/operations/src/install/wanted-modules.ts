import { type Manifest, parseModuleName, printSource, type Scope, SkillsError } from '@skills/core'
import type { Governed } from '../policy/policy-gate.ts'
import type { ScopeFiles } from '../scope-files.ts'
import { mustBeAllowedFolder } from '../wanted/allowed-folder.ts'
import type { ModuleRequest } from '../wanted/module-request.ts'
import {
  fromDeclared,
  fromListed,
  knownNames,
  resolveArgument,
} from '../wanted/resolve-argument.ts'
import type { InstallRequest } from './install-request.ts'

interface Place {
  readonly context: Governed
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
export async function wantedModules(
  { context, scope }: Place,
  files: ScopeFiles,
  request: InstallRequest,
): Promise<WantedModules> {
  const { registries } = context
  const known = { machine: context.machine, scope, ...files, registries }
  const words: ModuleRequest[] = []
  for (const word of request.modules)
    words.push(withFlags(await resolveArgument(word, known), request))
  const typed = onceEach(words)
  const declared = declaredModules(scope, files, new Set(typed.map((one) => one.name)))
  if (typed.length > 0) {
    return { requests: [...typed, ...declared], changed: new Set(typed.map((one) => one.name)) }
  }
  const added = addedFromHere(scope, files)
  if (declared.length + added.length === 0) throw nothingWanted(known)
  const requests = [...declared, ...added].map((one) => withSelection(one, request))
  return {
    requests,
    changed: new Set((hasSelection(request) ? requests : added).map((one) => one.name)),
  }
}

/** Each module once, however often it was typed. Throws E_USAGE where it was typed with two versions. */
function onceEach(typed: readonly ModuleRequest[]): readonly ModuleRequest[] {
  const byName = new Map<string, ModuleRequest>()
  for (const one of typed) {
    const present = byName.get(one.name)
    if (present === undefined) byName.set(one.name, one)
    else if (printSource(present.spec) !== printSource(one.spec))
      throw new SkillsError(
        'E_USAGE',
        `${one.name} is asked for twice: ${printSource(present.spec)} and ${printSource(one.spec)}.`,
        { remedy: 'One version of a module can be installed; name the one you want.' },
      )
  }
  return [...byName.values()]
}

/** With module names, -a means those modules alone. */
function withFlags(module: ModuleRequest, request: InstallRequest): ModuleRequest {
  const assistants = request.assistants ?? module.assistants
  return { ...withSelection(module, request), assistants }
}

function hasSelection({ skills, exclude, categories }: InstallRequest): boolean {
  return skills !== undefined || exclude !== undefined || categories !== undefined
}

function withSelection(module: ModuleRequest, request: InstallRequest): ModuleRequest {
  return {
    ...module,
    skills: request.skills ?? module.skills,
    exclude: request.exclude ?? module.exclude,
    typed: {
      taken: request.skills !== undefined || request.categories !== undefined,
      excluded: request.exclude !== undefined,
    },
  }
}

/** What the manifest declares, but for some names; each folder source is one a manifest may ask for. */
export function declaredModules(
  scope: Scope,
  files: ScopeFiles,
  without: ReadonlySet<string>,
): ModuleRequest[] {
  return Object.entries(files.manifest.modules ?? {})
    .filter(([name]) => !without.has(name))
    .map(([name, declared]) => {
      const module = fromDeclared(parseModuleName(name), declared)
      mustBeAllowedFolder({ scope, ...files }, module)
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

/** The request; where nothing is wanted yet and a person can be asked, with the modules of the answer. */
export async function withAskedModules(
  { context, scope }: Place,
  files: ScopeFiles,
  request: InstallRequest,
): Promise<InstallRequest> {
  const { manifest, list } = files
  const isWanted =
    request.modules.length > 0 ||
    Object.keys(manifest.modules ?? {}).length > 0 ||
    addedFromHere(scope, files).length > 0
  if (isWanted || request.askModules === undefined) return request
  const names = knownNames({ machine: context.machine, manifest, list })
  return { ...request, modules: await request.askModules(names) }
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
