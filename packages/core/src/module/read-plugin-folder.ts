import { validate } from '../words/generated/claude-plugin.validate.js'
import type { ClaudePlugin, PluginPerson } from '../words/generated/schema-types.ts'
import type { JsonText } from '../words/json-text.ts'
import { parseRelativePath } from '../words/relative-path.ts'
import { parseBySchema } from '../words/schema-check.ts'
import type { Problem } from '../words/skills-error.ts'
import { findSkillFolders, isSkillFolder } from './find-skill-folders.ts'
import {
  type Declared,
  type Found,
  type LayoutInput,
  merged,
  nothingDeclared,
  nothingFound,
} from './layout.ts'
import {
  hookEvents,
  hooksFile,
  isMap,
  markdownComponents,
  mcpFile,
  mcpServers,
} from './other-components.ts'
import { resolvePluginPath } from './plugin-path.ts'
import { readJsonFile } from './read-json-file.ts'
import { below } from './snapshot-tree.ts'

type Input = Pick<LayoutInput, 'tree' | 'read'>

/** A manifest that was read, with the means to say where its values stand. */
export interface PluginManifest {
  readonly value: Readonly<Record<string, unknown>>
  readonly json: JsonText
  readonly file: string
  /** The manifest's own place inside the file. */
  readonly path: readonly (string | number)[]
}

export interface PluginFolder extends Found {
  readonly declared: Declared
}

/**
 * Read a folder as a Claude Code plugin: its `.claude-plugin/plugin.json` where it has one, the default folders
 * (`skills/`, `commands/`, `agents/`, `hooks/hooks.json`, `.mcp.json`), and the further paths that the manifest
 * or the marketplace's entry (`entry`) names. A path may be a folder of skills or one skill.
 * Source: code.claude.com/docs/en/plugins-reference (read 2026-11).
 */
export function readPluginFolder(
  input: Input,
  folder: string,
  entry?: PluginManifest,
): PluginFolder {
  const own = readManifest(input, folder)
  const manifests = [own.manifest, entry].filter((manifest) => manifest !== undefined)
  const named = manifests.map((manifest) => namedComponents(input, folder, manifest))
  const skills = merged([findSkillFolders(input.tree, below(folder, 'skills')), ...named])
  const alone =
    skills.skillFolders.length === 0 && folder !== '' ? ownSkill(input, folder) : nothingFound
  return {
    ...merged([own.found, skills, alone, defaultComponents(input, folder)]),
    declared: own.declared,
  }
}

function readManifest(
  { tree, read }: Input,
  folder: string,
): {
  readonly manifest: PluginManifest | undefined
  readonly declared: Declared
  readonly found: Found
} {
  const refused = (problems: readonly Problem[]) => ({
    manifest: undefined,
    declared: nothingDeclared,
    found: { ...nothingFound, problems },
  })
  const file = tree.file(below(folder, '.claude-plugin/plugin.json'))
  if (file === undefined) return refused([])
  const text = readJsonFile(file, read)
  if ('problems' in text) return refused(text.problems)
  const result = parseBySchema(validate, text.json, file.path)
  if (!result.ok) return refused(result.problems)
  const { value } = result
  const manifest = { value, json: text.json, file: file.path, path: [] }
  return { manifest, declared: declaredBy(value), found: nothingFound }
}

function declaredBy(plugin: ClaudePlugin): Declared {
  return {
    declaredName: plugin.name,
    declaredVersion: plugin.version,
    license: plugin.license,
    publisher: personName(plugin.author),
  }
}

export function personName(person: PluginPerson | undefined): string | undefined {
  return typeof person === 'string' ? person : person?.name
}

/** A plugin whose folder is itself one skill. The module's root is left to the layout of root skills. */
function ownSkill({ tree }: Input, folder: string): Found {
  return isSkillFolder(tree, folder)
    ? { ...nothingFound, skillFolders: [parseRelativePath(folder)] }
    : nothingFound
}

function defaultComponents(input: Input, folder: string): Found {
  return merged([
    {
      ...nothingFound,
      others: [
        ...markdownComponents(input, below(folder, 'commands'), 'command'),
        ...markdownComponents(input, below(folder, 'agents'), 'agent'),
      ],
    },
    hooksFile(input, below(folder, 'hooks/hooks.json')),
    mcpFile(input, below(folder, '.mcp.json')),
  ])
}

/** What a key of the manifest holds: paths, or the components themselves. */
type Reader = (input: Input, path: string) => Found

