import { sha256 } from '../../words/digest.ts'
import { moduleNameProblem } from '../../words/names.ts'

/** How often a registry's names are split by two hexadecimal digits of their SHA-256. */
export type RegistryDepth = 0 | 1 | 2

/** What a registry says of itself. */
export const registryRootPath = 'registry.json'

// Stricter than a module name: lower case only, so that no file system finds one name under two spellings.
const registryName = /^(?:@[a-z0-9][a-z0-9._-]{0,63}\/)?[a-z0-9][a-z0-9._-]{0,99}$/u

/** Can a registry hold a module of this name? Every other text is asked of no registry. */
export function isRegistryName(name: string): boolean {
  return registryName.test(name) && moduleNameProblem(name) === undefined
}

/** `@acme` of `@acme/web-pack`; `undefined` for a name without a scope. */
export function scopeOfName(name: string): string | undefined {
  return /^(?<scope>@[^/]+)\//u.exec(name)?.groups?.['scope']
}

/** Where the index has a name: `index.json`, `index/ab.json` or `index/ab/cd.json`. */
export function indexPathOf(name: string, depth: RegistryDepth): string {
  return depth === 0 ? 'index.json' : `index/${shard(name, depth)}.json`
}

/** Where a module's own file is. `name` has been checked by `isRegistryName`. */
export function modulePathOf(name: string, depth: RegistryDepth): string {
  return depth === 0 ? `modules/${name}.json` : `modules/${shard(name, depth)}/${name}.json`
}

/** Every file of the index, in the order in which their digests are listed. */
export function indexPaths(depth: RegistryDepth): readonly string[] {
  if (depth === 0) return ['index.json']
  const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
  if (depth === 1) return digits.map((first) => `index/${first}.json`)
  return digits.flatMap((first) => digits.map((second) => `index/${first}/${second}.json`))
}

/**
 * The least depth at which files stay small: 500 names of one file have about 150 KiB, and the 20 names that each of
 * 256 files has of 5,000 about 7 KiB.
 */
export function depthFor(modules: number): RegistryDepth {
  if (modules <= 500) return 0
  return modules <= 5000 ? 1 : 2
}

function shard(name: string, depth: 1 | 2): string {
  const digest = sha256(name)
  return depth === 1 ? digest.slice(0, 2) : `${digest.slice(0, 2)}/${digest.slice(2, 4)}`
}
