import {
  canonicalJson,
  type RegistryRoot,
  type RegistrySnapshot,
  type RegistryTrust,
} from '@skills/core'
import {
  namespaces,
  type PublicKey,
  publicKeyLine,
  rootPayloadType,
  type SigningKey,
  signPayload,
  snapshotPayloadType,
  type TrustedRoot,
} from '@skills/trust'

/** Who may sign from now on, and how many of them have to. */
export interface Signers {
  readonly keys: readonly PublicKey[]
  readonly threshold: number
}

interface RootInput extends Signers {
  /** The name of the registry. */
  readonly registry: string
  /** The root before it; `undefined` for the first. */
  readonly before: TrustedRoot | undefined
  readonly expires: Date
}

/** The text that says who may sign for a registry. The same keys sign roots and snapshots. */
export function rootPayload({ registry, before, keys, threshold, expires }: RootInput): string {
  const fingerprints = keys.map(({ fingerprint }) => fingerprint).sort()
  const role = { keys: fingerprints, threshold }
  const value: RegistryTrust = {
    registryTrustVersion: 1,
    registry,
    version: (before?.value.version ?? 0) + 1,
    ...(before === undefined ? {} : { first: before.first }),
    expires: inSeconds(expires),
    keys: Object.fromEntries(keys.map((key) => [key.fingerprint, publicKeyLine(key)])),
    root: role,
    snapshot: role,
  }
  return canonicalJson(value)
}

interface SnapshotInput {
  readonly root: TrustedRoot
  readonly registry: RegistryRoot
  readonly sequence: number
  readonly now: Date
  readonly expires: Date
}

/** The text that says what a registry has. */
export function snapshotPayload({ root, registry, sequence, now, expires }: SnapshotInput): string {
  const value: RegistrySnapshot = {
    registrySnapshotVersion: 1,
    first: root.first,
    root: root.value.version,
    sequence,
    issued: inSeconds(now),
    expires: inSeconds(expires),
    registry: { ...registry },
  }
  return canonicalJson(value)
}

type Kind = 'root' | 'snapshot'

const payloadTypes: Readonly<Record<Kind, string>> = {
  root: rootPayloadType,
  snapshot: snapshotPayloadType,
}

/** Signatures of some keys over a payload, a bundle a line, in the order of their fingerprints. */
export async function signedLines(
  kind: Kind,
  payload: string,
  keys: readonly SigningKey[],
): Promise<readonly string[]> {
  const once = new Map(keys.map((key) => [key.publicKey.fingerprint, key]))
  const lines: string[] = []
  for (const fingerprint of [...once.keys()].sort()) {
    const key = once.get(fingerprint)
    if (key === undefined) continue
    const signed = { payloadType: payloadTypes[kind], payload: Buffer.from(payload) }
    lines.push((await signPayload(signed, key, namespaces.registry)).trimEnd())
  }
  return lines
}

function inSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}