const pathReaders: Readonly<Record<string, Reader>> = {
  skills: (input, path) => {
    if (!isSkillFolder(input.tree, path)) return findSkillFolders(input.tree, path)
    return path === '' ? nothingFound : ownSkill(input, path)
  },
  commands: (input, path) => markdownPath(input, path, 'command'),
  agents: (input, path) => markdownPath(input, path, 'agent'),
  hooks: hooksFile,
  mcpServers: mcpFile,
}

function markdownPath(input: Input, path: string, kind: 'command' | 'agent'): Found {
  const file = input.tree.file(path)
  if (file === undefined) return { ...nothingFound, others: markdownComponents(input, path, kind) }
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/iu, '')
  return { ...nothingFound, others: [{ kind, name, file: path }] }
}

/** Components that only one assistant has: told, since they are not installed. */
const foreignKeys = ['lspServers', 'outputStyles', 'themes', 'workflows', 'monitors', 'channels']

function namedComponents(input: Input, folder: string, manifest: PluginManifest): Found {
  const { value } = manifest
  const parts: Found[] = []
  for (const [key, reader] of Object.entries(pathReaders)) {
    const wanted = value[key]
    if (wanted === undefined) continue
    for (const [index, path] of pathsOf(wanted).entries()) {
      const place = Array.isArray(wanted) ? [...manifest.path, key, index] : [...manifest.path, key]
      parts.push(namedPath(input, { folder, path, manifest, place, reader }))
    }
    if (isMap(wanted)) parts.push(inlineComponents(key, wanted, manifest))
  }
  const foreign = foreignKeys.filter((key) => value[key] !== undefined)
  if (foreign.length > 0)
    parts.push({ ...nothingFound, problems: [foreignNote(foreign, manifest)] })
  return merged(parts)
}

function pathsOf(wanted: unknown): string[] {
  return [wanted].flat().filter((path) => typeof path === 'string')
}

function inlineComponents(
  key: string,
  wanted: Readonly<Record<string, unknown>>,
  { file, json }: PluginManifest,
): Found {
  if (key === 'mcpServers') return mcpServers(wanted, file, json)
  if (key === 'hooks')
    return hookEvents(isMap(wanted['hooks']) ? wanted['hooks'] : wanted, file, json)
  const kind = key === 'commands' ? 'command' : key === 'agents' ? 'agent' : undefined
  if (kind === undefined) return nothingFound
  return { ...nothingFound, others: Object.keys(wanted).map((name) => ({ kind, name, file })) }
}

function namedPath(
  input: Input,
  named: {
    readonly folder: string
    readonly path: string
    readonly manifest: PluginManifest
    readonly place: readonly (string | number)[]
    readonly reader: Reader
  },
): Found {
  const where = { file: named.manifest.file, line: named.manifest.json.lineOf(named.place) }
  const resolved = resolvePluginPath(named.folder, named.path)
  if (resolved.kind === 'outside')
    return { ...nothingFound, problems: [outsideProblem(named.path, where)] }
  const { path } = resolved
  if (path !== '' && input.tree.file(path) === undefined && !input.tree.hasFolder(path))
    return { ...nothingFound, problems: [missingProblem(named.path, where)] }
  return named.reader(input, path)
}

interface Place {
  readonly file: string
  readonly line: number
}

/** A manifest's path that leads out of the module: nothing outside is ever read for it. */
export function outsideProblem(path: string, where: Place): Problem {
  return {
    severity: 'error',
    rule: 'plugin/path-outside',
    message: `The path ${JSON.stringify(path.slice(0, 200))} does not stay inside the module.`,
    ...where,
    remedy: 'Use a path below the plugin that starts with ./',
  }
}

/** A manifest's path that names nothing. */
export function missingProblem(path: string, where: Place): Problem {
  return {
    severity: 'warning',
    rule: 'plugin/path-missing',
    message: `The path ${JSON.stringify(path.slice(0, 200))} names nothing in the module.`,
    ...where,
    remedy: 'Correct the path, or remove it.',
  }
}

function foreignNote(keys: readonly string[], { file, json, path }: PluginManifest): Problem {
  return {
    severity: 'note',
    rule: 'plugin/not-installed',
    message: `The plugin also carries ${keys.join(', ')}, which are not installed.`,
    file,
    line: json.lineOf([...path, keys[0] ?? '']),
    remedy: 'Use the assistant’s own plugin command for them.',
  }
}
