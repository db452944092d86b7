/** Rows of the table of errors (`error-codes.ts`) about keys, signatures and whom to trust. */
export const trustErrors = {
  E_KEY_UNKNOWN: {
    kind: 'usage',
    title: 'No such key',
    explanation:
      'The name is none of the keys of this user, and it is no file either. `skills key list` prints the names.',
  },
  E_KEY_EXISTS: {
    kind: 'conflict',
    title: 'A key of this name exists',
    explanation:
      'A key is never written over: whatever was signed with it could not be shown to be yours any more.',
  },
  E_KEY_INVALID: {
    kind: 'environment',
    title: 'A key file cannot be used',
    explanation:
      'The file is no private key in a form that we read, or a kind of key that we do not sign with. Ed25519, ECDSA on the NIST curves, and RSA from 2048 bits in OpenSSH or PKCS#8 files are read.',
  },
  E_KEY_EXPOSED: {
    kind: 'environment',
    title: 'Others can read a key file',
    explanation:
      'The permissions of a private key let others read it, so that others may have signed with it. It is not used.',
  },
  E_KEY_PASSPHRASE: {
    kind: 'usage',
    title: 'The passphrase of a key is missing or wrong',
    explanation:
      'A key is kept encrypted unless somebody asked for it to be kept in clear. In a pipe the passphrase comes from a file.',
  },
  E_AGENT: {
    kind: 'environment',
    title: 'Another program could not help with a key',
    explanation:
      'Keys in an agent or in hardware sign through ssh-keygen, and OpenPGP signatures are checked by gpg. The program is missing, has no such key, or was refused.',
  },
  E_SIGNATURE_MISSING: {
    kind: 'integrity',
    title: 'There is no signature',
    explanation: 'Nothing that stands beside these bytes says who signed them.',
  },
  E_SIGNATURE_INVALID: {
    kind: 'integrity',
    title: 'A signature does not fit',
    explanation:
      'The bytes, the signature or the statement were changed after signing, or were never signed by this key.',
  },
  E_BUNDLE_INVALID: {
    kind: 'integrity',
    title: 'A bundle of a signature cannot be read',
    explanation:
      'The file is not a Sigstore bundle v0.3 with one in-toto statement in it, or was damaged. Nothing of it is believed.',
  },
  E_SUBJECT: {
    kind: 'integrity',
    title: 'A signed statement is about other bytes',
    explanation:
      'The signature is right, and the statement names digests that these bytes do not have: it belongs to another pack or version.',
  },
  E_SIGNER_UNKNOWN: {
    kind: 'integrity',
    title: 'Nobody whom you trust signed this',
    explanation:
      'The key or identity of a signature is in none of the files that say who may sign. A signature of a stranger says nothing.',
  },
  E_SIGNER_NOT_ALLOWED: {
    kind: 'integrity',
    title: 'This key may not sign such things',
    explanation:
      'The file of allowed signers knows the key, and keeps it to other namespaces than the one of this statement.',
  },
  E_SIGNER_EXPIRED: {
    kind: 'integrity',
    title: 'The time of a key is over or has not begun',
    explanation:
      'The file of allowed signers gives the key a time, and the signature counts at another one. Where no trusted clock says when it was made, that is now.',
  },
  E_SIGNER_REVOKED: {
    kind: 'integrity',
    title: 'A key was revoked',
    explanation:
      'The list of revoked keys has the key of this signature, so that nothing it signed counts from then on.',
  },
  E_TRUST_INVALID: {
    kind: 'integrity',
    title: 'A file that says whom to trust is faulty',
    explanation:
      'A file of allowed signers, of revoked keys or a trust root has a line or value that is not of its form. A part of it is never used as the whole.',
  },
  E_REVIEWS_INVALID: {
    kind: 'environment',
    title: 'A file of reviews cannot be read',
    explanation:
      'skills.reviews.json, or the one of another team that is imported, is not of its form. A part of it is never used as the whole: the part that is missing could be the warning.',
  },
  E_REVIEW_OTHER_BYTES: {
    kind: 'integrity',
    title: 'These are other bytes than those that were looked at',
    explanation:
      'A review is about one exact digest. The module has another one now than the one that was named, so nothing was signed.',
  },
} as const
