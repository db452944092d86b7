import { createHash } from 'node:crypto'
import type {
  ContentFacts,
  PolicyPublisher,
  PolicySignature,
  PolicySigner,
  SignatureFact,
  VerifiedIdentity,
} from '@skills/core'
import { moduleNames } from '../module-names.ts'
import { isAllowedBy, matchesGlob } from '../patterns/glob.ts'
import { endOfDate } from '../units.ts'
import type { Check, Violation } from '../violation.ts'

/** Who published a module: verified identities alone, since a manifest can say any name. */
export const checkPublishers: Check<'content'> = ({ policy, now }, facts) => {
  const { require, allow } = policy.publishers ?? {}
  const { publisher, module } = facts
  if (publisher === undefined && (require === 'any' || allow !== undefined))
    return [
      {
        rule: 'publishers/require',
        path: ['publishers', require === 'any' ? 'require' : 'allow'],
        message: `${module} has no verified publisher.`,
        remedy: 'Use a version that is signed by its publisher.',
        digests: [facts.integrity],
      },
    ]
  if (publisher === undefined || allow === undefined) return []
  if (allow.some((trusted) => isIdentity(trusted, publisher, now))) return []
  return [
    {
      rule: 'publishers/allow',
      path: ['publishers', 'allow'],
      message: `${module} is published by ${publisher.subject} (${publisher.issuer}), who is not among those allowed.`,
      remedy: 'Use a module of a publisher that is allowed.',
      digests: [facts.integrity],
    },
  ]
}

function isIdentity(trusted: PolicyPublisher, found: VerifiedIdentity, now: Date): boolean {
  return (
    trusted.issuer === found.issuer &&
    matchesGlob(trusted.subject, found.subject) &&
    isBefore(trusted.until, now)
  )
}

/** Is it before the end of this date, if there is one? */
export function isBefore(until: string | undefined, now: Date): boolean {
  return until === undefined || now.getTime() < (endOfDate(until) ?? 0)
}

/** Every entry that matches a module must be met: one of its signers, and all of its statements. */
export const checkSignatures: Check<'content'> = ({ policy, now }, facts) =>
  (policy.signatures ?? []).flatMap((entry, index) =>
    isAllowedBy([entry.match], moduleNames(facts))
      ? [...wrongSigner(facts, entry, { index, now }), ...missingStatements(facts, entry, index)]
      : [],
  )

function wrongSigner(
  facts: ContentFacts,
  { anyOf }: PolicySignature,
  { index, now }: { readonly index: number; readonly now: Date },
): Violation[] {
  if (anyOf === undefined) return []
  const found = facts.signatures ?? []
  if (found.some(({ signer }) => anyOf.some((one) => isSigner(one, signer, now)))) return []
  return [
    {
      rule: 'signatures/any-of',
      path: ['signatures', index, 'anyOf'],
      message:
        found.length === 0
          ? `${facts.module} is not signed.`
          : `${facts.module} is signed by nobody whom this policy names.`,
      remedy: 'Use a version that one of the named signers signed.',
      digests: [facts.integrity],
    },
  ]
}

function isSigner(wanted: PolicySigner, signer: SignatureFact['signer'], now: Date): boolean {
  if (signer.kind === 'pgp-key') return wanted.pgpKey === signer.fingerprint
  if (signer.kind === 'ssh-key') return fingerprintOf(wanted.sshKey) === signer.fingerprint
  return wanted.keyless !== undefined && isIdentity(wanted.keyless, signer, now)
}

/** Of a policy's key: the fingerprint that it is, or that of the public key. */
function fingerprintOf(sshKey: string | undefined): string | undefined {
  const [, base64] = sshKey?.split(' ') ?? []
  if (base64 === undefined) return sshKey
  const digest = createHash('sha256').update(Buffer.from(base64, 'base64')).digest('base64')
  return `SHA256:${digest.replace(/=+$/u, '')}`
}

function missingStatements(
  facts: ContentFacts,
  { attestations = [] }: PolicySignature,
  index: number,
): Violation[] {
  const types = (facts.signatures ?? []).flatMap(({ predicateType }) => predicateType ?? [])
  return attestations.flatMap(({ predicateType }, at): Violation[] =>
    isAllowedBy([predicateType], types)
      ? []
      : [
          {
            rule: 'signatures/attestations',
            path: ['signatures', index, 'attestations', at],
            message: `${facts.module} has no signed statement of the type ${predicateType}.`,
            remedy: 'Use a version that comes with this statement.',
            digests: [facts.integrity],
          },
        ],
  )
}
