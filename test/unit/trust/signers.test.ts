import { allowedSigner, makeKey, parseAllowedSigners, parseRevokedKeys } from '@skills/trust'
import { describe, expect, test } from 'vitest'
import { thrown } from '../../support/thrown.ts'

const key = makeKey('release', { type: 'ed25519', passphrase: undefined })
const other = makeKey('other', { type: 'p256', passphrase: undefined })
const line = key.publicText.trim()
const { fingerprint } = key.publicKey
const at = new Date('2026-06-01T12:00:00Z')

function ask(allowed: string, more: { revoked?: string; at?: Date; namespace?: string } = {}) {
  const trust = {
    signers: parseAllowedSigners(allowed, 'allowed'),
    revoked: parseRevokedKeys(more.revoked ?? '', 'revoked'),
  }
  const { namespace = 'skills.pack' } = more
  return allowedSigner(trust, {
    fingerprint,
    namespace,
    at: more.at ?? at,
    file: 'x.sigstore.json',
  })
}

const refused = (...args: Parameters<typeof ask>) => thrown(() => ask(...args)).code

describe('a file of allowed signers', () => {
  test('names who signs', () => {
    expect(ask(`# ours\n\nrelease@acme.example,ops@acme.example ${line}\n`)).toEqual({
      kind: 'key',
      fingerprint,
      principal: 'release@acme.example',
    })
  })

  test('knows nobody else', () => {
    expect(refused(`other ${other.publicText}`)).toBe('E_SIGNER_UNKNOWN')
    expect(refused('')).toBe('E_SIGNER_UNKNOWN')
  })

  test('keeps a key to its namespaces', () => {
    expect(refused(`a namespaces="skills.review,git" ${line}`)).toBe('E_SIGNER_NOT_ALLOWED')
    expect(refused(`a namespaces="skills.*,!skills.pack" ${line}`)).toBe('E_SIGNER_NOT_ALLOWED')
    expect(ask(`a namespaces="git,skills.p?ck" ${line}`).principal).toBe('a')
    expect(ask(`a namespaces="git" ${line}\nb ${line}`).principal).toBe('b')
  })

  test('gives a key its time, to the second', () => {
    const during = `a valid-after="20260601120000Z",valid-before="20260602Z" ${line}`
    expect(ask(during).principal).toBe('a')
    expect(refused(during, { at: new Date('2026-06-01T11:59:59Z') })).toBe('E_SIGNER_EXPIRED')
    expect(ask(during, { at: new Date('2026-06-02T00:00:00Z') }).principal).toBe('a')
    expect(refused(during, { at: new Date('2026-06-02T00:00:01Z') })).toBe('E_SIGNER_EXPIRED')
  })

  test('never takes an authority of certificates for a signer', () => {
    expect(refused(`* cert-authority ${line}`)).toBe('E_SIGNER_UNKNOWN')
  })

  test('is refused as a whole where a line of it is wrong, with the line', () => {
    for (const bad of [
      `a valid-after="20261301Z" ${line}`,
      `a valid-after="2026" ${line}`,
      `a may-do-all ${line}`,
      `a namespaces="x",namespaces="y" ${line}`,
      `a ${line.slice(0, 40)}`,
      `a ${line.replace('ssh-ed25519', 'ssh-dss')}`,
      line,
    ]) {
      const error = thrown(() => parseAllowedSigners(`good ${line}\n${bad}\n`, 'allowed'))
      expect([error.code, error.where?.line], bad).toEqual(['E_TRUST_INVALID', 2])
    }
  })
})

describe('a list of revoked keys', () => {
  test('takes a key from everybody, from its moment on', () => {
    const allowed = `a ${line}`
    expect(refused(allowed, { revoked: fingerprint })).toBe('E_SIGNER_REVOKED')
    expect(refused(allowed, { revoked: `# gone\n${line}` })).toBe('E_SIGNER_REVOKED')
    const since = `since=20260601120000Z ${fingerprint}`
    expect(refused(allowed, { revoked: since })).toBe('E_SIGNER_REVOKED')
    const before = new Date('2026-06-01T11:59:59Z')
    expect(ask(allowed, { revoked: since, at: before }).principal).toBe('a')
  })

  test('is refused as a whole where a line of it is wrong', () => {
    for (const bad of ['SHA256:short', `since=soon ${fingerprint}`, 'ssh-ed25519 AAAA'])
      expect(thrown(() => parseRevokedKeys(`${fingerprint}\n${bad}`, 'r')).code, bad).toBe(
        'E_TRUST_INVALID',
      )
  })
})
