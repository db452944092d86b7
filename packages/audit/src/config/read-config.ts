import { isSecretName } from '../code/classify/env-class.ts'
import { classifyHost, throwAwayHosts } from '../code/classify/host-class.ts'
import { endpointOf } from '../code/commands/tell-options.ts'
import { evaluatePrograms } from '../code/evaluate.ts'
import { newState } from '../code/machine.ts'
import { readProgram } from '../code/read-program.ts'
import type { CodePiece, CodeReading } from '../facts/code-reader.ts'
import type { Fact, FactAct } from '../facts/fact.ts'
import type { FactObject } from '../facts/fact-objects.ts'
import { type ConfigContext, contextOf } from './context-of.ts'
import type { ConfigEntry } from './entry.ts'
import { readJson } from './read-json.ts'
import { readLines } from './read-lines.ts'

/** The facts of a configuration: the commands it starts, what it redirects, grants and sends. */
export function readConfig(piece: CodePiece): CodeReading {
  const entries = piece.language === 'json' ? readJson(piece.text) : readLines(piece.text)
  if (entries === undefined)
    return { facts: [], trouble: { reason: 'too-deep', message: 'Nested deeper than is read.' } }
  const opensItself = entries.some(
    ({ path, value }) => path.at(-1) === 'runOn' && value === 'folderOpen',
  )
  const facts: Fact[] = []
  let flows = 0
  for (const entry of entries) {
    const found = factsOfEntry(entry, { piece, entries, opensItself })
    facts.push(
      ...found.map((fact) =>
        fact.flow === undefined ? fact : { ...fact, flow: fact.flow + flows },
      ),
    )
    flows += found.reduce((most, { flow }) => Math.max(most, flow ?? 0), 0)
  }
  return { facts }
}

interface Around {
  readonly piece: CodePiece
  readonly entries: readonly ConfigEntry[]
  readonly opensItself: boolean
}

function factsOfEntry(entry: ConfigEntry, around: Around): Fact[] {
  const { path, value } = entry
  const key = path.at(-1) ?? ''
  const found = contextOf(path)
  const context = found === 'task' && around.opensItself ? 'open' : found
  const facts = [...grantsOf(entry, around), ...addressesOf(entry, around)]
  if (context !== undefined) facts.push(...commandFacts(entry, context, around))
  const setting = endpointOf(key, value)
  if (setting !== undefined)
    facts.push(
      fact(entry, around, {
        act: setting === 'safeguard' ? 'runs' : 'writes',
        object: setting,
        target: `${key}=${value}`,
      }),
    )
  return facts
}

function commandFacts(entry: ConfigEntry, context: ConfigContext, around: Around): Fact[] {
  const object: FactObject =
    context === 'hook' ? 'hook' : context === 'server' ? 'server' : 'command'
  const line = context === 'server' ? serverLine(entry, around.entries) : entry.value
  if (line === undefined) return []
  const declared = fact(entry, around, { act: 'declares', object, target: line, context })
  const program = readProgram('shell', line)
  if (program === undefined || /^https?:\/\/\S+$/u.test(line)) return [declared]
  const state = newState()
  evaluatePrograms([program], state)
  const nested = [...state.facts.values()].map(
    (one): Fact => ({
      ...fact(entry, around, { act: one.act, object: one.object, target: one.target, context }),
      ...(one.flow === undefined ? {} : { flow: one.flow }),
    }),
  )
  return [declared, ...nested]
}

/** A server’s command with its arguments as one line; its other entries are told with the command. */
function serverLine(
  { path, value }: ConfigEntry,
  entries: readonly ConfigEntry[],
): string | undefined {
  const key = path.at(-1) ?? ''
  if (/url/iu.test(key)) return value
  if (key !== 'command') return undefined
  const owner = path.slice(0, -1).join('/')
  const words = entries
    .filter((other) => other.path.join('/').startsWith(`${owner}/args`))
    .map((other) => `'${other.value.replaceAll("'", "'\\''")}'`)
  return [value, ...words].join(' ')
}

const grants: readonly (readonly [keys: RegExp, values: RegExp])[] = [
  [/(?:^|\/)(?:defaultMode|permissionMode)$/u, /^(?:bypassPermissions|dontAsk)$/u],
  [
    /(?:^|\/)(?:enableAllProjectMcpServers|dangerouslySkipPermissions|skipDangerousModePermissionPrompt|yolo|autoApprove|chat\.tools\.(?:global\.)?autoApprove|alwaysAllow|trustAllTools)$/u,
    /^(?:true|\*)$/u,
  ],
  [/(?:^|\/)(?:autoApprove|alwaysAllow|allow)\/\d+$/u, /^(?:\*|Bash|Bash\(\*\))$/u],
  [/(?:^|\/)approval_policy$/u, /^never$/u],
  [/(?:^|\/)sandbox_mode$/u, /^danger-full-access$/u],
]

function grantsOf(entry: ConfigEntry, around: Around): Fact[] {
  const keys = entry.path.join('/')
  return grants
    .filter(([key, value]) => key.test(keys) && value.test(entry.value))
    .map(() =>
      fact(entry, around, { act: 'runs', object: 'approval', target: `${keys}: ${entry.value}` }),
    )
}

/** Addresses that take data: endpoints on throw-away hosts, and any that has a secret in it. */
function addressesOf(entry: ConfigEntry, around: Around): Fact[] {
  const { value, path } = entry
  if (!/https?:\/\//u.test(value.slice(0, 400))) return []
  const secret = /\$\{?(?:env:|secrets\.)?([A-Z][A-Z0-9_]{2,60})\}?/u.exec(value)?.[1]
  if (secret !== undefined && isSecretName(secret) && /^\S+$/u.test(value))
    return [
      { ...fact(entry, around, { act: 'reads', object: 'secret-env', target: secret }), flow: 1 },
      { ...fact(entry, around, { act: 'sends', object: 'host', target: value }), flow: 1 },
    ]
  const isEndpoint = /url|uri|endpoint|webhook|callback|host|server|proxy|address/iu.test(
    path.at(-1) ?? '',
  )
  if (isEndpoint && throwAwayHosts.has(classifyHost(value)))
    return [fact(entry, around, { act: 'sends', object: 'host', target: value })]
  return []
}

interface Told {
  readonly act: FactAct
  readonly object: FactObject
  readonly target: string
  readonly context?: ConfigContext
}

function fact({ start, end }: ConfigEntry, { piece }: Around, { context, ...told }: Told): Fact {
  const { origin, role, view } = piece
  return {
    ...told,
    target: told.target.slice(0, 300),
    start,
    end,
    origin: origin === 'script' ? 'config' : origin,
    ...(role === undefined ? {} : { role }),
    ...(view === undefined ? {} : { view }),
    ...(context === undefined ? {} : { detail: { runs: context } }),
  }
}
