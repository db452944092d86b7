import { printable } from '../words/printable.ts'
import type { Problem } from '../words/skills-error.ts'
import type { PluginManifest } from './read-plugin-folder.ts'

/**
 * What a Claude plugin says it needs: plugins of its marketplace, or of a named one. Those names are no names of our
 * registries: looking them up there would install whatever a stranger registered under them. So they are told and
 * never followed. `carried` are the plugins that the module has itself.
 * Source: code.claude.com/docs/en/plugin-dependencies (read 2026-11): a name, or `name`, `version`, `marketplace`.
 */
export function pluginDependencyNotes(
  { value, json, file, path }: PluginManifest,
  carried: ReadonlySet<string>,
): readonly Problem[] {
  const wanted: unknown = value['dependencies']
  const list: readonly unknown[] = Array.isArray(wanted) ? wanted : []
  const missing = list.map(readName).filter((name) => name !== undefined && !carried.has(name))
  if (missing.length === 0) return []
  const names = missing
    .slice(0, namesMax)
    .map((name) => printable((name ?? '').slice(0, 80), { oneLine: true }))
  const more = missing.length - names.length
  return [
    {
      severity: 'note',
      rule: 'plugin/dependencies',
      message: `The plugin needs other plugins of a marketplace, which are not installed with it: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
      file,
      line: json.lineOf([...path, 'dependencies']),
      remedy:
        'Install them as modules of their own, or ask the author to name their sources in skills-pack.json.',
    },
  ]
}

const namesMax = 10

function readName(entry: unknown): string | undefined {
  if (typeof entry === 'string') return entry
  if (typeof entry !== 'object' || entry === null) return undefined
  const name: unknown = Object.getOwnPropertyDescriptor(entry, 'name')?.value
  return typeof name === 'string' ? name : undefined
}
