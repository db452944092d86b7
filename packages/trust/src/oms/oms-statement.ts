import { createHash } from 'node:crypto'
import { byUtf8, type Sha256 } from '@skills/core'
import { isObject, type Statement } from '../dsse/statement.ts'
import type { PublicKey } from '../ssh/public-key.ts'

// Source: OpenSSF Model Signing specification v1.0 (ossf/model-signing-spec, read 2026-11).

/** The file that carries the signature of a skill, at the top of its folder. */
export const omsFileName = 'skill.oms.sig'
export const omsPredicateType = 'https://model_signing/signature/v1.0'

/** Left out by every signer, as top folders or files. */
const ignoredPaths = ['.git', '.gitattributes', '.github', '.gitignore']

interface FileDigest {
  readonly path: string
  readonly sha256: Sha256
}

/** The statement about a folder's files. `files` without the signature's own file; at least one has to be left. */
export function omsStatement(name: string, files: readonly FileDigest[]): object {
  const signed = files
    .filter(({ path }) => path !== omsFileName && !isIgnored(path))
    // Order of code points is the order of UTF-8.
    .sort((left, right) => byUtf8(left.path, right.path))
  const digest = rootDigest(signed.map((file) => file.sha256))
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name, digest: { sha256: digest } }],
    predicateType: omsPredicateType,
    predicate: {
      serialization: {
        ...{ method: 'files', hash_type: 'sha256', allow_symlinks: false },
        ignore_paths: [...ignoredPaths, omsFileName],
      },
      resources: signed.map((file) => ({
        ...{ name: file.path, algorithm: 'sha256', digest: file.sha256 },
      })),
    },
  }
}

/** How a bundle of this kind names its key: SHA-256, in hex, of the key's PEM text. */
export function omsHint({ key }: PublicKey): string {
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'pem' }))
    .digest('hex')
}

function rootDigest(digests: readonly string[]): string {
  const hash = createHash('sha256')
  for (const digest of digests) hash.update(Buffer.from(digest, 'hex'))
  return hash.digest('hex')
}

function isIgnored(path: string): boolean {
  return ignoredPaths.includes(path.split('/', 1)[0] ?? '')
}

/**
 * What differs between a folder and what its signer said of it; empty where nothing does. A file that is there and was not
 * signed differs, also where the signer chose to leave it out: assistants read it all the same.
 * `undefined` for a statement of another kind, with other hashes, shards, or a digest that its own list does not give.
 */
export function omsDifferences(
  statement: Statement,
  files: readonly FileDigest[],
): readonly string[] | undefined {
  const signed = signedFiles(statement)
  if (signed === undefined) return undefined
  const present = new Map(files.map((file) => [file.path, file.sha256]))
  const changed = [...signed].flatMap(([path, digest]) => {
    const found = present.get(path)
    if (found === undefined) return [`${path} is gone`]
    return found === digest ? [] : [`${path} has other bytes`]
  })
  const extra = files
    .filter(({ path }) => path !== omsFileName && !isIgnored(path) && !signed.has(path))
    .map(({ path }) => `${path} was not signed`)
  return [...changed, ...extra].sort(byUtf8)
}

/** Path to digest, as the signer listed them. */
function signedFiles({
  subject,
  predicateType,
  predicate,
}: Statement): ReadonlyMap<string, string> | undefined {
  const { serialization, resources } = predicate
  if (predicateType !== omsPredicateType || !isObject(serialization)) return undefined
  const { method, hash_type: hash } = serialization
  if (method !== 'files' || hash !== 'sha256' || !Array.isArray(resources)) return undefined
  const listed = resources.flatMap((one: unknown) => {
    if (!isObject(one) || one['algorithm'] !== 'sha256') return []
    const { name, digest } = one
    const isRight = typeof name === 'string' && typeof digest === 'string'
    return isRight && /^[0-9a-f]{64}$/u.test(digest) ? [[name, digest] as const] : []
  })
  const files = new Map(listed)
  const isWhole = listed.length === resources.length && files.size === listed.length
  const [only, ...more] = subject
  const isOne = only !== undefined && more.length === 0
  if (!isWhole || !isOne || listed.length === 0) return undefined
  return only.digest['sha256'] === rootDigest(listed.map(([, digest]) => digest))
    ? files
    : undefined
}
