import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  byCodeUnit,
  type ContentFacts,
  isErrno,
  limits,
  type Machine,
  readTextFile,
  SkillsError,
} from '@skills/core'
import type { PolicyStack } from '@skills/policy'
import {
  type AllowedSigner,
  allowedSigner,
  keylessCheck,
  parseAllowedSigners,
  parsePublicKeyLine,
  parseRevokedKeys,
  parseSigstoreRoot,
  readCertificate,
  type TrustStore,
  type VerifyOptions,
} from '@skills/trust'
import { showKey } from '../keys/key-commands.ts'
import { keyNames } from '../keys/key-files.ts'

type Where = Pick<Machine, 'folders' | 'cwd'>

/** The files of this user that say whom to trust. They come from nobody else: a project has none. */
export function trustFiles({ folders }: Pick<Machine, 'folders'>): {
  readonly allowedSigners: string
  readonly revokedKeys: string
  readonly trustedRoot: string
  /** Roots of authorities with long-lived certificates, `*.pem`. */
  readonly certificates: string
  /** A home of gpg with the OpenPGP keys that count. */
  readonly keyring: string
} {
  const inFolder = (name: string) => join(folders.data, 'trust', name)
  return {
    allowedSigners: inFolder('allowed_signers'),
    revokedKeys: inFolder('revoked_keys'),
    trustedRoot: inFolder('trusted_root.json'),
    certificates: inFolder('certificates'),
    keyring: inFolder('gnupg'),
  }
}

/** Everything that says whom to trust, read. */
export interface OpenedTrust {
  readonly store: TrustStore
  /** How certificates are checked. */
  readonly how: Pick<VerifyOptions, 'keyless' | 'roots'>
  readonly keyring: string
  /** Who has a key: an identity where a file of allowed signers names it. Throws as `allowedSigner` where it is refused. */
  readonly whoIs: (
    store: TrustStore,
    asked: Parameters<typeof allowedSigner>[1],
  ) => ContentFacts['publisher']
}

interface Sources {
  /** Files of allowed signers that stand alone. */
  readonly named?: readonly string[]
  /** A trust root that stands instead of the user's. */
  readonly trustedRoot?: string | undefined
  /** Policies may carry public keys of signers. That they are known is no trust: the policy itself says whom it wants. */
  readonly policy?: PolicyStack
}

/**
 * Whom to trust. Files that a person names stand alone; else the user's own `allowed_signers` and the user's own keys,
 * and keys that policies carry. Revoked keys of the user always count. Throws E_TRUST_INVALID, E_READ.
 */
export function openTrust(machine: Where, sources: Sources): OpenedTrust {
  const { named = [], policy = [], trustedRoot } = sources
  const files = trustFiles(machine)
  const signers =
    named.length > 0
      ? named.flatMap((file) => signersOf(resolve(machine.cwd, file), true))
      : [
          ...signersOf(files.allowedSigners, false),
          ...ownSigners(machine),
          ...policySigners(policy),
        ]
  const revoked = readTextFile(files.revokedKeys, limits.manifestBytesMax, { followLink: true })
  const store: TrustStore = {
    signers,
    revoked: revoked === undefined ? [] : parseRevokedKeys(revoked.text, files.revokedKeys),
  }
  const roots = rootsIn(files.certificates)
  const keyless = keylessOf(machine, trustedRoot)
  return { store, how: { roots, keyless }, keyring: files.keyring, whoIs }
}

/** Certificates count where a trust root is there: that of a person's choice, else the user's. */
function keylessOf(machine: Where, named: string | undefined): VerifyOptions['keyless'] {
  const file = named === undefined ? trustFiles(machine).trustedRoot : resolve(machine.cwd, named)
  const text = readTextFile(file, limits.manifestBytesMax, { followLink: true })?.text
  if (text !== undefined) return keylessCheck(parseSigstoreRoot(text, file))
  if (named === undefined) return undefined
  throw new SkillsError('E_READ', 'There is no such trust root.', {
    where: { file },
    remedy: 'Name the trusted_root.json of the Sigstore that the signers use.',
  })
}

const whoIs: OpenedTrust['whoIs'] = (store, asked) => {
  const isKnown = store.signers.some(
    ({ publicKey, isAuthority }) => !isAuthority && publicKey.fingerprint === asked.fingerprint,
  )
  try {
    const { principal } = allowedSigner(store, asked)
    return { issuer: 'allowed_signers', subject: principal }
  } catch (error) {
    const isStranger = error instanceof SkillsError && error.code === 'E_SIGNER_UNKNOWN'
    if (!isStranger || isKnown) throw error
    return undefined
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

const always = {
  namespaces: undefined,
  validAfter: undefined,
  validBefore: undefined,
  isAuthority: false,
} as const

/** What this user signed is no stranger's. */
function ownSigners(machine: Where): AllowedSigner[] {
  return keyNames(machine).flatMap((name) => {
    const { publicKey: line, file } = showKey({ machine }, name)
    const publicKey = parsePublicKeyLine(line)
    if (publicKey === undefined) return []
    return [{ principals: [name], publicKey, ...always, where: { file, line: 1 } }]
  })
}

/** Public keys that stand in policies, as signers of whatever these want signed. */
function policySigners(policy: PolicyStack): AllowedSigner[] {
  return policy.flatMap(({ name, policy: { signatures = [] }, lineOf }) =>
    signatures.flatMap(({ anyOf = [] }, index) =>
      anyOf.flatMap(({ sshKey = '' }, at): AllowedSigner[] => {
        const publicKey = parsePublicKeyLine(sshKey)
        if (publicKey === undefined) return []
        const line = lineOf(['signatures', index, 'anyOf', at])
        const principals = [publicKey.fingerprint]
        return [{ principals, publicKey, ...always, where: { file: name, line } }]
      }),
    ),
  )
}

function rootsIn(folder: string): NonNullable<VerifyOptions['roots']> {
  return pemFiles(folder).map((name) => {
    const file = join(folder, name)
    const text = readTextFile(file, limits.manifestBytesMax, { followLink: true })?.text ?? ''
    const certificate = readCertificate(text)
    if (certificate?.ca === true) return certificate
    throw new SkillsError('E_TRUST_INVALID', 'The file is no certificate of an authority.', {
      where: { file },
      rule: 'trust/certificate',
      remedy:
        'Put the root certificate of the authority there, in PEM form, or take the file away.',
    })
  })
}

function pemFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pem'))
      .sort(byCodeUnit)
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return []
    throw error
  }
}
