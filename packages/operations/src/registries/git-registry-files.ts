import {
  type AnswerCache,
  canonicalJson,
  chooseVersion,
  contentOf,
  type FetchedTree,
  limits,
  marketplacePaths,
  mustBeSmall,
  type RegistryAddress,
  type RegistryFiles,
  SkillsError,
} from '@skills/core'
import { type Context, withStore } from '../context.ts'
import { gitTransport } from '../obtain/git-transport.ts'
import type { RegistryEntry } from './registry-set.ts'

/** The files of a registry in a repository, and the commit they are of. */
export interface GitRegistry {
  readonly files: RegistryFiles
  readonly commit: string
  readonly ref: string
}

type GitAddress = Extract<RegistryAddress, { kind: 'git' }>

/** What a branch or tag named when it was last asked. */
interface Head {
  readonly commit: string
  readonly ref: string
  /** When that was, where nobody was asked now. */
  readonly unaskedSince: string | undefined
}

/**
 * A registry in a repository: one question for the commit, and the files of a commit that was not seen before.
 * Throws E_OFFLINE for what is not in the cache, E_LIMIT, and what the transport throws.
 */
export async function gitRegistry(
  context: Context,
  cache: AnswerCache,
  { address, entry }: { readonly address: GitAddress; readonly entry: RegistryEntry },
): Promise<GitRegistry> {
  const head = await headOf(context, cache, { address, entry })
  const texts = await textsOf(context, cache, { address, entry, head })
  const { commit, ref, unaskedSince } = head
  return {
    commit,
    ref,
    files: async (wish) => {
      const text = Object.hasOwn(texts, wish.path) ? texts[wish.path] : undefined
      if (text === undefined) return undefined
      mustBeSmall(wish.isBinary === true ? text.length : Buffer.byteLength(text), wish)
      return { text, place: `${entry.label}/${wish.path}`, unaskedSince }
    },
  }
}

interface Asking {
  readonly address: GitAddress
  readonly entry: RegistryEntry
}

async function headOf(context: Context, cache: AnswerCache, asking: Asking): Promise<Head> {
  const { address, entry } = asking
  const key = `git-head ${entry.identity}`
  if (context.network.offline) {
    const known = cache.get(key)
    const [commit, ref] = known?.text.split('\n') ?? []
    if (known === undefined || commit === undefined || ref === undefined) throw notInCache(entry)
    return { commit, ref, unaskedSince: known.checkedAt }
  }
  const transport = transportOf(context, address)
  context.report({ step: 'resolve', text: `asking the registry ${entry.name}` })
  const refs = await transport.list(context.network)
  const { pick } = address.spec
  const wanted = pick.kind === 'ref' ? pick.ref : 'HEAD'
  const { commit, ref } = chooseVersion({ refs, module: '', pick: { kind: 'ref', ref: wanted } })
  const checkedAt = context.machine.now().toISOString()
  cache.put({ key, text: `${commit}\n${ref}`, validators: {}, under: undefined, checkedAt })
  return { commit, ref, unaskedSince: undefined }
}

type Texts = Readonly<Record<string, string>>

async function textsOf(
  context: Context,
  cache: AnswerCache,
  asking: Asking & { readonly head: Head },
): Promise<Texts> {
  const { address, entry, head } = asking
  const key = `git-files ${entry.identity} ${head.commit}`
  const known = parseTexts(cache.get(key)?.text)
  if (known !== undefined) return known
  if (context.network.offline) throw notInCache(entry)
  context.report({ step: 'fetch', text: `fetching the registry ${entry.name}` })
  const texts = await withStore(context, { isolated: true }, async (store) => {
    const transport = transportOf(context, address)
    const tree = await transport.fetch(
      { ...head, withTag: false },
      store.scratchFolder(),
      context.network,
    )
    return registryTexts(tree, address.spec.path, entry)
  })
  const checkedAt = context.machine.now().toISOString()
  cache.put({ key, text: canonicalJson(texts), validators: {}, under: undefined, checkedAt })
  return texts
}

function transportOf(context: Context, { spec }: GitAddress) {
  const transport = gitTransport(spec.source, context.network)
  if (transport === undefined)
    throw new TypeError('the address of a registry that is no repository')
  return transport
}

const registryFile =
  /^(?:registry\.json|snapshot\.jsonl|root\/\d+\.jsonl|index\.json|(?:index|modules)\/.+\.json|tree\.bin|tree\/[0-9a-f]{2}\.bin)$/u

/** Plain files that a registry or marketplace can consist of; everything else of the repository is left. */
async function registryTexts(
  tree: FetchedTree,
  path: string | undefined,
  entry: RegistryEntry,
): Promise<Texts> {
  const prefix = path === undefined ? '' : `${path}/`
  const texts: Record<string, string> = {}
  let total = 0
  for (const { kind, path: whole, read } of tree.entries) {
    const below = whole.startsWith(prefix) ? whole.slice(prefix.length) : ''
    const isWanted = registryFile.test(below) || marketplacePaths.some((one) => one === below)
    if (kind !== 'file' || !isWanted) continue
    const bytes = await read()
    total += bytes.length
    if (total > limits.jsonBytesMax) throw tooLarge(entry)
    texts[below] = contentOf(bytes, `${entry.label}/${below}`, below.endsWith('.bin'))
  }
  return texts
}

function parseTexts(text: string | undefined): Texts | undefined {
  if (text === undefined) return undefined
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null) return undefined
  return Object.fromEntries(
    Object.entries(value).flatMap(([path, inner]) =>
      typeof inner === 'string' ? [[path, inner]] : [],
    ),
  )
}

function tooLarge({ label }: RegistryEntry): SkillsError {
  return new SkillsError(
    'E_LIMIT',
    `The registry has more than ${limits.jsonBytesMax} bytes, which is too many for a repository.`,
    {
      where: { url: label },
      rule: 'limit/registry',
      remedy: 'Serve a registry of this size by a web server, where single files are read.',
    },
  )
}

function notInCache({ name, label }: RegistryEntry): SkillsError {
  return new SkillsError(
    'E_OFFLINE',
    `The registry ${name} is not in the cache, and --offline forbids asking for it.`,
    { where: { url: label }, remedy: `Run skills registry update ${name} once without --offline.` },
  )
}
