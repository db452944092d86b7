import type { PolicyGrantable } from '@skills/core'
import type { Expressed } from './export-input.ts'

interface Servers {
  /** For `allowedMcpServers`, of Claude Code and of Copilot alike. */
  readonly list: readonly object[]
  readonly expressed: Expressed
}

/**
 * MCP servers by name. A name with a star, or bound to a digest, has no word there and is left out, so that the result
 * is never wider. Pure.
 */
export function serverNames(servers: readonly PolicyGrantable[], whenEmpty: string): Servers {
  const named = servers.filter(
    ({ name, digest }) => digest === undefined && /^[A-Za-z0-9_-]+$/u.test(name),
  )
  const left = servers.filter((one) => !named.includes(one)).map(({ name }) => name)
  const missing =
    left.length === 0
      ? ''
      : ` Left out, since a star or a digest has no word there: ${left.join(', ')}.`
  const isEmpty = servers.length === 0
  return {
    list: named.map(({ name }) => ({ serverName: name })),
    expressed: {
      key: 'capabilities.mcp.allow',
      how: isEmpty && whenEmpty.startsWith('Stricter') ? 'wholly' : 'partly',
      note: isEmpty ? whenEmpty : `A name is chosen by whoever configures the server.${missing}`,
    },
  }
}
