import { validate } from '../words/generated/claude-plugin.validate.js'
import type { ClaudePlugin, PluginPerson } from '../words/generated/schema-types.ts'
import type { JsonText } from '../words/json-text.ts'
import { resolvePluginPath } from '../words/plugin-path.ts'
import { parseRelativePath } from '../words/relative-path.ts'
import { parseBySchema } from '../words/schema-check.ts'
import type { Problem } from '../words/skills-error.ts'
import { declaredVersion } from './declared-version.ts'
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
  definedComponents,
  hookEvents,
  hooksFile,
  isMap,
  markdownComponents,
  mcpFile,
  mcpServers,
} from './other-components.ts'
import { pluginDependencyNotes } from './plugin-dependencies.ts'
import { readJsonFile } from './read-json-file.ts'
import { below } from './snapshot-tree.ts'

type Input = Pick<LayoutInput, 'tree' | 'read' | 'memory'>

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
 * or the marketplace's entry (`entry`) names. A path may be a folder of skills or one skill. What was read before
 * (`input.memory`) is not given again.
 * Source: code.claude.com/docs/en/plugins-reference (read 2026-11).
 */
export function readPluginFolder(
  input: Input,
  folder: string,
  entry?: PluginManifest,
): PluginFolder {
  const isKnown = input.memory.folders.has(folder)
  const own = isKnown ? { ...nothingFound, declared: nothingDeclared } : ownParts(input, folder)
  const named = entry === undefined ? nothingFound : namedComponents(input, folder, entry)
  const hasSkills =
    input.memory.folders.get(folder) === true ||
    (entry !== undefined && namesSkills(input, folder, entry))
  const alone = hasSkills || folder === '' ? nothingFound : ownSkill(input, folder)
  return { ...merged([own, named, alone]), declared: own.declared }
}

/** What a folder has by its own manifest and its default folders. */
function ownParts(input: Input, folder: string): PluginFolder {
  const { manifest, declared, found } = readManifest(input, folder)
  const named = manifest === undefined ? nothingFound : namedComponents(input, folder, manifest)
  const skills = findSkillFolders(input.tree, below(folder, 'skills'))
  const hasSkills =
    skills.skillFolders.length > 0 ||
    (manifest !== undefined && namesSkills(input, folder, manifest))
  input.memory.folders.set(folder, hasSkills)
  return { ...merged([found, skills, named, defaultComponents(input, folder)]), declared }
}

/** Does a path of the manifest hold skills? Asked after the paths were read. */
function namesSkills({ memory }: Input, folder: string, { value }: PluginManifest): boolean {
  return pathsOf(value['skills']).some((path) => {
    const resolved = resolvePluginPath(folder, path)
    return resolved.kind === 'inside' && memory.paths.get(`skills ${resolved.path}`) === true
  })
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
  const version = declaredVersion(value.version, { ...manifest, path: ['version'] })
  return {
    manifest,
    declared: { ...declaredBy(value), declaredVersion: version.version },
    found: { ...nothingFound, problems: version.problems },
  }
}

function declaredBy(plugin: ClaudePlugin): Omit<Declared, 'declaredVersion'> {
  return {
    declaredName: plugin.name,
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
  return { ...nothingFound, others: [{ kind, name, file: path, digest: file.sha256 }] }
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
      parts.push(namedPath(input, { folder, path, manifest, place, key, reader }))
    }
    if (isMap(wanted)) parts.push(inlineComponents(key, wanted, manifest))
  }
  const foreign = foreignKeys.filter((key) => value[key] !== undefined)
  parts.push({ ...nothingFound, problems: pluginDependencyNotes(manifest, input.memory.carried) })
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
  return { ...nothingFound, others: definedComponents(kind, wanted, file) }
}

function namedPath(
  input: Input,
  named: {
    readonly folder: string
    readonly path: string
    readonly manifest: PluginManifest
    readonly place: readonly (string | number)[]
    readonly key: string
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
  const remembered = `${named.key} ${path}`
  if (input.memory.paths.has(remembered)) return nothingFound
  const found = named.reader(input, path)
  input.memory.paths.set(remembered, found.skillFolders.length > 0)
  return found
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
