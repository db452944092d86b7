import parse from 'semver/functions/parse.js'

/** What a tag says about a module. */
export interface TagReading {
  readonly version: string
  /** Place in the order of grammars; smaller is more specific. */
  readonly rank: number
}

const separators = ['@', '/', '--', '-'] as const
/** semver reads no longer text; a longer tag is no version. */
const tagCharactersMax = 256

/**
 * The version that a tag gives to a module, or `undefined` where it gives none.
 *
 * Grammars, in this order: `<module>@1.2.3`, `<module>/1.2.3`, `<module>--1.2.3`, `<module>-1.2.3`, then
 * `1.2.3`. A `v` may stand before every number: release tools for repositories with many packages write
 * `name@1.2.3`, Go and others `name/v1.2.3`. For a module with a scope, `@acme/web` and `web` both count,
 * the full name first. All grammars are one pool of versions; the order decides between two tags
 * of the same version. The number is strict semver: no missing part, no leading zero, no other text
 * around it. Build metadata stays in the result.
 */
export function tagVersion(tag: string, module: string): string | undefined {
  return readTag(tag, module)?.version
}

/** The same with the grammar's rank. */
export function readTag(tag: string, module: string): TagReading | undefined {
  if (tag.length > tagCharactersMax) return undefined
  const prefixes = tagPrefixes(module)
  for (const [rank, prefix] of prefixes.entries()) {
    const version = tag.startsWith(prefix) ? tagVersionText(tag.slice(prefix.length)) : undefined
    if (version !== undefined) return { version, rank }
  }
  return undefined
}

function tagPrefixes(module: string): readonly string[] {
  const bare = module.slice(module.lastIndexOf('/') + 1)
  const names = bare === module ? [module] : [module, bare]
  return [...separators.flatMap((separator) => names.map((name) => name + separator)), '']
}

/** A bare version, with or without `v`; `undefined` for everything else. */
export function tagVersionText(text: string): string | undefined {
  const number = text.startsWith('v') ? text.slice(1) : text
  const parsed = parse(number)
  if (parsed === null) return undefined
  const build = parsed.build.length === 0 ? '' : `+${parsed.build.join('.')}`
  // The library forgives a second `v`, `=` and spaces; a tag must be exact.
  return `${parsed.version}${build}` === number ? number : undefined
}
