import {
  by,
  type ManifestModule,
  type Module,
  type ModuleName,
  type Problem,
  type Sha256,
  SkillsError,
} from '@skills/core'
import type { Warning } from '../context.ts'
import { grantDigest } from '../grant-digest.ts'
import { plural } from '../module-contents.ts'
import { shellWord } from '../shell-word.ts'
import type { ModuleRequest } from '../wanted/module-request.ts'

/** The kinds of component that are never installed without a grant, each with its flag and manifest key. */
const kinds = {
  hook: { flag: '--allow-hook', key: 'hooks' },
  mcp: { flag: '--allow-mcp', key: 'mcp' },
} as const

type GrantKind = keyof typeof kinds

/** Names as they were typed, by kind. */
export type GrantRequest = Readonly<Record<GrantKind, readonly string[]>>

/** One component that a person allowed by name, bound to what it is now. */
export interface Grant {
  readonly module: ModuleName
  readonly kind: GrantKind
  readonly name: string
  readonly digest: Sha256
}

/** A module that was looked into for what it carries. */
export interface Carrier {
  readonly module: ModuleName
  readonly others: Module['others']
}

/** Was anything granted at all? */
export function asksGrants(asked: GrantRequest): boolean {
  return asked.hook.length + asked.mcp.length > 0
}

/**
 * The components that were allowed by name. A name must mean exactly one definition: two modules, or two files of
 * one, may call different things by the same name. Pure.
 * Throws E_SELECTION_EMPTY and E_NAME_CLASH with every name that is wrong in that way.
 */
export function findGrants(carriers: readonly Carrier[], asked: GrantRequest): Grant[] {
  const words = (['hook', 'mcp'] as const).flatMap((kind) =>
    [...new Set(asked[kind])].map((name) => ({
      kind,
      name,
      grants: grantsOf(carriers, kind, name),
    })),
  )
  const unknown = words.filter(({ grants }) => grants.length === 0)
  if (unknown.length > 0) throw nobodyCarries(unknown, carriers)
  const unclear = words.filter(({ grants }) => grants.length > 1)
  if (unclear.length > 0) throw severalMeanings(unclear)
  return words.flatMap(({ grants }) => grants)
}

interface Word {
  readonly kind: GrantKind
  readonly name: string
  readonly grants: readonly Grant[]
}

function grantsOf(carriers: readonly Carrier[], kind: GrantKind, name: string): Grant[] {
  const found = carriers.flatMap(({ module, others }) =>
    others
      .filter((other) => other.kind === kind && other.name === name)
      .map(({ digest }) => ({ module, kind, name, digest })),
  )
  return [...new Map(found.map((one) => [`${one.module} ${one.digest}`, one])).values()]
}

function nobodyCarries(words: readonly Word[], carriers: readonly Carrier[]): SkillsError {
  const [first] = words
  const what = words.map(({ kind, name }) => `${kinds[kind].flag} ${name}`).join(', ')
  const names = first === undefined ? [] : namesOf(carriers, first.kind)
  const flag = first === undefined ? '--allow-mcp' : kinds[first.kind].flag
  return new SkillsError('E_SELECTION_EMPTY', `No module of this run carries ${what}.`, {
    where: { flag },
    remedy:
      names.length === 0
        ? `See what a module carries: skills info ${carriers[0]?.module ?? 'NAME'}`
        : `These can be allowed with ${flag}: ${names.join(', ')}`,
    data: { unmatched: words.map(({ name }) => name) },
  })
}

function namesOf(carriers: readonly Carrier[], kind: GrantKind): string[] {
  const all = carriers.flatMap(({ others }) => others.filter((other) => other.kind === kind))
  return [...new Set(all.map(({ name }) => name))].sort(by((name) => name))
}

function severalMeanings(words: readonly Word[]): SkillsError {
  const problems = words.map(({ kind, name, grants }): Problem => {
    const { flag } = kinds[kind]
    const modules = [...new Set(grants.map(({ module }) => module))]
    return {
      severity: 'error',
      rule: 'grant/unclear',
      message: `${flag} ${name} could mean ${grants.length} different things, of ${modules.join(' and ')}.`,
      remedy:
        modules.length === 1
          ? 'Ask the author of the module to give each a name of its own.'
          : `Say whose you mean: skills install ${modules[0]} ${flag} ${shellWord(name)}`,
    }
  })
  const [first] = problems
  return new SkillsError('E_NAME_CLASH', first?.message ?? '', {
    problems,
    remedy: first?.remedy ?? '',
  })
}

/** A manifest's entry with one more grant; the digest of an earlier one with this name is replaced. */
export function withGrant(entry: ManifestModule, grant: Grant): ManifestModule {
  const { key } = kinds[grant.kind]
  const granted = { ...entry.allow?.[key], [grant.name]: grantDigest(grant.digest) }
  return { ...entry, allow: { ...entry.allow, [key]: granted } }
}

/** A request with what was allowed of its module in this run. */
export function withAllowed(request: ModuleRequest, grants: readonly Grant[]): ModuleRequest {
  const { allow } = grants.reduce(withGrant, { source: '', allow: request.allow ?? {} })
  return allow === undefined ? request : { ...request, allow }
}

/** A grant outlasts this run, so it is told. */
export function grantWarnings(grants: readonly Grant[]): Warning[] {
  return grants.map(({ module, kind, name, digest }) => ({
    code: 'W_GRANT_RECORDED',
    message: `The grant for the ${plural(kind, 1)} ${name} of ${module} (${grantDigest(digest)}) goes into skills.json. With another definition it ends.`,
    file: 'skills.json',
  }))
}
