import { join } from 'node:path'
import { fromManifest } from '../../source/manifest-source.ts'
import type { SourceKind } from '../../source/source.ts'
import { parseIntegrity } from '../../words/digest.ts'
import { validate as validateIndex } from '../../words/generated/registry-index.validate.js'
import { validate as validateModule } from '../../words/generated/registry-module.validate.js'
import { validate as validateRoot } from '../../words/generated/registry-root.validate.js'
import type {
  RegistryIndex,
  RegistryModuleFile,
  RegistryRoot,
  RegistryVersionEntry,
} from '../../words/generated/schema-types.ts'
import { parseModuleName } from '../../words/names.ts'
import { relativePathProblem } from '../../words/relative-path.ts'
import { isSkillsError } from '../../words/skills-error.ts'
import {
  type Fault,
  nameFaults,
  type RegistryFormat,
  type RegistryText,
  readRegistryJson,
} from './registry-json.ts'
import { isRegistryName } from './registry-layout.ts'
import type { EmbeddedVersion, PublishedVersion, RegistryModule } from './registry-module.ts'

/** Read registry.json. Throws what `text.faulty` makes, and E_FILE_NEWER. */
export function parseRegistryRoot(text: RegistryText): RegistryRoot {
  return readRegistryJson(text, {
    validate: validateRoot,
    versionKey: 'registryVersion',
    check: () => [],
  })
}

/** Read the index, or one shard of it; `belongs` says whether a name may stand there. Throws as `parseRegistryRoot`. */
export function parseRegistryIndex(
  text: RegistryText,
  belongs: (name: string) => boolean = () => true,
): RegistryIndex['modules'] {
  const check = ({ modules }: RegistryIndex): Fault[] =>
    Object.keys(modules).flatMap((name) => {
      const path = ['modules', name]
      const faults = nameFaults(name, path)
      if (faults.length > 0) return faults
      if (isRegistryName(name) && belongs(name)) return []
      const message = `The name ${JSON.stringify(name)} does not belong into this file.`
      return [{ path, rule: 'registry/shard', message }]
    })
  const format = { validate: validateIndex, versionKey: 'registryIndexVersion', check }
  return readRegistryJson(text, format).modules
}

export interface ModuleFileOptions {
  /** Whose file it must be. */
  readonly name: string
  /** Absolute folder that embedded files lie in; `undefined` where the registry cannot hold any. */
  readonly folder: string | undefined
  /** Where the registry is, absolute folder or address: packs lie below it. Left out: it cannot give any. */
  readonly base?: string | undefined
}

/** Read a module's own file. Throws as `parseRegistryRoot`. */
export function parseRegistryModule(
  text: RegistryText,
  options: ModuleFileOptions,
): RegistryModule {
  return toModule(readModuleFile(text, options), options)
}

/** The same as it is written, for whoever keeps the registry. Without a name, the file may be anybody's. */
export function readModuleFile(
  text: RegistryText,
  { name, folder, base }: Omit<ModuleFileOptions, 'name'> & { readonly name: string | undefined },
): RegistryModuleFile {
  const format: RegistryFormat<RegistryModuleFile> = {
    validate: validateModule,
    versionKey: 'registryModuleVersion',
    check: (file) => [
      ...nameFaults(file.name, ['name']),
      ...(name === undefined || file.name === name ? [] : [otherName(file.name)]),
      ...contentFaults(file, { embedded: folder !== undefined, packs: base !== undefined }),
    ],
  }
  return readRegistryJson(text, format)
}

function otherName(name: string): Fault {
  const message = `It is the file of ${JSON.stringify(name)}.`
  return { path: ['name'], rule: 'registry/name', message }
}

/** What a registry can give itself. */
interface Holds {
  readonly embedded: boolean
  readonly packs: boolean
}

function contentFaults(file: RegistryModuleFile, holds: Holds): Fault[] {
  const { source, versions = {} } = file
  const entries = Object.entries(versions)
  const embedded = entries.filter(([, entry]) => entry.embedded !== undefined)
  const faults = entries.flatMap(([version, entry]) => versionFaults(version, entry))
  if (source !== undefined) faults.push(...sourceFaults(source, ['source']))
  const isWhole =
    embedded.length === 0 || (embedded.length === entries.length && source === undefined)
  const isElsewhere = entries.every(([, { source: own, pack }]) => (own ?? pack) !== undefined)
  const isNowhere = source === undefined && embedded.length === 0 && !isElsewhere
  if (!isWhole || isNowhere || (source === undefined && entries.length === 0))
    faults.push({
      path: source === undefined ? [] : ['source'],
      rule: 'registry/content',
      message: 'It must have a "source", or "versions" with the files of each.',
    })
  else if (embedded.length > 0 && !holds.embedded)
    faults.push(outOfReach('Its files lie in the registry, which a registry that is served'))
  else if (entries.some(([, { pack }]) => pack !== undefined) && !holds.packs)
    faults.push(outOfReach('Its packs lie in the registry, which a registry in a repository'))
  return faults
}

