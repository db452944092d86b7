import type { Expressed } from './export-input.ts'

interface Marketplaces {
  /** For `strictKnownMarketplaces`, of Claude Code and of Copilot alike. */
  readonly list: readonly object[]
  readonly expressed: Expressed
}

/**
 * Sources as the marketplaces that may be added. Only what both sides mean exactly is taken: a repository, a package,
 * an address, all of a host. What is left out is refused there, so that the result is never wider. Pure.
 */
export function marketplacesOf(sources: readonly string[]): Marketplaces {
  const entries = sources.map((source) => ({ source, entry: entryOf(source) }))
  const left = entries.filter(({ entry }) => entry === undefined).map(({ source }) => source)
  const missing =
    left.length === 0 ? '' : ` These have no word there and are refused: ${left.join(', ')}.`
  return {
    list: entries.flatMap(({ entry }) => entry ?? []),
    expressed: {
      key: 'sources.allow',
      how: 'partly',
      note: `It binds marketplaces of plugins, not skills that are put into a folder.${missing}`,
    },
  }
}

function entryOf(source: string): object | undefined {
  const repository = /^github:(?<repo>[\w.-]+\/[\w.-]+)$/u.exec(source)?.groups?.['repo']
  if (repository !== undefined) return { source: 'github', repo: repository }
  const host = /^https:\/\/(?<host>[a-z0-9.-]+)\/\*\*$/u.exec(source)?.groups?.['host']
  if (host !== undefined)
    return { source: 'hostPattern', hostPattern: `^${host.replaceAll('.', '\\.')}$` }
  const npm = /^npm:(?<name>(?:@[\w.-]+\/)?[\w.-]+)$/u.exec(source)?.groups?.['name']
  if (npm !== undefined) return { source: 'npm', package: npm }
  return /^https:\/\/[\w.-]+\/[\w./-]+$/u.test(source) ? { source: 'git', url: source } : undefined
}
