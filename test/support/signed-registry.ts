import {
  faultyRegistry,
  parseRegistryRoot,
  type RegistryContents,
  registryBytes,
} from '@skills/core'
import { rootPayload, signedLines, snapshotPayload } from '@skills/publish'
import {
  keyAtHand,
  makeKey,
  nextRoot,
  pinnedRoot,
  readPrivateKey,
  type SigningKey,
  type TrustedRoot,
} from '@skills/trust'

/** A key in memory. */
export function testKey(name: string): SigningKey {
  const { privateText } = makeKey(name, { type: 'ed25519', passphrase: undefined })
  const key = keyAtHand(readPrivateKey(privateText, { file: name, passphrase: undefined }))
  if (key === undefined) throw new TypeError('a key that was made can sign')
  return key
}

export const fingerprintOf = (key: SigningKey): string => key.publicKey.fingerprint

export type Files = Map<string, Buffer>

interface RootRequest {
  readonly keys: readonly SigningKey[]
  readonly threshold?: number
  readonly before?: TrustedRoot | undefined
  /** Who signs; default: all keys. */
  readonly by?: readonly SigningKey[]
  readonly expires?: Date
}

/** Put a root into a registry's files, whoever signs it. */
export async function addRoot(files: Files, request: RootRequest): Promise<TrustedRoot> {
  const { keys, before, by = keys } = request
  const { threshold = keys.length, expires = new Date('2027-01-01T00:00:00Z') } = request
  const publicKeys = keys.map(({ publicKey }) => publicKey)
  const payload = rootPayload({ registry: 'acme', before, keys: publicKeys, threshold, expires })
  const bytes = file(await signedLines('root', payload, by))
  const path = `root/${(before?.value.version ?? 0) + 1}.jsonl`
  files.set(path, bytes)
  return before === undefined
    ? pinnedRoot(bytes, { pinned: [], file: path })
    : nextRoot(before, bytes, path).catch(() => ({ ...before }))
}

interface SnapshotRequest {
  readonly root: TrustedRoot
  readonly by: readonly SigningKey[]
  readonly sequence: number
  readonly now?: Date
  readonly expires?: Date
}

/** Sign what the files have now. */
export async function addSnapshot(files: Files, request: SnapshotRequest): Promise<Files> {
  const { root, by, sequence, now = new Date('2024-12-31T00:00:00Z') } = request
  const { expires = new Date('2025-02-01T00:00:00Z') } = request
  const text = files.get('registry.json')?.toString() ?? ''
  const registry = parseRegistryRoot({ text, place: 'registry.json', faulty: faultyRegistry })
  const payload = snapshotPayload({ root, registry, sequence, now, expires })
  return files.set('snapshot.jsonl', file(await signedLines('snapshot', payload, by)))
}

export function filesOf(contents: Omit<RegistryContents, 'name'>): Files {
  return new Map(registryBytes({ name: 'acme', ...contents }))
}

function file(lines: readonly string[]): Buffer {
  return Buffer.from(`${lines.join('\n')}\n`)
}
