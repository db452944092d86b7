import { join, resolve } from 'node:path'
import { limits, type Machine, readTextFile, SkillsError } from '@skills/core'
import {
  type AllowedSigner,
  parseAllowedSigners,
  parsePublicKeyLine,
  parseRevokedKeys,
  type TrustStore,
} from '@skills/trust'
import { showKey } from '../keys/key-commands.ts'
import { keyNames } from '../keys/key-files.ts'

/** The files of this user that say whom to trust. They come from nobody else: a project has none. */
export function trustFiles({ folders }: Pick<Machine, 'folders'>): {
  readonly allowedSigners: string
  readonly revokedKeys: string
  readonly trustedRoot: string
} {
  const inFolder = (name: string) => join(folders.data, 'trust', name)
  return {
    allowedSigners: inFolder('allowed_signers'),
    revokedKeys: inFolder('revoked_keys'),
    trustedRoot: inFolder('trusted_root.json'),
  }
}

/**
 * Whom to trust. Files that a person names stand alone; else the user's own `allowed_signers` and the user's own keys.
 * Revoked keys of the user always count. Throws E_TRUST_INVALID, E_READ.
 */
export function openTrust(
  machine: Pick<Machine, 'folders' | 'cwd'>,
  named: readonly string[] = [],
): TrustStore {
  const { allowedSigners, revokedKeys } = trustFiles(machine)
  const signers =
    named.length > 0
      ? named.flatMap((file) => signersOf(resolve(machine.cwd, file), true))
      : [...signersOf(allowedSigners, false), ...ownSigners(machine)]
  const revoked = readTextFile(revokedKeys, limits.manifestBytesMax, { followLink: true })
  return {
    signers,
    revoked: revoked === undefined ? [] : parseRevokedKeys(revoked.text, revokedKeys),
  }
}

function signersOf(file: string, mustExist: boolean): AllowedSigner[] {
  const read = readTextFile(file, limits.manifestBytesMax, { followLink: true })
  if (read !== undefined) return parseAllowedSigners(read.text, file)
  if (!mustExist) return []
  throw new SkillsError('E_READ', 'There is no such file of allowed signers.', {
    where: { file },
    remedy: 'Name a file with lines such as: release@acme.example ssh-ed25519 AAAA…',
  })
}

/** What this user signed is no stranger's. */
function ownSigners(machine: Pick<Machine, 'folders' | 'cwd'>): AllowedSigner[] {
  return keyNames(machine).flatMap((name) => {
    const { publicKey: line, file } = showKey({ machine }, name)
    const publicKey = parsePublicKeyLine(line)
    if (publicKey === undefined) return []
    const always = { namespaces: undefined, validAfter: undefined, validBefore: undefined }
    return [
      { principals: [name], publicKey, ...always, isAuthority: false, where: { file, line: 1 } },
    ]
  })
}
