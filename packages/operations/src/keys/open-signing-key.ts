import { resolve } from 'node:path'
import { limits, platformHasModes, readTextFile, SkillsError } from '@skills/core'
import {
  type KeyPair,
  keyAtHand,
  keyOfAgent,
  parsePublicKeyLine,
  readPrivateKey,
  type SigningKey,
} from '@skills/trust'
import type { Context } from '../context.ts'
import { unknownKey } from './key-commands.ts'
import { isKeyName, keyFiles, keyNames } from './key-files.ts'
import { type PassphraseSource, passphraseOf } from './passphrase.ts'

export interface SigningKeyRequest {
  /** The name of a key of this user, or the path of a private key, or of the public half of one in an agent. */
  readonly key: string
  readonly passphrase: PassphraseSource
}

/**
 * The key that `--key` means, ready to sign. A private key at hand signs here; an encrypted one of OpenSSH, one in
 * hardware, and one of which only the public half is named sign through ssh-keygen and its agent.
 * Throws E_KEY_UNKNOWN, E_KEY_EXPOSED, E_KEY_PASSPHRASE, E_KEY_INVALID, E_READ.
 */
export async function openSigningKey(
  { machine }: Pick<Context, 'machine'>,
  { key, passphrase }: SigningKeyRequest,
): Promise<SigningKey> {
  const own = isKeyName(key) ? keyFiles(machine, key).privateFile : undefined
  const names = keyNames(machine)
  const isOwn = own !== undefined && names.includes(key)
  const file = isOwn ? own : resolve(machine.cwd, key)
  const read = readTextFile(file, limits.frontMatterBytesMax, { followLink: !isOwn })
  if (read === undefined) throw unknownKey(key, names)
  const agent = (publicKey: SigningKey['publicKey']) =>
    keyOfAgent({ publicKey, file, env: machine.env })
  const publicKey = parsePublicKeyLine(read.text)
  if (publicKey !== undefined) return agent(publicKey)
  if (platformHasModes && (read.mode & 0o077) !== 0) throw exposed(file)
  const pair = await opened(read.text, file, async () => passphraseOf(passphrase, machine))
  return keyAtHand(pair) ?? agent(pair.publicKey)
}

/** A person is asked only where the key turns out to be encrypted. */
async function opened(
  text: string,
  file: string,
  ask: () => Promise<string | undefined>,
): Promise<KeyPair> {
  const isEncrypted = text.includes('BEGIN ENCRYPTED PRIVATE KEY')
  return readPrivateKey(text, { file, passphrase: isEncrypted ? await ask() : undefined })
}

function exposed(file: string): SkillsError {
  return new SkillsError('E_KEY_EXPOSED', 'Others can read this private key.', {
    where: { file },
    remedy: `If nobody did, take their permission away: chmod 600 ${file}. Else make a new key.`,
  })
}
