import { componentKinds } from '../words/component.ts'
import type { Lock } from '../words/generated/schema-types.ts'
import { componentNameProblem, moduleNameProblem } from '../words/names.ts'
import { relativePathProblem } from '../words/relative-path.ts'
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
    const problem = componentNameProblem(name)
    if (problem === undefined) return []
    const message = `The component name ${JSON.stringify(name)} ${problem}.`
    return [{ path: [...path, name], rule: 'name/pattern', message }]
  })
}

/** Component keys (`kind/name`) and file paths of a lock that are none. */
export function faultyFiles(modules: Lock['modules']): FaultyKey[] {
  const faulty: FaultyKey[] = []
  for (const [module, { components }] of Object.entries(modules))
    for (const [key, component] of Object.entries(components)) {
      const path = ['modules', module, 'components', key]
      const name = key.slice(key.indexOf('/') + 1)
      const isKind = componentKinds.some((kind) => key === `${kind}/${name}`)
      const problem = isKind ? componentNameProblem(name) : 'must be a kind, a slash and a name'
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
