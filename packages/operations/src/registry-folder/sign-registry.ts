import { SkillsError } from '@skills/core'
import {
  nextRoot,
  type PublicKey,
  parsePublicKeyLine,
  pinnedRoot,
  type SigningKey,
  type TrustedRoot,
} from '@skills/trust'
import type { Context } from '../context.ts'
import { openSigningKey } from '../keys/open-signing-key.ts'
import type { PassphraseSource } from '../keys/passphrase.ts'
import { publicKeyText } from '../registries/pinned-keys.ts'
import { rootPath } from '../registries/vouched-registry.ts'
import { contentProblems } from './check-registry.ts'
import { inconsistent } from './inconsistent.ts'
import { openRegistryFolder, type RegistryFolder } from './registry-folder.ts'
import { rootsOf } from './registry-signatures.ts'
import { type SignedRegistry, signSnapshot } from './sign-snapshot.ts'

interface SigningRequest {
  /** The registry's folder, as it was typed. */
  readonly registry: string
  /** The keys to sign with: names of keys of this user, or files. */
  readonly keys: readonly string[]
  readonly passphrase: PassphraseSource
  /** How many keys have to sign. */
  readonly threshold: number | undefined
  /** For how many days what is signed counts. */
  readonly days: number
}

export interface RotateRequest extends SigningRequest {
  /** Public keys that may sign from now on: files, or names of keys of this user. */
  readonly add: readonly string[]
  /** Fingerprints of keys that may sign no more. */
  readonly remove: readonly string[]
}

const rootDays = 730
const dayMilliseconds = 86_400_000

/**
 * `skills registry sign`: sign what a registry has now. The first time, these keys become those that may. Throws
 * E_REGISTRY_INCONSISTENT where it does not fit together, E_SIGNER_UNKNOWN for a key that may not sign, E_USAGE, and what
 * opening keys throws.
 */
export async function signRegistry(
  context: Context,
  request: SigningRequest,
): Promise<SignedRegistry> {
  const folder = await wholeRegistry(context, request.registry)
  const keys = await openKeys(context, request)
  const known = await rootsOf(folder)
  if (known !== undefined && request.threshold !== undefined) throw thresholdLater()
  const made = known === undefined ? await firstRoot(context, folder, { keys, request }) : undefined
  const root = made?.root ?? known
  if (root === undefined) throw new TypeError('a registry without a root was given one')
  return signSnapshot(context, folder, { root, keys, days: request.days, files: made?.files })
}

/**
 * `skills registry rotate`: change who may sign. The keys before and the new ones sign the change, each as many as they
 * need. Throws as `signRegistry`, and E_SIGNATURE_MISSING for a registry that is not signed.
 */
export async function rotateRegistry(
  context: Context,
  request: RotateRequest,
): Promise<SignedRegistry> {
  const folder = await wholeRegistry(context, request.registry)
  const keys = await openKeys(context, request)
  const before = await rootsOf(folder)
  if (before === undefined)
    throw new SkillsError('E_SIGNATURE_MISSING', 'This registry is not signed yet.', {
      where: { file: folder.path },
      rule: 'registry/unsigned',
      remedy: 'Sign it first: skills registry sign --key KEY',
    })
  const left = Object.entries(before.value.keys).filter(([one]) => !request.remove.includes(one))
  const unknown = request.remove.find((one) => !Object.hasOwn(before.value.keys, one))
  if (unknown !== undefined) throw noSuchKey('--remove', unknown)
  const added = request.add.map((text) => readKey(context, text, '--add'))
  const signers = [...left.map(([, line]) => readKey(context, line, '--remove')), ...added]
  const threshold = request.threshold ?? Math.min(before.value.root.threshold, signers.length)
  const made = await makeRoot(context, folder, { keys, signers, threshold, before })
  const { snapshot } = made.root.value
  // A key that signs its own farewell signs nothing afterwards.
  const staying = keys.filter(({ publicKey }) => snapshot.keys.includes(publicKey.fingerprint))
  return signSnapshot(context, folder, { ...made, keys: staying, days: request.days })
}

/** Nobody signs what does not fit together. */
async function wholeRegistry({ machine }: Context, typed: string): Promise<RegistryFolder> {
  const folder = openRegistryFolder(typed, machine.cwd)
  const { problems } = await contentProblems(folder)
  if (problems.length > 0) throw inconsistent(folder.path, problems)
  return folder
}

async function openKeys(
  context: Context,
  { keys, passphrase }: SigningRequest,
): Promise<readonly SigningKey[]> {
  const opened: SigningKey[] = []
  for (const key of keys) opened.push(await openSigningKey(context, { key, passphrase }))
  return opened
}

interface First {
  readonly keys: readonly SigningKey[]
  readonly request: SigningRequest
}

function firstRoot(context: Context, folder: RegistryFolder, { keys, request }: First) {
  const signers = keys.map(({ publicKey }) => publicKey)
  const threshold = request.threshold ?? signers.length
  return makeRoot(context, folder, { keys, signers, threshold, before: undefined })
}

interface NewRoot {
  readonly keys: readonly SigningKey[]
  readonly signers: readonly PublicKey[]
  readonly threshold: number
  readonly before: TrustedRoot | undefined
}

interface MadeRoot {
  readonly root: TrustedRoot
  readonly files: ReadonlyMap<string, Buffer>
}

/** A root, verified as whoever reads it would before it is written. */
async function makeRoot(
  { machine }: Context,
  { root: registry }: RegistryFolder,
  { keys, signers, threshold, before }: NewRoot,
): Promise<MadeRoot> {
  const { rootPayload, signedLines } = await import('@skills/publish')
  const distinct = [...new Map(signers.map((one) => [one.fingerprint, one])).values()]
  if (!Number.isSafeInteger(threshold) || threshold < 1 || threshold > distinct.length)
    throw new SkillsError('E_USAGE', `${threshold} of ${distinct.length} keys cannot sign.`, {
      where: { flag: '--threshold' },
      remedy: 'Name a number from 1 up to the number of keys.',
    })
  const expires = new Date(machine.now().getTime() + rootDays * dayMilliseconds)
  const payload = rootPayload({
    ...{ registry: registry.name, before, keys: distinct, threshold, expires },
  })
  const bytes = asFile(await signedLines('root', payload, keys))
  const file = rootPath((before?.value.version ?? 0) + 1)
  const root =
    before === undefined
      ? await pinnedRoot(bytes, { pinned: [], file })
      : await nextRoot(before, bytes, file)
  return { root, files: new Map([[file, bytes]]) }
}

function asFile(lines: readonly string[]): Buffer {
  return Buffer.from(`${lines.join('\n')}\n`)
}

function readKey({ machine }: Context, text: string, flag: string): PublicKey {
  const key = parsePublicKeyLine(text) ?? parsePublicKeyLine(publicKeyText(machine, text) ?? '')
  if (key === undefined) throw noSuchKey(flag, text)
  return key
}

function noSuchKey(flag: string, text: string): SkillsError {
  return new SkillsError('E_USAGE', `${JSON.stringify(text)} is no key of this registry.`, {
    where: { flag },
    remedy: 'Take --add FILE.pub for a new key, and --remove SHA256:… for one that it has.',
  })
}

function thresholdLater(): SkillsError {
  return new SkillsError('E_USAGE', 'How many keys have to sign is decided already.', {
    where: { flag: '--threshold' },
    remedy: 'Change it with those keys: skills registry rotate --threshold N --key KEY',
  })
}
