import type { PolicyContact, PolicyGrantable } from '@skills/core'
import { modeOf } from '../judge-layers.ts'
import type { PolicyStack } from '../layer.ts'
import { covers } from '../patterns/glob.ts'
import { type PlacedStatement, placedStatements } from '../say/effective.ts'

/** A line of the policy that a target expresses, wholly or in part. */
export interface Expressed {
  /** Its path in the file, such as `capabilities.hooks.allow`. */
  readonly key: string
  readonly how: 'wholly' | 'partly'
  /** What is different there; nothing where it is the same. */
  readonly note: string
}

/** What a target made of the policy. */
export interface Compiled {
  readonly settings: Readonly<Record<string, unknown>>
  readonly expressed: readonly Expressed[]
}

/** An assistant's own managed settings. */
export interface ExportTarget {
  readonly id: string
  readonly title: string
  /** Where the file goes. */
  readonly file: string
  readonly format: 'json' | 'toml'
  /** What was read about these settings, and when. */
  readonly sources: readonly { readonly url: string; readonly read: string }[]
  readonly compile: (input: ExportInput) => Compiled
}

/** The enforced parts of all layers together, as far as any target has a word for them. */
export interface ExportInput {
  /** Sources that every layer allows; `undefined` where none speaks. */
  readonly sources: readonly string[] | undefined
  readonly toolsDenied: readonly string[]
  /** MCP servers that every layer allows; `undefined` where none speaks. */
  readonly servers: readonly PolicyGrantable[] | undefined
  readonly hooks: readonly PolicyGrantable[] | undefined
  readonly contact: PolicyContact | undefined
}

/** What a stack enforces; a layer that only warns exports nothing. Pure. */
export function exportInput(stack: PolicyStack): ExportInput {
  const policies = stack
    .filter((_layer, index) => modeOf(stack, index) === 'enforce')
    .map(({ policy }) => policy)
  const asksServers = policies.flatMap(({ capabilities }) =>
    capabilities?.mcp?.allow ? [capabilities.mcp.allow] : [],
  )
  const asksHooks = policies.flatMap(({ capabilities }) =>
    capabilities?.hooks ? [capabilities.hooks.allow] : [],
  )
  return {
    sources: allowedByAll(policies.flatMap(({ sources }) => closedList(sources))),
    toolsDenied: [
      ...new Set(policies.flatMap(({ capabilities }) => capabilities?.tools?.deny ?? [])),
    ],
    servers: asksServers.length === 0 ? undefined : grantedByAll(asksServers, asksServers.flat()),
    hooks: asksHooks.length === 0 ? undefined : grantedByAll(asksHooks, asksHooks.flat()),
    contact: policies.findLast(({ contact }) => contact !== undefined)?.contact,
  }
}

function closedList(
  sources: { readonly default?: string; readonly allow?: readonly string[] } | undefined,
): (readonly string[])[] {
  if (sources?.allow !== undefined) return [sources.allow]
  return sources?.default === 'deny' ? [[]] : []
}

/** Entries of any list that each of the others covers: never more than all of them allow. */
function allowedByAll(lists: readonly (readonly string[])[]): readonly string[] | undefined {
  if (lists.length === 0) return undefined
  const all = [...new Set(lists.flat())]
  return all.filter((entry) => lists.every((list) => list.some((outer) => covers(outer, entry))))
}

function grantedByAll(
  lists: readonly (readonly PolicyGrantable[])[],
  all: readonly PolicyGrantable[],
): readonly PolicyGrantable[] {
  const seen = new Set<string>()
  return all.filter(({ name, digest }) => {
    const isNew = !seen.has(name)
    seen.add(name)
    return (
      isNew &&
      lists.every((list) =>
        list.some((outer) => covers(outer.name, name) && (outer.digest ?? digest) === digest),
      )
    )
  })
}

/** What the target has no word for, with the line that says it. */
export interface Unexpressed {
  readonly statement: PlacedStatement
  readonly why: string
}

/** Every line that binds and that the target did not express. Nothing is left out in silence. */
export function unexpressed(stack: PolicyStack, expressed: readonly Expressed[]): Unexpressed[] {
  const keys = new Set(expressed.map(({ key }) => key))
  return placedStatements(stack)
    .filter(({ overruledBy }) => overruledBy === undefined)
    .filter(({ statement, mode }) => mode !== 'enforce' || !keys.has(statement.path.join('.')))
    .map((statement) => ({
      statement,
      why:
        statement.mode === 'enforce'
          ? 'it has no setting for this; skills keeps it'
          : `the layer only ${statement.mode === 'warn' ? 'warns' : 'reports'}`,
    }))
}
