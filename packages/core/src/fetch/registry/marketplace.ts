import type { SourceSpec } from '../../source/source.ts'
import { validate } from '../../words/generated/claude-marketplace.validate.js'
import type { ClaudeMarketplaceEntry } from '../../words/generated/schema-types.ts'
import { readJsonText } from '../../words/json-text.ts'
import { limits } from '../../words/limits.ts'
import { moduleNameProblem, parseModuleName } from '../../words/names.ts'
import { resolvePluginPath } from '../../words/plugin-path.ts'
import { printable } from '../../words/printable.ts'
import { parseBySchema } from '../../words/schema-check.ts'
import type { Problem } from '../../words/skills-error.ts'
import { entryContent } from './marketplace-source.ts'
import { type RegistryText, registryProblem } from './registry-json.ts'
import { isRegistryName } from './registry-layout.ts'
import type { RegistryModule } from './registry-module.ts'

/** Where a marketplace's file was read, which is where its relative paths start. */
export type MarketplaceOrigin =
  /** A repository (and its sub-folder) at a commit. */
  | {
      readonly kind: 'git'
      readonly spec: SourceSpec
      readonly commit: string
      readonly ref: string
    }
  /** An absolute folder of this machine. */
  | { readonly kind: 'folder'; readonly path: string }
  /** An address of the file alone: what lies beside it is not known. */
  | { readonly kind: 'address' }

export interface Marketplace {
  readonly name: string
  readonly modules: ReadonlyMap<string, RegistryModule>
  /** Plugins that were not taken, by their place in the list, each with its line and rule. */
  readonly refused: readonly { readonly name: string; readonly problem: Problem }[]
}

/** Where a marketplace's file may lie below a repository or folder, the first that is there. */
export const marketplacePaths = [
  '.claude-plugin/marketplace.json',
  '.agents/plugins/marketplace.json',
  'marketplace.json',
] as const

/**
 * A marketplace of plugins as a registry: each plugin becomes a module with its source. A plugin with a name that
 * no module can have, a path that leads out, a command to run or a source that cannot be read is refused by itself,
 * with its line. Source of the form: code.claude.com/docs/en/plugin-marketplaces (read 2026-11), and Codex's
 * `.agents/plugins/marketplace.json`. Throws what `text.faulty` makes where the file as a whole cannot be read.
 */
export function readMarketplace(input: RegistryText, origin: MarketplaceOrigin): Marketplace {
  const { text, place, faulty } = input
  const read = readJsonText(text)
  if (!read.ok)
    throw faulty(
      place,
      read.problems.map(({ line, message }) =>
        registryProblem(place, { line, rule: 'json/syntax', message: `${message}.` }),
      ),
    )
  const checked = parseBySchema(validate, read.json, place)
  if (!checked.ok) throw faulty(place, checked.problems)
  const { plugins, metadata, name } = checked.value
  if (plugins.length > limits.marketplaceEntriesMax) {
    const message = `It lists ${plugins.length} plugins; at most ${limits.marketplaceEntriesMax} are read.`
    throw faulty(place, [registryProblem(place, { rule: 'registry/limit', message })])
  }
  const twice = namesTwice(plugins)
  const modules = new Map<string, RegistryModule>()
  const refused: Marketplace['refused'][number][] = []
  for (const [index, entry] of plugins.entries()) {
    const made = toModule(entry, {
      origin,
      pluginRoot: metadata?.pluginRoot,
      twice,
      owner: checked.value.owner?.name,
    })
    if (!('rule' in made)) modules.set(entry.name, made)
    else {
      const line = read.json.lineOf(['plugins', index, made.key])
      const problem = registryProblem(place, { line, rule: made.rule, message: made.message })
      refused.push({ name: entry.name, problem })
    }
  }
  return { name, modules, refused }
}

function namesTwice(plugins: readonly ClaudeMarketplaceEntry[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { name } of plugins) (seen.has(name) ? twice : seen).add(name)
  return twice
}

/** Why a plugin is not taken, and the key of its entry that is the reason. */
export interface RefusedEntry {
  readonly key: 'name' | 'source' | 'skills'
  readonly rule: string
  readonly message: string
}

interface Reading {
  readonly origin: MarketplaceOrigin
  readonly pluginRoot: string | undefined
  readonly twice: ReadonlySet<string>
  readonly owner: string | undefined
}

function toModule(
  entry: ClaudeMarketplaceEntry,
  { origin, pluginRoot, twice, owner }: Reading,
): RegistryModule | RefusedEntry {
  const shown = JSON.stringify(shortText(entry.name, 80))
  if (!isRegistryName(entry.name) || entry.name.startsWith('@')) {
    const why = moduleNameProblem(entry.name) ?? 'must be in small letters, without a scope'
    const message = `The name of the plugin ${shown} ${why}.`
    return { key: 'name', rule: 'module-name/pattern', message }
  }
  if (twice.has(entry.name)) {
    const message = `The plugin ${shown} stands twice, so that nobody knows which one is meant.`
    return { key: 'name', rule: 'registry/duplicate', message }
  }
  const folders = skillFolders(entry)
  if (folders === 'outside') {
    const message = `The plugin ${shown} names a skill outside of its folder.`
    return { key: 'skills', rule: 'path/unsafe', message }
  }
  const content = entryContent(entry, { origin, pluginRoot, folders })
  if ('rule' in content) return content
  const text = (key: string) => textIn(entry, key)
  const { license } = entry
  const homepage = text('homepage')
  const category = text('category')
  return {
    name: parseModuleName(entry.name),
    description: shortText(text('description') ?? 'A plugin without a description', 1000),
    license: license === undefined ? 'NOASSERTION' : shortText(license, 300),
    publisher: shortText(textIn(valueIn(entry, 'author'), 'name') ?? owner ?? 'unknown', 100),
    homepage: homepage?.startsWith('https://') === true ? shortText(homepage, 300) : undefined,
    keywords: shortWords([...wordsIn(entry, 'keywords'), ...wordsIn(entry, 'tags')]),
    categories: category === undefined ? [] : shortWords([category]),
    content,
  }
}

// What only describes a plugin may have any form: a reader of ours that is strict there refuses real ones.
function valueIn(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.getOwnPropertyDescriptor(value, key)?.value
}

function textIn(value: unknown, key: string): string | undefined {
  const text = valueIn(value, key)
  return typeof text === 'string' && text !== '' ? text : undefined
}

function wordsIn(value: unknown, key: string): readonly string[] {
  const list = valueIn(value, key)
  if (!Array.isArray(list)) return []
  return list.slice(0, 50).filter((word) => typeof word === 'string' && word !== '')
}

/** Where the entry alone is the manifest, the skills it lists are all of the plugin's. */
function skillFolders({
  strict,
  skills,
}: ClaudeMarketplaceEntry): readonly string[] | undefined | 'outside' {
  if (strict !== false || skills === undefined) return undefined
  const folders: string[] = []
  for (const text of typeof skills === 'string' ? [skills] : skills) {
    const found = resolvePluginPath('', text)
    if (found.kind === 'outside') return 'outside'
    folders.push(found.path)
  }
  return folders
}

function shortText(text: string, charactersMax: number): string {
  return printable(text.slice(0, charactersMax), { oneLine: true })
}

function shortWords(words: readonly string[]): readonly string[] {
  return [...new Set(words)].slice(0, 50).map((word) => shortText(word, 60))
}
