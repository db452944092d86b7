import { preAuthEncoding, statementPayloadType } from '../dsse/envelope.ts'
import type { SigningKey } from '../keys/signing-key.ts'
import { omsHint } from '../oms/oms-statement.ts'
import { bundleText } from './bundle.ts'

/**
 * What a signature is for. A file of allowed signers can keep a key to some of them (`namespaces="skills.review"`), so
 * that who may review may not publish.
 */
export const namespaces = {
  pack: 'skills.pack',
  review: 'skills.review',
  registry: 'skills.registry',
} as const
export type Namespace = (typeof namespaces)[keyof typeof namespaces]

/** Sign one in-toto statement: the text of a Sigstore bundle v0.3, one line. The statement is signed as it stands. */
export async function signStatement(
  statement: object,
  key: SigningKey,
  namespace: Namespace,
): Promise<string> {
  return signPayload(statementPayload(statement), key, namespace)
}

/** Sign the statement about a folder's files (`omsStatement`): the text of its signature file, with its own name for the key. */
export async function signOms(statement: object, key: SigningKey): Promise<string> {
  const { payloadType, payload } = statementPayload(statement)
  const signature = await key.sign(preAuthEncoding(payloadType, payload), namespaces.pack)
  return bundleText({ hint: omsHint(key.publicKey), payloadType, payload, signature })
}

function statementPayload(statement: object): {
  readonly payloadType: string
  readonly payload: Buffer
} {
  return { payloadType: statementPayloadType, payload: Buffer.from(JSON.stringify(statement)) }
}

/** Sign other bytes in the same container; `payloadType` says what they are and is signed with them. */
export async function signPayload(
  { payloadType, payload }: { readonly payloadType: string; readonly payload: Uint8Array },
  key: SigningKey,
  namespace: string,
): Promise<string> {
  const signature = await key.sign(preAuthEncoding(payloadType, payload), namespace)
  return bundleText({ hint: key.publicKey.fingerprint, payloadType, payload, signature })
}
