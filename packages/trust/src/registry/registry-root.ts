import {
  parseBySchema,
  type RegistryTrust,
  type RegistryTrustRole,
  readJsonText,
  SkillsError,
  sha256,
} from '@skills/core'
import { validate } from '../generated/registry-trust.validate.js'
import { readSignedLines, signersOf } from './signed-lines.ts'

export const rootPayloadType = 'application/vnd.skills.registry-root+json'

/** Who may sign for a registry, as far as it is believed. */
export interface TrustedRoot {
  readonly value: RegistryTrust
  /** SHA-256 of the payload of version 1: which registry it is. */
  readonly first: string
  /** The file, so that it can be verified again. */
  readonly text: string
}

interface Claimed {
  readonly value: RegistryTrust
  readonly payload: Buffer
  readonly lines: readonly Buffer[]
}

/**
 * The root that trust begins with: signed by its own threshold and by every key that a person pinned, whatever version
 * it has. Throws E_SIGNER_UNKNOWN, E_BUNDLE_INVALID, E_SIGNATURE_MISSING, E_SIGNATURE_INVALID, E_TRUST_INVALID.
 */
export async function pinnedRoot(
  bytes: Uint8Array,
  { pinned, file }: { readonly pinned: readonly string[]; readonly file: string },
): Promise<TrustedRoot> {
  const { value, payload, lines } = readRoot(bytes, file)
  const signers = await signersOf(lines, { keys: value.keys, file })
  mustReach(value.root, { signers, what: `Version ${value.version} of the root`, file })
  const missing = pinned.filter((key) => !signers.has(key))
  if (missing.length > 0)
    throw new SkillsError(
      'E_SIGNER_UNKNOWN',
      `The registry is not signed by the key that it was pinned by: ${missing.join(', ')}.`,
      {
        where: { file },
        rule: 'registry/pinned-key',
        remedy:
          'Ask whoever keeps the registry for its keys, by another way than the registry. Nothing of it was used.',
      },
    )
  return { value, first: firstOf(value, payload, file), text: textOf(bytes) }
}

/** The keys that signed a root, by its own word: what a person sees before they pin it. Throws as `pinnedRoot`. */
export async function rootSigners(bytes: Uint8Array, file: string): Promise<readonly string[]> {
  const { value, lines } = readRoot(bytes, file)
  const signers = await signersOf(lines, { keys: value.keys, file })
  mustReach(value.root, { signers, what: `Version ${value.version} of the root`, file })
  return value.root.keys.filter((key) => signers.has(key)).sort()
}

/**
 * The root after another one: signed by the threshold of that one and by its own, so that who lost a key can be
 * left behind, and nobody takes over. Throws E_SIGNER_UNKNOWN, E_TRUST_INVALID, and as `pinnedRoot`.
 */
export async function nextRoot(
  before: TrustedRoot,
  bytes: Uint8Array,
  file: string,
): Promise<TrustedRoot> {
  const { value, payload, lines } = readRoot(bytes, file)
  const what = `Version ${value.version} of the root`
  const old = await signersOf(lines, { keys: before.value.keys, file })
  mustReach(before.value.root, { signers: old, what, file })
  const own = await signersOf(lines, { keys: value.keys, file })
  mustReach(value.root, { signers: own, what, file })
  const isNext =
    value.version === before.value.version + 1 &&
    value.registry === before.value.registry &&
    firstOf(value, payload, file) === before.first
  if (!isNext) throw faultyRoot(file, `It does not follow version ${before.value.version}.`)
  return { value, first: before.first, text: textOf(bytes) }
}

function readRoot(bytes: Uint8Array, file: string): Claimed {
  const { payload, lines } = readSignedLines(bytes, rootPayloadType, file)
  const read = readJsonText(payload.toString('utf8'))
  if (!read.ok) throw faultyRoot(file, 'It is not JSON.')
  const checked = parseBySchema(validate, read.json, file)
  if (!checked.ok) throw faultyRoot(file, checked.problems[0]?.message ?? 'It is faulty.')
  const { value } = checked
  for (const role of [value.root, value.snapshot]) {
    const isKnown = role.keys.every((key) => Object.hasOwn(value.keys, key))
    if (!isKnown || role.threshold > role.keys.length)
      throw faultyRoot(file, 'It names keys that it does not have, or asks for more than it has.')
  }
  return { value, payload, lines }
}

interface Reached {
  readonly signers: ReadonlySet<string>
  readonly what: string
  readonly file: string
}

/** Throws E_SIGNER_UNKNOWN where too few of a role's keys signed. */
export function mustReach(
  { keys, threshold }: RegistryTrustRole,
  { signers, what, file }: Reached,
): void {
  const count = keys.filter((key) => signers.has(key)).length
  if (count >= threshold) return
  throw new SkillsError(
    'E_SIGNER_UNKNOWN',
    `${what} has ${count} of the ${threshold} signatures that it needs.`,
    {
      where: { file },
      rule: 'registry/threshold',
      remedy: 'Tell whoever keeps the registry. Nothing of it was used.',
    },
  )
}

/** A later version says which registry it is of; whether that is true, the way from version 1 shows, or the pin. */
function firstOf(value: RegistryTrust, payload: Buffer, file: string): string {
  if (value.version === 1) return sha256(payload)
  if (value.first === undefined) throw faultyRoot(file, 'It does not say which registry it is of.')
  return value.first
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8')
}

function faultyRoot(file: string, message: string): SkillsError {
  return new SkillsError('E_TRUST_INVALID', `The root of the registry cannot be used. ${message}`, {
    where: { file },
    rule: 'registry/root',
    remedy: 'Tell whoever keeps the registry. Nothing of it was used.',
  })
}
