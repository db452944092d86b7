import {
  canonicalJson,
  faultyRegistry,
  isSkillsError,
  limits,
  parseRegistryRoot,
  type RegistryFile,
  type RegistryFiles,
  type RegistrySeen,
  readRegistrySeen,
  SkillsError,
  type Vouched,
  writeRegistrySeen,
} from '@skills/core'
import {
  claimedSnapshot,
  nextRoot,
  pinnedRoot,
  type TrustedRoot,
  trustedSnapshot,
} from '@skills/trust'
import type { Context } from '../context.ts'
import type { RegistryEntry } from './registry-set.ts'

/** What the keepers of a registry sign: everything it has, and who may sign that. */
export const snapshotPath = 'snapshot.jsonl'

export function rootPath(version: number): string {
  return `root/${version}.jsonl`
}

// A registry that was not asked for years may have changed its keys a few times.
const rootsMax = 64

type Pinned = Pick<RegistryEntry, 'identity' | 'name' | 'label'> & {
  readonly keys: readonly string[]
}

/**
 * What those whose keys are pinned say that a registry has, and no older than what this machine has seen of it. Throws
 * E_SIGNATURE_MISSING where it is not signed, E_SIGNER_UNKNOWN for other keys or too few, E_REGISTRY_ROLLBACK,
 * E_REGISTRY_FROZEN, and what damaged signatures and reading throw. Then nothing of it is used.
 */
export async function vouchedRegistry(
  { machine, network }: Pick<Context, 'machine' | 'network'>,
  files: RegistryFiles,
  pinned: Pinned,
): Promise<Vouched> {
  const key = { registry: pinned.identity, keys: pinned.keys }
  const seen = readRegistrySeen(machine, key)
  const file = await mustRead(files, snapshotPath, pinned)
  const bytes = Buffer.from(file.text)
  const claimed = claimedSnapshot(bytes, file.place)
  const root = await rootFor(files, pinned, { seen, version: claimed.root })
  const found = await trustedSnapshot(bytes, {
    root,
    seen,
    now: machine.now(),
    isOffline: network.offline,
    file: file.place,
  })
  await writeRegistrySeen(machine, {
    registrySeenVersion: 1,
    registry: pinned.identity,
    keys: [...pinned.keys].sort(),
    first: root.first,
    root: root.value.version,
    rootText: root.text,
    ...found.seen,
  })
  const text = canonicalJson(found.value.registry)
  const value = parseRegistryRoot({ text, place: file.place, faulty: faultyRegistry })
  return { root: value, unaskedSince: file.unaskedSince }
}

interface Wanted {
  readonly seen: RegistrySeen | undefined
  /** The version that a snapshot names, which is nothing but a claim. */
  readonly version: number
}

/** The root of that version, by an unbroken way from the one that was seen last or that the pinned keys signed. */
async function rootFor(
  files: RegistryFiles,
  pinned: Pinned,
  { seen, version }: Wanted,
): Promise<TrustedRoot> {
  const known = seen === undefined ? undefined : await seenRoot(seen)
  let root = known ?? (await anchor(files, pinned, version))
  if (version - root.value.version > rootsMax) throw tooFar(pinned, version)
  while (root.value.version < version) {
    const next = await mustRead(files, rootPath(root.value.version + 1), pinned)
    root = await nextRoot(root, Buffer.from(next.text), next.place)
  }
  return root
}

/** It is verified again: the record of it is a file like others. */
function seenRoot({ rootText, root, registry }: RegistrySeen): Promise<TrustedRoot> {
  return pinnedRoot(Buffer.from(rootText), { pinned: [], file: `${registry}/${rootPath(root)}` })
}

/** The newest root that every pinned key has signed: keys may have changed since, or before. */
async function anchor(files: RegistryFiles, pinned: Pinned, newest: number): Promise<TrustedRoot> {
  let version = newest
  for (;;) {
    const file = await mustRead(files, rootPath(version), pinned)
    try {
      return await pinnedRoot(Buffer.from(file.text), { pinned: pinned.keys, file: file.place })
    } catch (error) {
      if (!isSkillsError(error, 'E_SIGNER_UNKNOWN') || version === 1) throw error
      if (newest - version >= rootsMax) throw tooFar(pinned, newest)
      version -= 1
    }
  }
}

async function mustRead(
  files: RegistryFiles,
  path: string,
  { name, label }: Pinned,
): Promise<RegistryFile> {
  const file = await files({ path, bytesMax: limits.registryIndexBytesMax })
  if (file !== undefined) return file
  throw new SkillsError(
    'E_SIGNATURE_MISSING',
    `The registry ${name} was pinned by a key and has no ${path}, so that nobody vouches for it.`,
    {
      where: { url: label },
      rule: 'registry/unsigned',
      remedy:
        'Tell whoever keeps the registry. Nothing of it was used. To use it without signature: skills registry use ADDRESS, without --key',
    },
  )
}

function tooFar({ label }: Pinned, version: number): SkillsError {
  return new SkillsError('E_LIMIT', `More than ${rootsMax} roots lead to version ${version}.`, {
    where: { url: label },
    rule: 'limit/roots',
    remedy: 'Ask whoever keeps the registry for its keys of today, and pin these.',
  })
}
