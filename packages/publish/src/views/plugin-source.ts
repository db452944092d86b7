import { fromManifest, type RegistryModuleFile, type SourceSpec } from '@skills/core'

/** Where a plugin's files are, in the words of a marketplace. */
export type PluginSource = string | Readonly<Record<string, string>>

/**
 * The pinned source of a version as a marketplace says it; `undefined` where it has no words for it, or nothing pins it.
 * Source of the forms: code.claude.com/docs/en/plugins/marketplace-reference (read 2026-11).
 */
export function pluginSource(
  module: RegistryModuleFile,
  version: string,
): PluginSource | undefined {
  const entry = module.versions?.[version]
  const text = entry?.source ?? module.source
  if (entry === undefined || text === undefined) return undefined
  const spec = fromManifest(text, undefined)
  const { source } = spec
  if (source.kind === 'npm') return { source: 'npm', package: source.package, version }
  if (entry.commit === undefined) return undefined
  const ref = entry.ref?.replace(/^refs\/(?:tags|heads)\//u, '')
  return gitSource(spec, { sha: entry.commit, ...(ref === undefined ? {} : { ref }) })
}

type Pin = Readonly<{ sha: string; ref?: string }>

function gitSource({ source, path }: SourceSpec, pin: Pin): PluginSource | undefined {
  if (source.kind === 'hosted-git' && source.host === 'github' && path === undefined)
    return { source: 'github', repo: source.repository, ...pin }
  const url =
    source.kind === 'hosted-git'
      ? `https://${source.host}.com/${source.repository}.git`
      : source.kind === 'git'
        ? source.url
        : undefined
  if (url === undefined) return undefined
  return path === undefined
    ? { source: 'url', url, ...pin }
    : { source: 'git-subdir', url, path, ...pin }
}
