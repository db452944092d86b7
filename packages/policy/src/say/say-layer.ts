import type { PolicyLayer } from '../layer.ts'
import { sayContent } from './say-content.ts'
import { sayOrigin } from './say-origin.ts'
import { sayProject } from './say-project.ts'
import type { Statement } from './statement.ts'

/**
 * Everything that a layer says, in words, each with its place in the file. What is enforced and what is read come
 * from the same parsed policy. Pure.
 */
export function sayLayer({ kind, policy }: PolicyLayer): Statement[] {
  return [
    ...(kind === 'built-in' ? builtInStatements : []),
    ...sayOrigin(policy),
    ...sayContent(policy),
    ...sayProject(policy),
  ]
}

/** What the product keeps without any key for it. */
const builtInStatements: readonly Statement[] = [
  {
    section: 'never',
    path: [],
    rule: 'content/invalid',
    text: 'Components that are not valid are never written',
  },
  {
    section: 'never',
    path: [],
    rule: 'advisories/attack',
    text: 'What an advisory at hand calls malicious or taken over is never written, and no exception lets it in',
  },
  {
    section: 'sources',
    path: [],
    rule: 'source/plain-http',
    text: 'Plain http goes to addresses of this machine only',
  },
  {
    section: 'capabilities',
    path: [],
    rule: undefined,
    text: 'Hooks and MCP servers come only with a grant by name and digest',
  },
]
