import { validate } from '../../words/generated/claude-marketplace.validate.js'
import type {
  ClaudeMarketplace,
  ClaudeMarketplaceEntry,
} from '../../words/generated/schema-types.ts'
import { resolvePluginPath } from '../../words/plugin-path.ts'
import { printable } from '../../words/printable.ts'
import { parseBySchema } from '../../words/schema-check.ts'
import type { Problem } from '../../words/skills-error.ts'
import { declaredVersion } from '../declared-version.ts'
import {
  type Declared,
  type Found,
  type Layout,
  type LayoutInput,
  merged,
  nothingDeclared,
  nothingFound,
} from '../layout.ts'
import { readJsonFile } from '../read-json-file.ts'
import {
  missingProblem,
  outsideProblem,
  type PluginManifest,
  readPluginFolder,
} from '../read-plugin-folder.ts'

const path = '.claude-plugin/marketplace.json'

/**
 * `.claude-plugin/marketplace.json` at the root: several plugins in one module. Plugins with a relative source are
 * read; every other source (github, url, npm, archive, command, …) is noted and neither fetched nor run.
 */
export const claudeMarketplace: Layout = {
  id: 'claude-marketplace',
  find: (input) => {
    const file = input.tree.file(path)
    if (file === undefined) return undefined
    const text = readJsonFile(file, input.read)
    if ('problems' in text)
      return { ...nothingFound, problems: text.problems, declared: nothingDeclared }
    const result = parseBySchema(validate, text.json, path)
    if (!result.ok) return { ...nothingFound, problems: result.problems, declared: nothingDeclared }
    const marketplace = result.value
    for (const { name, source } of marketplace.plugins)
      if (typeof source === 'string') input.memory.carried.add(name)
    const parts = marketplace.plugins.map((entry, index) =>
      readEntry(input, marketplace, {
        entry,
        manifest: { value: entry, json: text.json, file: path, path: ['plugins', index] },
      }),
    )
    const version = declaredVersion(marketplace.metadata?.version, {
      file: path,
      json: text.json,
      path: ['metadata', 'version'],
    })
    return {
      ...merged([...parts, { ...nothingFound, problems: version.problems }]),
      declared: { ...declaredBy(marketplace), declaredVersion: version.version },
    }
  },
}

function declaredBy(marketplace: ClaudeMarketplace): Omit<Declared, 'declaredVersion'> {
  return {
    declaredName: marketplace.name,
    license: undefined,
    publisher: marketplace.owner?.name,
  }
}

function readEntry(
  input: LayoutInput,
  marketplace: ClaudeMarketplace,
  {
    entry,
    manifest,
  }: { readonly entry: ClaudeMarketplaceEntry; readonly manifest: PluginManifest },
): Found {
  const where = { file: path, line: manifest.json.lineOf([...manifest.path, 'source']) }
  const { source } = entry
  if (typeof source !== 'string')
    return { ...nothingFound, problems: [notFollowed(entry, String(source.source), where)] }
  // `pluginRoot` stands in front of sources that are bare names.
  const base = source.startsWith('.') ? '' : (marketplace.metadata?.pluginRoot ?? '')
  const resolved = resolvePluginPath('', base === '' ? source : `${base}/${source}`)
  if (resolved.kind === 'outside')
    return { ...nothingFound, problems: [outsideProblem(source, where)] }
  if (resolved.path !== '' && !input.tree.hasFolder(resolved.path))
    return { ...nothingFound, problems: [missingProblem(source, where)] }
  return readPluginFolder(input, resolved.path, manifest)
}

function notFollowed(
  entry: ClaudeMarketplaceEntry,
  kind: string,
  where: { readonly file: string; readonly line: number },
): Problem {
  const name = printable(entry.name.slice(0, 80), { oneLine: true })
  return {
    severity: 'note',
    rule: 'plugin/not-followed',
    message: `The plugin "${name}" comes from another source (${printable(kind.slice(0, 40), { oneLine: true })}) and is not followed.`,
    ...where,
    remedy: 'Add that source as a module of its own.',
  }
}
