import { basename, resolve } from 'node:path'
import { type BuiltPack, by, integrityHex, parseIntegrity, SkillsError } from '@skills/core'
import {
  isAbout,
  namespaces,
  type Signer,
  type VerifiedStatement,
  verifyBundle,
} from '@skills/trust'
import type { Context, Warning } from '../context.ts'
import { loadPack } from '../pack/load-pack.ts'
import { packEndings, packStem } from '../pack/pack-output.ts'
import type { VerifyResult } from '../verify/verify-result.ts'
import { bundleBytes, bundleFiles } from './bundles-beside.ts'
import { openTrust } from './open-trust.ts'

export interface VerifyPackSignaturesRequest {
  /** The pack, relative to the current folder. */
  readonly file: string
  /** Files of allowed signers that count alone. */
  readonly allowedSigners: readonly string[]
  /** A trust root instead of the user's. */
  readonly trustedRoot?: string | undefined
  /** Whose certificates count: both, exactly. Without them no certificate does. */
  readonly identity?: { readonly issuer: string; readonly subject: string } | undefined
}

/** A signed statement that stands beside a pack and holds. */
export interface SignatureRow {
  /** File name of the bundle. */
  readonly file: string
  readonly predicateType: string
  readonly signer: Signer
  /** A trusted time of signing, in ISO form. */
  readonly signedAt: string | null
}

export interface SignedPackVerdict {
  /** The pack and each bundle beside it, by file name. */
  readonly results: readonly VerifyResult[]
  readonly name: string
  readonly version: string
  readonly integrity: string
  readonly sha256: string
  readonly signatures: readonly SignatureRow[]
  readonly failure: SkillsError | undefined
  readonly warnings: readonly Warning[]
}

/**
 * `skills verify <pack>`: the pack against its own manifest, and every bundle beside it: signed by somebody who is known
 * and may do so, about exactly these bytes. Without a bundle the pack is not verified. Reads only.
 * Throws E_INTEGRITY and what reading throws; what is wrong with signatures is the outcome's `failure`.
 */
export async function verifySignedPack(
  context: Context,
  request: VerifyPackSignaturesRequest,
): Promise<SignedPackVerdict> {
  const file = resolve(context.machine.cwd, request.file)
  const { pack, tarSha256 } = await loadPack(context, file)
  const { store, how } = openTrust(context.machine, {
    ...{ named: request.allowedSigners, trustedRoot: request.trustedRoot },
  })
  const integrity = parseIntegrity(pack.integrity)
  const dirHash = integrity === undefined ? {} : { dirHash: integrityHex(integrity) }
  const wanted = { sha256: tarSha256, ...dirHash }
  const signatures: SignatureRow[] = []
  const failures: SkillsError[] = []
  for (const bundle of bundleFiles(file, [packStem(pack)])) {
    try {
      const now = context.machine.now()
      const options = { trust: store, ...how, namespace: namespaces.pack, now, file: bundle }
      const verified = await verifyBundle(bundleBytes(bundle), options)
      mustBeWanted(verified.signer, request, bundle)
      if (!isAbout(verified.statement, wanted)) throw aboutOther(bundle, pack)
      signatures.push(signatureRow(bundle, verified))
    } catch (error) {
      if (!(error instanceof SkillsError)) throw error
      failures.push(error)
    }
  }
  const { name, version } = pack
  return {
    results: resultsOf(pack, { file, signatures, failures }),
    ...{ name, version, integrity: pack.integrity, sha256: tarSha256, signatures },
    failure: failureOf(failures, { file, isSigned: signatures.length > 0 }),
    warnings: [],
  }
}

/** The pack is its own files, else nothing would have got here; it is verified with a signature alone. */
function resultsOf(
  { name }: BuiltPack,
  seen: {
    readonly file: string
    readonly signatures: readonly SignatureRow[]
    readonly failures: readonly SkillsError[]
  },
): VerifyResult[] {
  const { file, signatures, failures } = seen
  const isSigned = signatures.length > 0
  const own: VerifyResult = {
    ...{ path: basename(file), status: isSigned ? 'ok' : 'unverifiable', module: name },
    detail: isSigned ? null : 'no signature that holds',
  }
  const rows = [
    own,
    ...signatures.map((one) => ({
      path: one.file,
      status: 'ok' as const,
      module: name,
      detail: null,
    })),
    ...failures.map(({ message, where }) => ({
      ...{ path: basename(where?.file ?? ''), status: 'modified' as const, module: name },
      detail: message,
    })),
  ]
  return rows.sort(by((row) => row.path))
}

/** Anybody can have a certificate: whose it is has to be said by whoever asks. */
export function mustBeWanted(
  signer: Signer,
  { identity }: Pick<VerifyPackSignaturesRequest, 'identity'>,
  file: string,
): void {
  if (signer.kind === 'key') return
  if (identity?.issuer === signer.issuer && identity.subject === signer.subject) return
  throw new SkillsError(
    'E_SIGNER_UNKNOWN',
    `The certificate is one of ${signer.subject} by ${signer.issuer}, whom nobody asked for.`,
    {
      where: { file },
      rule: 'signature/signer',
      remedy: 'If that is who should sign, say so: --identity SUBJECT --issuer ISSUER',
    },
  )
}

function signatureRow(file: string, { statement, signer, when }: VerifiedStatement): SignatureRow {
  const { predicateType } = statement
  return { file: basename(file), predicateType, signer, signedAt: when?.toISOString() ?? null }
}

function failureOf(
  failures: readonly SkillsError[],
  { file, isSigned }: { readonly file: string; readonly isSigned: boolean },
): SkillsError | undefined {
  const [first, ...more] = failures
  if (first === undefined && isSigned) return undefined
  if (first === undefined)
    return new SkillsError('E_SIGNATURE_MISSING', 'No signature stands beside this pack.', {
      where: { file },
      rule: 'signature/missing',
      remedy: `Fetch the bundles that its publisher keeps beside it (…${packEndings.bundle}), or sign it: skills sign PACK --key NAME`,
    })
  if (more.length === 0) return first
  const problems = failures.map(({ message, where, rule, remedy }) => ({
    severity: 'error' as const,
    rule: rule ?? 'signature',
    message,
    ...(where?.file === undefined ? {} : { file: where.file }),
    remedy,
  }))
  const { code, message, where = {}, remedy, rule = 'signature' } = first
  return new SkillsError(code, message, { where, rule, problems, remedy })
}

function aboutOther(file: string, { name, version }: BuiltPack): SkillsError {
  return new SkillsError(
    'E_SUBJECT',
    `The statement is not about ${name} ${version} as it is here.`,
    {
      where: { file },
      rule: 'signature/subject',
      remedy:
        'Fetch the pack and its bundles again, together, from where the publisher keeps them.',
    },
  )
}
