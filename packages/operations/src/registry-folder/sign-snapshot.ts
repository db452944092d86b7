import { canonicalJson, type RegistrySnapshot, SkillsError } from '@skills/core'
import { claimedSnapshot, type SigningKey, snapshotSigners, type TrustedRoot } from '@skills/trust'
import type { Context } from '../context.ts'
import { snapshotPath } from '../registries/vouched-registry.ts'
import { type RegistryFolder, writeRegistry } from './registry-folder.ts'

export interface SignedRegistry {
  readonly name: string
  readonly folder: string
  /** Version of the root. */
  readonly root: number
  readonly sequence: number
  readonly expires: string
  /** Fingerprints of those who signed what the registry has now. */
  readonly signers: readonly string[]
  /** How many have to. */
  readonly threshold: number
  readonly written: readonly string[]
}

interface Signing {
  readonly root: TrustedRoot
  readonly keys: readonly SigningKey[]
  /** For how many days it counts. */
  readonly days: number
  /** Written before the snapshot. */
  readonly files: ReadonlyMap<string, Buffer> | undefined
}

const dayMilliseconds = 86_400_000

/**
 * Sign what a registry has now: beside those who signed this very state before, where they are too few yet, else as a
 * new snapshot. Throws E_SIGNER_UNKNOWN for a key that may not sign, E_WRITE.
 */
export async function signSnapshot(
  { machine }: Context,
  folder: RegistryFolder,
  { root, keys, days, files }: Signing,
): Promise<SignedRegistry> {
  const stranger = keys.find((key) => !root.value.snapshot.keys.includes(fingerprintOf(key)))
  if (stranger !== undefined) throw mayNotSign(fingerprintOf(stranger))
  const { signedLines, snapshotPayload } = await import('@skills/publish')
  const now = machine.now()
  const before = folder.read(snapshotPath)
  const known = before === undefined ? undefined : claimedSnapshot(before, snapshotPath)
  const open = known !== undefined && (await isOpen(known, { folder, root, before, now }))
  const expires = new Date(now.getTime() + days * dayMilliseconds)
  const sequence = (known?.sequence ?? 0) + 1
  const payload = open
    ? canonicalJson(known)
    : snapshotPayload({ root, registry: folder.root, sequence, now, expires })
  const lines = [
    ...(open ? linesOf(before) : []),
    ...(await signedLines('snapshot', payload, keys)),
  ]
  const bytes = Buffer.from(`${[...new Set(lines)].join('\n')}\n`)
  const signers = await snapshotSigners(bytes, { root, file: snapshotPath })
  const value = claimedSnapshot(bytes, snapshotPath)
  const written = await writeRegistry(
    folder.path,
    new Map([...(files ?? new Map<string, Buffer>()), [snapshotPath, bytes]]),
  )
  return {
    name: folder.root.name,
    folder: folder.path,
    root: root.value.version,
    sequence: value.sequence,
    expires: value.expires,
    signers,
    threshold: root.value.snapshot.threshold,
    written,
  }
}

interface Compared {
  readonly folder: RegistryFolder
  readonly root: TrustedRoot
  readonly before: Uint8Array | undefined
  readonly now: Date
}

/** Does a snapshot of this very state wait for more signatures? */
async function isOpen(
  known: RegistrySnapshot,
  { folder, root, before, now }: Compared,
): Promise<boolean> {
  const isSame =
    known.root === root.value.version &&
    known.first === root.first &&
    now < new Date(known.expires) &&
    canonicalJson(known.registry) === canonicalJson(folder.root)
  if (!isSame || before === undefined) return false
  const signers = await snapshotSigners(before, { root, file: snapshotPath })
  return signers.length < root.value.snapshot.threshold
}

function linesOf(bytes: Uint8Array | undefined): readonly string[] {
  return Buffer.from(bytes ?? [])
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
}

function fingerprintOf({ publicKey }: SigningKey): string {
  return publicKey.fingerprint
}

function mayNotSign(fingerprint: string): SkillsError {
  return new SkillsError('E_SIGNER_UNKNOWN', `The key ${fingerprint} may not sign this registry.`, {
    where: { flag: '--key' },
    rule: 'registry/signer',
    remedy:
      'Let those who may give it that right: skills registry rotate --add KEY.pub --key THEIRS',
  })
}