function outOfReach(what: string): Fault {
  return { path: ['versions'], rule: 'registry/embedded', message: `${what} cannot give.` }
}

function versionFaults(version: string, entry: RegistryVersionEntry): Fault[] {
  const path = ['versions', version]
  const { embedded, pack, sha256, integrity, commit, source } = entry
  const inside = embedded ?? pack
  if (inside !== undefined) {
    const faults = insideFaults(version, embedded === undefined ? 'pack' : 'embedded', inside)
    const isPinned = integrity !== undefined && (pack === undefined || sha256 !== undefined)
    if (isPinned && (pack === undefined || (embedded ?? source) === undefined)) return faults
    const what = isPinned ? 'and another place' : 'and no digest'
    const message = `The version ${version} has files in the registry ${what}.`
    return [...faults, { path, rule: 'registry/unpinned', message }]
  }
  if (integrity === undefined && commit === undefined) {
    const message = `The version ${version} has neither a commit nor an integrity, so it could be anything.`
    return [{ path, rule: 'registry/unpinned', message }]
  }
  return source === undefined ? [] : sourceFaults(source, [...path, 'source'])
}

function insideFaults(version: string, key: 'pack' | 'embedded', inside: string): Fault[] {
  const unsafe = relativePathProblem(inside)
  if (unsafe === undefined) return []
  const message = `The path of version ${version} ${unsafe}.`
  return [{ path: ['versions', version, key], rule: 'path/unsafe', message }]
}

/** Kinds of source that a registry may point to: never at this machine, never at another name. */
const pointable: ReadonlySet<SourceKind> = new Set([
  'hosted-git',
  'git',
  'system-git',
  'archive',
  'npm',
  'oci',
  'well-known',
])

/** What is wrong with a source that a registry points to; a secret in it is not repeated. */
export function sourceFaults(text: string, path: Fault['path']): Fault[] {
  try {
    const { source } = fromManifest(text, undefined)
    const isLocal =
      (source.kind === 'archive' && !/^https?:/u.test(source.location)) ||
      (source.kind === 'system-git' && source.url.startsWith('git+file:'))
    if (pointable.has(source.kind) && !isLocal) return []
    const message =
      'It points at this machine or at another name; a registry points at addresses alone.'
    return [{ path, rule: 'registry/source', message }]
  } catch (error) {
    if (!isSkillsError(error)) throw error
    return [{ path, rule: 'source/syntax', message: error.message }]
  }
}

type Base = Pick<ModuleFileOptions, 'folder' | 'base'>

function toModule(file: RegistryModuleFile, where: Base): RegistryModule {
  const { description, license, publisher, homepage, keywords, categories } = file
  return {
    name: parseModuleName(file.name),
    description,
    license,
    publisher,
    homepage,
    keywords: keywords ?? [],
    categories: categories ?? [],
    content: contentOf(file, where),
  }
}

function contentOf(
  { source, versions }: RegistryModuleFile,
  { folder, base }: Base,
): RegistryModule['content'] {
  const entries = Object.entries(versions ?? {})
  if (source !== undefined || folder === undefined || !entries.some(([, one]) => one.embedded)) {
    const pinned = entries.map(
      ([version, entry]) => [version, published(version, entry, base)] as const,
    )
    return {
      kind: 'source',
      source: source ?? '',
      versions: versions === undefined ? undefined : new Map(pinned),
      folders: undefined,
    }
  }
  const embedded = new Map<string, EmbeddedVersion>()
  for (const [version, entry] of entries) {
    const integrity = parseIntegrity(entry.integrity ?? '')
    if (integrity !== undefined && entry.embedded !== undefined)
      embedded.set(version, {
        version,
        folder: join(folder, entry.embedded),
        integrity,
        yanked: entry.yanked,
      })
  }
  return { kind: 'embedded', versions: embedded }
}

function published(
  version: string,
  entry: RegistryVersionEntry,
  base: string | undefined,
): PublishedVersion {
  const { pack, sha256 } = entry
  const own = pack === undefined ? undefined : `${base ?? ''}/${pack}#sha256=${sha256 ?? ''}`
  return {
    version,
    source: own ?? entry.source,
    isInside: own !== undefined,
    commit: entry.commit,
    ref: entry.ref,
    integrity: entry.integrity === undefined ? undefined : parseIntegrity(entry.integrity),
    published: entry.published,
    yanked: entry.yanked,
  }
}
