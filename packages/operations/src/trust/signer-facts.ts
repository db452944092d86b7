import { createHash } from 'node:crypto'
import {
  type ContentFacts,
  integrityHex,
  type OtherComponent,
  type ReadFile,
  type SignatureFact,
  type Skill,
  SkillsError,
} from '@skills/core'
import type { Evidence, GitSignature, Signer } from '@skills/trust'
import type { Context, Warning } from '../context.ts'
import type { ObtainedModule } from '../obtain/obtain-module.ts'
import type { Judged } from '../policy/policy-gate.ts'
import { asksForSigners } from './asks-for-signers.ts'
import { evidenceKey, readEvidence } from './evidence.ts'
import { omsSigners } from './oms-signers.ts'
import type { OpenedTrust } from './open-trust.ts'

/** What policy may know of who stands behind a module. `undefined`: no policy asks, so that nobody looked. */
export interface SignerFacts extends Pick<ContentFacts, 'publisher' | 'signatures'> {
  /** Signatures that were there and do not count, with the reason. */
  readonly remarks: readonly Warning[]
}

const unasked: SignerFacts = { publisher: undefined, signatures: undefined, remarks: [] }

/** What was obtained of a module, as far as signatures are about it. */
export type SignedSubject = Pick<
  ObtainedModule,
  'name' | 'snapshot' | 'commit' | 'ref' | 'evidence'
>

interface Content {
  readonly skills: readonly Skill[]
  /** Parts that are no skills: a signature in the folder of a skill says nothing of them. */
  readonly others: readonly Pick<OtherComponent, 'kind' | 'name'>[]
  readonly read: ReadFile
}

/**
 * Who signed a module: the commit and the tag it was chosen by, bundles that stood beside its archive, and signatures in
 * the folders of its skills, where one signer signed all of them. Loaded only where a policy asks.
 * Throws E_TRUST_INVALID for a file that says whom to trust, and E_AGENT.
 */
export async function signerFacts(
  context: Judged,
  subject: SignedSubject,
  content: Content,
): Promise<SignerFacts> {
  if (!asksForSigners(context.policy.stack)) return unasked
  const { openTrust } = await import('./open-trust.ts')
  const trust = openTrust(context.machine, { policy: context.policy.stack })
  return factsOf(context, trust, { ...subject, ...content })
}

type Subject = SignedSubject & Content

/** A signature that holds, and what is behind its key where somebody says so. */
interface Found {
  readonly fact: SignatureFact
  readonly identity: ContentFacts['publisher']
}

/** The same, whether or not a policy asks. */
export async function factsOf(
  context: Context,
  trust: OpenedTrust,
  subject: Subject,
): Promise<SignerFacts> {
  const remarks: string[] = []
  const key = evidenceKey(subject.commit, subject.snapshot)
  const evidence = subject.evidence ?? (await readEvidence(context.machine, key))
  const found = [
    ...(await gitSigners(context, trust, { subject, evidence, remarks })),
    ...(await bundleSigners(context, trust, { subject, evidence, remarks })),
    ...(await omsFound(context, trust, { subject, remarks })),
  ]
  return {
    signatures: found.map(({ fact }) => fact),
    publisher: found.flatMap(({ identity }) => identity ?? [])[0],
    remarks: remarks.map((what) => ({
      code: 'W_SIGNATURE',
      message: `${subject.name}: ${what}, so that this signature does not count.`,
    })),
  }
}

interface Looking {
  readonly subject: Subject
  readonly evidence: Evidence | undefined
  readonly remarks: string[]
}

async function gitSigners(
  { machine }: Context,
  trust: OpenedTrust,
  { subject, evidence, remarks }: Looking,
): Promise<Found[]> {
  const { git } = evidence ?? {}
  const { commit, ref } = subject
  if (git === undefined || commit === undefined || objectId('commit', git.commit) !== commit)
    return []
  const { checkCommit, checkTag } = await import('@skills/trust')
  const keyring = { folder: trust.keyring, env: machine.env }
  const tag = /^refs\/tags\/(?<name>.+)$/u.exec(ref ?? '')?.groups?.['name']
  const answers: [string, GitSignature][] = [
    [`the commit ${commit.slice(0, 12)}`, await checkCommit(git.commit, keyring)],
  ]
  for (const bytes of tag === undefined ? [] : git.tags)
    answers.push([`the tag ${tag}`, await checkTag(bytes, { name: tag ?? '', commit }, keyring)])
  return answers.flatMap(([what, answer]) =>
    gitFound(trust, answer, { what, now: machine.now(), remarks }),
  )
}

function gitFound(
  { store, whoIs }: OpenedTrust,
  answer: GitSignature,
  { what, now, remarks }: { readonly what: string; readonly now: Date; readonly remarks: string[] },
): Found[] {
  if (answer.kind === 'unsigned') return []
  if (answer.kind === 'bad' || answer.kind === 'unchecked') {
    remarks.push(`the signature of ${what} is ${answer.kind}: ${answer.reason}`)
    return []
  }
  const { fingerprint } = answer
  if (answer.kind === 'openpgp')
    return [
      {
        fact: { signer: { kind: 'pgp-key', fingerprint }, predicateType: undefined },
        identity: undefined,
      },
    ]
  try {
    // A key that no file of ours names may still be one that a policy names by its fingerprint.
    const known = whoIs(store, { fingerprint, namespace: 'git', at: now, file: what })
    return [
      {
        fact: { signer: { kind: 'ssh-key', fingerprint }, predicateType: undefined },
        identity: known,
      },
    ]
  } catch (error) {
    remarks.push(reason(error))
    return []
  }
}

async function bundleSigners(
  { machine }: Context,
  trust: OpenedTrust,
  { subject, evidence, remarks }: Looking,
): Promise<Found[]> {
  const { isAbout, namespaces, verifyBundle } = await import('@skills/trust')
  const wanted = { dirHash: integrityHex(subject.snapshot.integrity) }
  const found: Found[] = []
  for (const { name, bytes } of evidence?.bundles ?? []) {
    const options = { ...trust.how, namespace: namespaces.pack, now: machine.now(), file: name }
    try {
      const { statement, signer } = await verifyBundle(bytes, { trust: trust.store, ...options })
      if (!isAbout(statement, wanted)) remarks.push(`${name} is about other bytes`)
      else found.push(foundOf(signer, statement.predicateType))
    } catch (error) {
      remarks.push(reason(error))
    }
  }
  return found
}

async function omsFound(
  context: Context,
  trust: OpenedTrust,
  { subject, remarks }: Omit<Looking, 'evidence'>,
): Promise<Found[]> {
  if (subject.others.length > 0) return []
  const { signers, predicateType, faults } = await omsSigners(context.machine, trust, subject)
  remarks.push(...faults)
  return signers.map((signer) => foundOf(signer, predicateType))
}

function foundOf(signer: Signer, predicateType: string): Found {
  if (signer.kind === 'keyless') {
    const { issuer, subject } = signer
    return { fact: { signer, predicateType }, identity: { issuer, subject } }
  }
  const { fingerprint, principal } = signer
  return {
    fact: { signer: { kind: 'ssh-key', fingerprint }, predicateType },
    identity: { issuer: 'allowed_signers', subject: principal },
  }
}

function objectId(type: string, bytes: Uint8Array): string {
  return createHash('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest('hex')
}

/** What stops one signature stops no other; a file that says whom to trust stops everything. */
function reason(error: unknown): string {
  if (!(error instanceof SkillsError) || ['E_TRUST_INVALID', 'E_AGENT'].includes(error.code))
    throw error
  return error.message.replace(/\.$/u, '')
}
