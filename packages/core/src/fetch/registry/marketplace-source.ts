import { join } from 'node:path'
import valid from 'semver/functions/valid.js'
import { narrowSource } from '../../source/narrow-source.ts'
import { parseSource } from '../../source/parse-source.ts'
import { printSource } from '../../source/print-source.ts'
import type { ClaudeMarketplaceEntry } from '../../words/generated/schema-types.ts'
import { resolvePluginPath } from '../../words/plugin-path.ts'
import { printable } from '../../words/printable.ts'
import { isSkillsError } from '../../words/skills-error.ts'
import type { MarketplaceOrigin, RefusedEntry } from './marketplace.ts'
import { sourceFaults } from './parse-registry.ts'
import type { PublishedVersion, RegistryContent } from './registry-module.ts'

interface Surroundings {
  readonly origin: MarketplaceOrigin
  readonly pluginRoot: string | undefined
  readonly folders: readonly string[] | undefined
}

/** A source that was read: where it is, the sub-folder, and what picks its bytes. */
interface Place {
  /** A source without sub-folder and version. */
  readonly base: string
  readonly path?: string | undefined
  readonly range?: string | undefined
  readonly ref?: string | undefined
  /** The commit it must be. */
  readonly commit?: string | undefined
}

type Read = Place | { readonly problem: string; readonly rule?: string }

/** Where a plugin's files are, or why nobody can tell. */
export function entryContent(
  entry: ClaudeMarketplaceEntry,
  { origin, pluginRoot, folders }: Surroundings,
): RegistryContent | RefusedEntry {
  const { source } = entry
  const sha = typeof source === 'string' ? undefined : textOf(source, 'sha')
  if (sha !== undefined && !/^[0-9a-f]{40}$/u.test(sha))
    return refused(entry, 'its "sha" is not the 40 hexadecimal digits of a commit')
  const isRelative = typeof source === 'string' || source.source === 'local'
  const written = typeof source === 'string' ? source : (textOf(source, 'path') ?? '')
  if (isRelative && origin.kind === 'folder')
    return folderContent(written, { origin, pluginRoot, folders })
  const read = isRelative ? ofPath(written, origin, pluginRoot) : ofObject(source)
  if ('problem' in read) return refused(entry, read.problem, read.rule)
  const text = sourceText(read)
  if (typeof text !== 'string') return refused(entry, text.problem, 'registry/source')
  const version = entry.version === undefined ? undefined : (valid(entry.version) ?? undefined)
  // What lies inside of the marketplace changes with any commit, so that its version pins nothing.
  const versions = version === undefined || sha === undefined ? undefined : pinned(version, read)
  return { kind: 'source', source: text, versions, folders }
}

function refused(
  entry: ClaudeMarketplaceEntry,
  why: string,
  rule = 'registry/source',
): RefusedEntry {
  const name = printable(entry.name.slice(0, 80), { oneLine: true })
  return { key: 'source', rule, message: `The plugin "${name}" cannot be had: ${why}.` }
}

function pinned(version: string, { commit, ref }: Place): ReadonlyMap<string, PublishedVersion> {
  const one = { version, commit, ref: ref?.startsWith('refs/') === true ? ref : undefined }
  const nothing = {
    source: undefined,
    isInside: false,
    integrity: undefined,
    published: undefined,
    yanked: undefined,
  }
  return new Map([[version, { ...one, ...nothing }]])
}

/** The text of a source, checked as every source that a registry points to. */
function sourceText({
  base,
  path,
  range,
  ref,
  commit,
}: Place): string | { readonly problem: string } {
  try {
    const pick = range === undefined ? { ref: commit ?? ref } : { range }
    const text = printSource(narrowSource(parseSource(base), { path, ...pick }))
    const [fault] = sourceFaults(text, [])
    return fault === undefined ? text : { problem: lowerStart(fault.message) }
  } catch (error) {
    if (!isSkillsError(error)) throw error
    return { problem: lowerStart(error.message) }
  }
}

