import { fromManifest, parseRegistryAddress } from '../source/index.ts'
import { componentKinds } from '../words/component.ts'
import { nameProblem } from '../words/component-name.ts'
import type { Lock } from '../words/generated/schema-types.ts'
import { componentNameProblem, moduleNameProblem } from '../words/names.ts'
import { relativePathProblem } from '../words/relative-path.ts'
import { SkillsError } from '../words/skills-error.ts'
import type { FaultyKey } from './owned-file.ts'

/** Keys of `modules` that cannot name a module. */
export function faultyModules(modules: object | undefined): FaultyKey[] {
  return Object.keys(modules ?? {}).flatMap((name) => {
    const problem = moduleNameProblem(name)
    if (problem === undefined) return []
    const message = `The module name ${JSON.stringify(name)} ${problem}.`
    return [{ path: ['modules', name], rule: 'module-name/pattern', message }]
  })
}

/** Keys of the object at `path` that cannot name a component. */
export function faultyComponents(
  path: readonly string[],
  components: object | undefined,
): FaultyKey[] {
  return Object.keys(components ?? {}).flatMap((name) => {
    const slash = name.indexOf('/')
    const kind = componentKinds.find((one) => one !== 'skill' && one === name.slice(0, slash))
    const problem =
      kind === undefined ? componentNameProblem(name) : nameProblem(kind, name.slice(slash + 1))
    if (problem === undefined) return []
    const message = `The component name ${JSON.stringify(name)} ${problem}.`
    return [{ path: [...path, name], rule: 'name/pattern', message }]
  })
}

interface Sourced {
  readonly source: string
  readonly range?: string | undefined
}

/** Sources of modules that cannot be read, with what picks their version; a secret in one is not repeated. */
export function faultySources(modules: Readonly<Record<string, Sourced>> | undefined): FaultyKey[] {
  return Object.entries(modules ?? {}).flatMap(([name, { source, range }]): FaultyKey[] => {
    try {
      fromManifest(source, range)
      return []
    } catch (error) {
      if (!(error instanceof SkillsError)) throw error
      const { message, remedy } = error
      return [{ path: ['modules', name, 'source'], rule: 'source/syntax', message, remedy }]
    }
  })
}

/** Addresses of registries that cannot be read; a secret in one is not repeated. */
export function faultyAddresses(
  registries: readonly { readonly path: FaultyKey['path']; readonly source: string }[],
): FaultyKey[] {
  return registries.flatMap(({ path, source }): FaultyKey[] => {
    try {
      parseRegistryAddress(source)
      return []
    } catch (error) {
      if (!(error instanceof SkillsError)) throw error
      const { message, remedy } = error
      return [{ path, rule: 'source/syntax', message, remedy }]
    }
  })
}

/** Refs and folders of a lock that no run of ours could have resolved. */
export function faultyPlaces(modules: Lock['modules']): FaultyKey[] {
  return Object.entries(modules).flatMap(([module, locked]) => {
    const { ref, digest, subdirectory, components } = locked
    const path = ['modules', module]
    const isRight = digest === undefined ? isFullRef : isArtifactTag
    const faulty = ref === undefined || isRight(ref) ? [] : [refused([...path, 'ref'], ref)]
    if (subdirectory !== undefined && relativePathProblem(subdirectory) !== undefined)
      faulty.push(refused([...path, 'subdirectory'], subdirectory))
    for (const [key, { folder }] of Object.entries(components))
      if (folder !== undefined && relativePathProblem(folder) !== undefined)
        faulty.push(refused([...path, 'components', key, 'folder'], folder))
    return faulty
  })
}

/** What `findRef` and `chooseVersion` give: a commit, HEAD, or the full name of a branch or tag. */
function isFullRef(ref: string): boolean {
  if (ref === 'HEAD' || /^[0-9a-f]{40}$/u.test(ref)) return true
  return /^refs\/(?:heads|tags)\/[^\s~^:?*[\\\p{Cc}]+$/u.test(ref) && !ref.includes('..')
}

/** A tag of an artifact, as the distribution specification has it. */
function isArtifactTag(ref: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/u.test(ref)
}

function refused(path: readonly string[], text: string): FaultyKey {
  const message = `${JSON.stringify(text)} names no branch, tag or folder.`
  return { path, rule: 'path/unsafe', message }
}

/** Component keys (`kind/name`) and file paths of a lock that are none. */
export function faultyFiles(modules: Lock['modules']): FaultyKey[] {
  const faulty: FaultyKey[] = []
  for (const [module, { components }] of Object.entries(modules))
    for (const [key, component] of Object.entries(components)) {
      const path = ['modules', module, 'components', key]
      const name = key.slice(key.indexOf('/') + 1)
      const kind = componentKinds.find((one) => key === `${one}/${name}`)
      const problem =
        kind === undefined ? 'must be a kind, a slash and a name' : nameProblem(kind, name)
      if (problem !== undefined)
        faulty.push({
          path,
          rule: 'name/pattern',
          message: `The component ${JSON.stringify(key)} ${problem}.`,
        })
      for (const file of Object.keys(component.files)) {
        const unsafe = relativePathProblem(file)
        if (unsafe === undefined) continue
        const message = `The path ${JSON.stringify(file)} ${unsafe}.`
        faulty.push({ path: [...path, 'files', file], rule: 'path/unsafe', message })
      }
    }
  return faulty
}
