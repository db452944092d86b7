import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { makeKey, newKeyTypes, readPrivateKey } from '@skills/trust'
import { describe, expect, test } from 'vitest'
import { sshKey } from '../../support/ssh-keygen.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { thrown } from '../../support/thrown.ts'

const passphrase = 'correct horse battery'

describe('a key file', () => {
  test.each(newKeyTypes)('is read by openssl with its passphrase: %s', (type) => {
    const { privateText, publicKey } = makeKey('release', { type, passphrase })
    const args = ['pkey', '-passin', `pass:${passphrase}`, '-pubout', '-outform', 'DER']
    const run = spawnSync('openssl', args, { input: privateText })
    expect(run.stdout).toEqual(publicKey.key.export({ type: 'spki', format: 'der' }))
    expect(spawnSync('openssl', ['asn1parse'], { input: privateText }).stdout.toString()).toMatch(
      /scrypt/u,
    )
  })

  test('opens with its passphrase alone, and no error tells what is in it', () => {
    const { privateText, publicKey } = makeKey('release', { type: 'ed25519', passphrase })
    const open = (word: string | undefined) =>
      readPrivateKey(privateText, { file: 'k', passphrase: word })
    expect(open(passphrase).publicKey.fingerprint).toBe(publicKey.fingerprint)
    for (const word of [undefined, 'correct horse']) {
      const error = thrown(() => open(word))
      expect(error.code).toBe('E_KEY_PASSPHRASE')
      expect(error.cause).toBeUndefined()
    }
  })

  test('is another one for each passphrase and each time, and none is made with a short one', () => {
    const make = () => makeKey('a', { type: 'ed25519', passphrase }).privateText
    expect(make()).not.toBe(make())
    expect(thrown(() => makeKey('a', { type: 'ed25519', passphrase: 'short' })).code).toBe(
      'E_KEY_PASSPHRASE',
    )
  })

  test('in clear is there for whoever asked for it', () => {
    const { privateText } = makeKey('ci', { type: 'p256', passphrase: undefined })
    expect(privateText).toContain('-----BEGIN PRIVATE KEY-----')
    expect(readPrivateKey(privateText, { file: 'k', passphrase: undefined }).publicKey.type).toBe(
      'ecdsa-sha2-nistp256',
    )
  })

  test('of OpenSSH with a passphrase comes without its private half', () => {
    const file = sshKey(temporaryFolder(), 'ed25519')
    spawnSync('ssh-keygen', ['-p', '-q', '-P', '', '-N', passphrase, '-f', file])
    const read = readPrivateKey(readFileSync(file, 'utf8'), { file, passphrase })
    expect([read.publicKey.type, read.privateKey]).toEqual(['ssh-ed25519', undefined])
  })

  test('that is damaged or something else is E_KEY_INVALID', () => {
    const file = sshKey(temporaryFolder(), 'ed25519')
    const text = readFileSync(file, 'utf8')
    const read = (bad: string) =>
      thrown(() => readPrivateKey(bad, { file, passphrase: undefined })).code
    expect(read(text.replace('b3BlbnNzaC1rZXkt', 'c3BlbnNzaC1rZXkt'))).toBe('E_KEY_INVALID')
    expect(read(text.slice(0, -60))).toBe('E_KEY_INVALID')
    expect(read('hello')).toBe('E_KEY_INVALID')
    expect(read('')).toBe('E_KEY_INVALID')
  })
})
