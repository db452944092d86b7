/**
 * Who signed which bytes, and whether they may. Nothing here writes, asks the network or reads a clock: files come in as
 * texts, the time as a value.
 *
 * The whole of it for whoever signs or checks a statement:
 *
 *     const text = await signStatement(statement, key, namespaces.review)    // a Sigstore bundle v0.3, one line
 *     const { statement, signer, when } = await verifyBundle(bytes, { trust, namespace: namespaces.review, now, file })
 *     isAbout(statement, { sha256, dirHash })                                // is it about these bytes?
 *
 * - A key is known by its fingerprint, the one that `ssh-keygen -l` prints, whatever file it came from (`ssh/`, `keys/`).
 *   `readPrivateKey` and `keyAtHand` make a `SigningKey` of a file; operations has the way from `--key` to one.
 * - `bundle/` is the one container: a DSSE envelope (`dsse/`) in a Sigstore bundle, by key or by certificate.
 * - `signers/` says who may sign: OpenSSH's `allowed_signers` (names, namespaces, times) and revoked keys. The statement's
 *   namespace keeps a key that may review from publishing.
 * - `registry/` is who may sign for a registry of modules (its root) and what that has (its snapshot).
 * - `when` is a time that somebody else vouches for, or `undefined`; the signer's own word is no time.
 *
 * Refused, each with its own code: damaged bundles, more than one signature, base64 that is not canonical, keys and
 * identities nobody knows, keys outside their time or namespace, revoked keys, RSA below 2048 bits, SHA-1.
 */
export {
  type AdvisoryKind,
  advisoryKinds,
  blockingKinds,
  invalidAdvisory,
  isBlocking,
  kindOf,
  parseAdvisory,
  readAdvisory,
} from './advisories/advisory.ts'
export { advisoryDatabaseText, parseAdvisoryDatabase } from './advisories/advisory-database.ts'
export {
  advisoryIndex,
  findRecords,
  type IndexEntry,
  indexKey,
  isAdvisoryIndex,
  keysByRecord,
  type RecordSpot,
} from './advisories/advisory-index.ts'
export {
  type AdvisorySubject,
  advisoryKeys,
  type PackageSubject,
  repositoryKey,
  subjectKeys,
} from './advisories/advisory-keys.ts'
export { advisorySeverity, cvssScore } from './advisories/advisory-severity.ts'
export { fixedVersions } from './advisories/fixed-versions.ts'
export { type AdvisoryMatch, matchAdvisory } from './advisories/match-advisory.ts'
export { bundleBytesMax, bundleMediaType, readBundleHint } from './bundle/bundle.ts'
export {
  type Namespace,
  namespaces,
  signOms,
  signPayload,
  signStatement,
} from './bundle/sign-statement.ts'
export type { KeylessSigner, Signer } from './bundle/signer.ts'
export {
  type KeylessCheck,
  type VerifiedStatement,
  type VerifyOptions,
  verifyBundle,
  verifyPayload,
} from './bundle/verify-bundle.ts'
export { preAuthEncoding, statementPayloadType } from './dsse/envelope.ts'
export { isAbout, type Statement, type WantedDigests } from './dsse/statement.ts'
export { type Evidence, evidenceText, parseEvidence } from './evidence/evidence-text.ts'
export { checkCommit, checkTag, type GitSignature, gitNamespace } from './git/check-git-object.ts'
export { answerOf, type Keyring } from './git/openpgp.ts'
export { keylessCheck } from './keyless/check-keyless.ts'
export { parseSigstoreRoot } from './keyless/sigstore-root.ts'
export { keyOfAgent } from './keys/agent-key.ts'
export { makeKey, type NewKey, type NewKeyType, newKeyTypes } from './keys/make-key.ts'
export { type KeyPair, readPrivateKey } from './keys/read-private-key.ts'
export { keyAtHand, type SigningKey } from './keys/signing-key.ts'
export { omsDifferences, omsFileName, omsPredicateType, omsStatement } from './oms/oms-statement.ts'
export { installedByCommands } from './packages/installed-by-commands.ts'
export { isManifest, mayBringPackages, packagesInFile } from './packages/packages-in-file.ts'
export {
  nextRoot,
  pinnedRoot,
  rootPayloadType,
  rootSigners,
  type TrustedRoot,
} from './registry/registry-root.ts'
export {
  claimedSnapshot,
  type SeenSnapshot,
  snapshotPayloadType,
  snapshotSigners,
  type TrustedSnapshot,
  trustedSnapshot,
} from './registry/registry-snapshot.ts'
export { checkReview, type ReviewAnswer, reviewerOf } from './reviews/check-review.ts'
export {
  type CheckedReview,
  impliedBy,
  judgeReviews,
  knownCriteria,
  type ReviewedBytes,
} from './reviews/judge-reviews.ts'
export {
  reviewPredicateType,
  reviewStatement,
  type StatedReview,
} from './reviews/review-statement.ts'
export { noReviews, parseReviews, reviewsText } from './reviews/reviews-file.ts'
export { type AllowedSigner, parseAllowedSigners } from './signers/allowed-signers.ts'
export { parseRevokedKeys, type RevokedKey } from './signers/revoked-keys.ts'
export { allowedSigner, type KeySigner, type TrustStore } from './signers/trust-store.ts'
export { type PublicKey, parsePublicKeyLine, publicKeyLine } from './ssh/public-key.ts'
export { fitsMessage, readSshArmor, type SshSignature, sshArmor } from './ssh/sshsig.ts'
export { readCertificate } from './x509/certificate-chain.ts'
