import {
  parseBySchema,
  type RegistrySnapshot,
  readJsonText,
  SkillsError,
  sha256,
} from '@skills/core'
import { validate } from '../generated/registry-snapshot.validate.js'
import { mustReach, type TrustedRoot } from './registry-root.ts'
import { readSignedLines, signersOf } from './signed-lines.ts'

export const snapshotPayloadType = 'application/vnd.skills.registry-snapshot+json'

/** The newest that was seen of a registry before. */
export interface SeenSnapshot {
  readonly sequence: number
  /** SHA-256 of its payload. */
  readonly snapshot: string
}

export interface SnapshotOptions {
  readonly root: TrustedRoot
  readonly seen: SeenSnapshot | undefined
  readonly now: Date
  /** Nobody is asked: then one whose time is over may be used, which whoever asks tells. */
  readonly isOffline: boolean
  readonly file: string
}

/** A snapshot that is believed. */
export interface TrustedSnapshot {
  readonly value: RegistrySnapshot
  readonly seen: SeenSnapshot
}

/** What a snapshot says. Nothing is verified. Throws as `trustedSnapshot`. */
export function claimedSnapshot(bytes: Uint8Array, file: string): RegistrySnapshot {
  return readSnapshot(bytes, file).value
}

/** Those of the keys that may sign who did, sorted: perhaps too few yet. Throws as `trustedSnapshot`. */
export async function snapshotSigners(
  bytes: Uint8Array,
  { root, file }: Pick<SnapshotOptions, 'root' | 'file'>,
): Promise<readonly string[]> {
  const { lines } = readSnapshot(bytes, file)
  const signers = await signersOf(lines, { keys: root.value.keys, file })
  return root.value.snapshot.keys.filter((key) => signers.has(key)).sort()
}

/**
 * What a registry has, signed by the threshold of its root, and no older than what was seen before.
 * Throws E_SIGNER_UNKNOWN, E_SIGNATURE_INVALID, E_BUNDLE_INVALID, E_SIGNATURE_MISSING, E_TRUST_INVALID;
 * E_REGISTRY_ROLLBACK for an older one or another one of the same number, E_REGISTRY_FROZEN for one whose time is over.
 */
export async function trustedSnapshot(
  bytes: Uint8Array,
  { root, seen, now, isOffline, file }: SnapshotOptions,
): Promise<TrustedSnapshot> {
  const { value, payload, lines } = readSnapshot(bytes, file)
  const signers = await signersOf(lines, { keys: root.value.keys, file })
  mustReach(root.value.snapshot, { signers, what: 'The snapshot', file })
  if (value.first !== root.first || value.registry['name'] !== root.value.registry)
    throw faultySnapshot(file, 'It is of another registry.')
  const digest = sha256(payload)
  if (value.root < root.value.version)
    throw rollback(file, `version ${value.root} of the root`, `version ${root.value.version}`)
  if (seen !== undefined && value.sequence < seen.sequence)
    throw rollback(file, `number ${value.sequence}`, `number ${seen.sequence}`)
  if (value.sequence === seen?.sequence && digest !== seen.snapshot) throw twoOfOne(file, value)
  const isOver = now >= new Date(value.expires) || now >= new Date(root.value.expires)
  if (isOver && !isOffline) throw frozen(file, value, root)
  return { value, seen: { sequence: value.sequence, snapshot: digest } }
}

function readSnapshot(bytes: Uint8Array, file: string) {
  const { payload, lines } = readSignedLines(bytes, snapshotPayloadType, file)
  const read = readJsonText(payload.toString('utf8'))
  if (!read.ok) throw faultySnapshot(file, 'It is not JSON.')
  const checked = parseBySchema(validate, read.json, file)
  if (!checked.ok) throw faultySnapshot(file, checked.problems[0]?.message ?? 'It is faulty.')
  return { value: checked.value, payload, lines }
}

function faultySnapshot(file: string, message: string): SkillsError {
  return new SkillsError('E_TRUST_INVALID', `The snapshot cannot be used. ${message}`, {
    where: { file },
    rule: 'registry/snapshot',
    remedy: 'Tell whoever keeps the registry. Nothing of it was used.',
  })
}

function rollback(file: string, found: string, seen: string): SkillsError {
  return new SkillsError(
    'E_REGISTRY_ROLLBACK',
    `The registry gives an older state than this machine has seen: ${found} after ${seen}.`,
    {
      where: { file },
      rule: 'registry/rollback',
      remedy:
        'A mirror may lag behind: wait, or ask the registry itself. Else somebody hides what is new. Nothing of it was used.',
    },
  )
}

function twoOfOne(file: string, { sequence }: RegistrySnapshot): SkillsError {
  return new SkillsError(
    'E_REGISTRY_ROLLBACK',
    `The registry has two different states under one number: ${sequence}.`,
    {
      where: { file },
      rule: 'registry/two-snapshots',
      remedy:
        'Somebody with its keys shows different people different things. Ask whoever keeps it. Nothing of it was used.',
    },
  )
}

function frozen(file: string, { expires }: RegistrySnapshot, { value }: TrustedRoot): SkillsError {
  const isSnapshot = expires < value.expires
  return new SkillsError(
    'E_REGISTRY_FROZEN',
    `${isSnapshot ? 'What the registry gives' : 'The root of the registry'} counted until ${isSnapshot ? expires : value.expires}, and there is nothing newer.`,
    {
      where: { file },
      rule: 'registry/expired',
      remedy:
        'Check the clock of this machine. Else its keeper has not signed for too long, or somebody keeps newer states from you. What the store has can be used: --offline',
    },
  )
}