/** A plugin inside of what the marketplace itself came from: the same commit. */
function ofPath(written: string, origin: MarketplaceOrigin, pluginRoot: string | undefined): Read {
  if (origin.kind !== 'git')
    return {
      problem: 'its path is relative, and a marketplace read by its address alone has no files',
    }
  const path = innerPath(written, pluginRoot)
  if (path === undefined)
    return { problem: 'its path leads out of the marketplace', rule: 'path/unsafe' }
  const { source, path: outer } = origin.spec
  const base = printSource({ source, path: undefined, pick: { kind: 'newest' } })
  const whole = [outer, path].filter((part) => part !== undefined && part !== '').join('/')
  return { base, path: whole === '' ? undefined : whole, commit: origin.commit, ref: origin.ref }
}

function folderContent(
  written: string,
  { origin, pluginRoot, folders }: Surroundings,
): RegistryContent | RefusedEntry {
  const path = innerPath(written, pluginRoot)
  if (path === undefined || origin.kind !== 'folder') {
    const message = `The path ${JSON.stringify(printable(written.slice(0, 80)))} leads out of the marketplace.`
    return { key: 'source', rule: 'path/unsafe', message }
  }
  return { kind: 'source', source: join(origin.path, path), versions: undefined, folders }
}

/** `pluginRoot` stands in front of paths that are bare names. */
function innerPath(written: string, pluginRoot: string | undefined): string | undefined {
  const root = written.startsWith('.') ? '' : (pluginRoot ?? '')
  const found = resolvePluginPath('', root === '' ? written : `${root}/${written}`)
  return found.kind === 'inside' ? found.path : undefined
}

type Written = Exclude<ClaudeMarketplaceEntry['source'], string>

/** Every kind of source that we know. One that runs a command is none that we ever could take. */
const kinds: Readonly<Record<string, (source: Written) => Read>> = {
  github: (source) => {
    const repo = textOf(source, 'repo')
    return repo === undefined ? missing('repo') : { base: `github:${repo}`, ...picked(source) }
  },
  url: (source) => ofRepository(source, undefined),
  git: (source) => ofRepository(source, undefined),
  'git-subdir': (source) => ofRepository(source, textOf(source, 'path')),
  npm: (source) => {
    const name = textOf(source, 'package')
    if (name === undefined) return missing('package')
    if (textOf(source, 'registry') !== undefined)
      return { problem: 'it names an npm registry of its own, and npm packages come from yours' }
    return { base: `npm:${name}`, range: textOf(source, 'version') }
  },
  archive: (source) => {
    const url = textOf(source, 'url')
    const sha256 = textOf(source, 'sha256')
    if (url === undefined) return missing('url')
    return { base: sha256 === undefined ? url : `${url}#sha256=${sha256}` }
  },
  command: () => ({ problem: 'it is a command to run, and nothing of a registry is run' }),
}

function ofObject(source: Written | string): Read {
  if (typeof source === 'string') throw new TypeError('a path is no object')
  const read = Object.hasOwn(kinds, source.source) ? kinds[source.source] : undefined
  if (read !== undefined) return read(source)
  const kind = printable(source.source.slice(0, 40), { oneLine: true })
  return { problem: `this version knows no source of the kind "${kind}"` }
}

function ofRepository(source: Written, written: string | undefined): Read {
  const url = textOf(source, 'url')
  if (url === undefined) return missing('url')
  const found = written === undefined ? undefined : resolvePluginPath('', written)
  if (found?.kind === 'outside')
    return { problem: 'its sub-folder leads out of the repository', rule: 'path/unsafe' }
  const path = found === undefined || found.path === '' ? undefined : found.path
  const isBare = /^https?:\/\//iu.test(url)
  return { base: isBare ? `git+${url}` : url, path, ...picked(source) }
}

function picked(source: Written): Pick<Place, 'ref' | 'commit'> {
  return { ref: textOf(source, 'ref'), commit: textOf(source, 'sha') }
}

function missing(key: string): Read {
  return { problem: `its source lacks "${key}"` }
}

function textOf(source: Written, key: string): string | undefined {
  const value: unknown = Object.getOwnPropertyDescriptor(source, key)?.value
  return typeof value === 'string' ? value : undefined
}

function lowerStart(message: string): string {
  const text = message.replace(/\.$/u, '')
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`
}
