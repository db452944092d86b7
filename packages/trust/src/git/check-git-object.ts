import { fitsMessage, readSshArmor } from '../ssh/sshsig.ts'
import { checkOpenpgp, type Keyring } from './openpgp.ts'
import { type SignedObject, signedCommit, signedTag, tagFacts } from './signed-object.ts'

/** What the signature of a git object comes to. Whether policy is content with the key is another question. */
export type GitSignature =
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'ssh'; readonly fingerprint: string }
  | { readonly kind: 'openpgp'; readonly fingerprint: string }
  /** Present, and not checked: we have no means for it, or no key. */
  | { readonly kind: 'unchecked'; readonly reason: string }
  | { readonly kind: 'bad'; readonly reason: string }

/** Namespace of SSH signatures on git objects. */
export const gitNamespace = 'git'

/** The signature of a raw commit. The caller made sure that the bytes have the commit's id. Throws E_AGENT. */
export async function checkCommit(commit: Uint8Array, keyring: Keyring): Promise<GitSignature> {
  return checkSigned(signedCommit(commit), keyring)
}

/**
 * The signature of a raw tag, which must be for this commit and under this name: a signed tag that somebody copied
 * under the name of another version is bad, whoever signed it. Throws E_AGENT.
 */
export async function checkTag(
  tag: Uint8Array,
  wanted: { readonly name: string; readonly commit: string },
  keyring: Keyring,
): Promise<GitSignature> {
  const facts = tagFacts(tag)
  if (facts === undefined || facts.type !== 'commit' || facts.object !== wanted.commit)
    return { kind: 'bad', reason: 'the tag is for another object' }
  if (facts.name !== wanted.name)
    return { kind: 'bad', reason: `the tag was made as ${JSON.stringify(facts.name)}` }
  return checkSigned(signedTag(tag), keyring)
}

async function checkSigned(
  signed: SignedObject | undefined,
  keyring: Keyring,
): Promise<GitSignature> {
  if (signed === undefined) return { kind: 'unsigned' }
  const { payload, signature, format } = signed
  if (format === 'x509') return { kind: 'unchecked', reason: 'X.509 signatures are not checked' }
  if (format === 'openpgp') return openpgp(await checkOpenpgp(keyring, payload, signature))
  const read = readSshArmor(signature)
  if (read === undefined) return { kind: 'bad', reason: 'its SSH signature cannot be read' }
  if (read.namespace !== gitNamespace)
    return { kind: 'bad', reason: 'its SSH signature is for another namespace' }
  if (!fitsMessage(read, payload)) return { kind: 'bad', reason: 'its signature does not fit' }
  return { kind: 'ssh', fingerprint: read.publicKey.fingerprint }
}

function openpgp(answer: Awaited<ReturnType<typeof checkOpenpgp>>): GitSignature {
  if (answer.kind === 'good') return { kind: 'openpgp', fingerprint: answer.fingerprint }
  if (answer.kind === 'unknown-key')
    return { kind: 'unchecked', reason: 'its OpenPGP key is not in your keyring for skills' }
  const reasons = {
    bad: 'its OpenPGP signature does not fit',
    expired: 'its OpenPGP signature or key is over',
    revoked: 'its OpenPGP key was revoked',
  }
  return { kind: 'bad', reason: reasons[answer.kind] }
}
