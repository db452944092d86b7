import { existsSync } from 'node:fs'
import {
  limits,
  type Machine,
  makeOwnFolder,
  readTextFile,
  SkillsError,
  writeError,
  writeTextFile,
} from '@skills/core'
import {
  makeKey,
  type NewKeyType,
  type PublicKey,
  parsePublicKeyLine,
  publicKeyLine,
} from '@skills/trust'
import type { Context } from '../context.ts'
import { didYouMean } from '../did-you-mean.ts'
import { keyFiles, keyFolder, keyNames } from './key-files.ts'
import { asksPassphrase, type PassphraseSource, passphraseOf } from './passphrase.ts'

/** A key of this user, as far as anybody may know it. */
export interface KeyRow {
  readonly name: string
  readonly type: string
  /** As `ssh-keygen -l` prints it. */
  readonly fingerprint: string
  /** A line of a `.pub` file. */
  readonly publicKey: string
  /** Absolute, of the public half. */
  readonly file: string
}

export interface NewKeyRequest {
  readonly name: string
  readonly type: NewKeyType
  readonly passphrase: PassphraseSource
  /** Keep it in clear: a person asked for it. */
  readonly isClear: boolean
}

/**
 * `skills key new`: a key in the user's data, encrypted under a passphrase unless somebody asked for it not to be.
 * Throws E_KEY_EXISTS, E_KEY_PASSPHRASE, E_USAGE for a name that is none, E_WRITE.
 */
export async function newKey({ machine }: Context, request: NewKeyRequest): Promise<KeyRow> {
  const { name, type, isClear } = request
  const { privateFile, publicFile } = keyFiles(machine, name)
  if (existsSync(privateFile) || existsSync(publicFile))
    throw new SkillsError('E_KEY_EXISTS', `There is a key called ${name} already.`, {
      where: { file: publicFile },
      remedy: 'Choose another name. A key is never written over.',
    })
  const passphrase = isClear ? undefined : await passphraseOf(request.passphrase, machine)
  if (passphrase === undefined && !isClear) throw asksPassphrase()
  const { publicKey, privateText, publicText } = makeKey(name, { type, passphrase })
  makeOwnFolder(keyFolder(machine))
  try {
    await writeTextFile(privateFile, privateText, { mode: 0o600, run: 'new' })
    await writeTextFile(publicFile, publicText, { run: 'new' })
  } catch (error) {
    throw writeError(error, 'The key was not made.')
  }
  return row(name, publicKey, publicFile)
}

/** Whose keys they are. */
interface KeyHolder {
  readonly machine: Pick<Machine, 'folders'>
}

/** `skills key list`. Reads the public halves alone. Throws E_KEY_INVALID for a damaged one. */
export function listKeys({ machine }: Context): KeyRow[] {
  return keyNames(machine).map((name) => showKey({ machine }, name))
}

/** `skills key show`. Throws E_KEY_UNKNOWN, E_KEY_INVALID. */
export function showKey({ machine }: KeyHolder, name: string): KeyRow {
  const { publicFile } = keyFiles(machine, name)
  const read = readTextFile(publicFile, limits.frontMatterBytesMax)
  if (read === undefined) throw unknownKey(name, keyNames(machine))
  const publicKey = parsePublicKeyLine(read.text)
  if (publicKey === undefined)
    throw new SkillsError('E_KEY_INVALID', 'The file is no public key.', {
      where: { file: publicFile },
      remedy: 'Put the public key back, or remove both files of this key.',
    })
  return row(name, publicKey, publicFile)
}

export function unknownKey(name: string, known: readonly string[]): SkillsError {
  return new SkillsError('E_KEY_UNKNOWN', `There is no key called ${name}.`, {
    remedy: `${didYouMean([name], known)}See your keys: skills key list. Make one: skills key new NAME`,
  })
}

function row(name: string, key: PublicKey, file: string): KeyRow {
  const { type, fingerprint } = key
  return { name, type, fingerprint, publicKey: `${publicKeyLine(key)} ${name}`, file }
}
