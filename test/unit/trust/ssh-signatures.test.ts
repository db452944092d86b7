import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  fitsMessage,
  keyAtHand,
  parsePublicKeyLine,
  readPrivateKey,
  readSshArmor,
  sshArmor,
} from '@skills/trust'
import { describe, expect, test } from 'vitest'
import {
  isAcceptedByProgram,
  publicLine,
  signedByProgram,
  sshKey,
} from '../../support/ssh-keygen.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const kinds = [
  ['ed25519', []],
  ['ecdsa', ['-b', '256']],
  ['ecdsa', ['-b', '384']],
  ['ecdsa', ['-b', '521']],
  ['rsa', ['-b', '2048']],
] as const
const message = 'one\ntwo\u0000three'
const bytes = Buffer.from(message)

describe('signatures of SSH', () => {
  test.each(kinds)('of ssh-keygen fit here: %s %s', (type, options) => {
    const file = sshKey(temporaryFolder(), type, options)
    const read = readSshArmor(signedByProgram(file, message, 'skills.pack'))
    expect(read?.namespace).toBe('skills.pack')
    expect(read?.publicKey.fingerprint).toBe(parsePublicKeyLine(publicLine(file))?.fingerprint)
    expect(read !== undefined && fitsMessage(read, bytes)).toBe(true)
    expect(read !== undefined && fitsMessage(read, Buffer.from(`${message}.`))).toBe(false)
  })

  test.each(kinds)('made here are accepted by ssh-keygen: %s %s', async (type, options) => {
    const folder = temporaryFolder()
    const file = sshKey(folder, type, options)
    const text = readFileSync(file, 'utf8')
    const key = keyAtHand(readPrivateKey(text, { file, passphrase: undefined }))
    const signature = join(folder, 'signature')
    const allowedSigners = join(folder, 'allowed')
    writeFileSync(signature, sshArmor((await key?.signSsh(bytes, 'skills.pack')) ?? bytes))
    writeFileSync(allowedSigners, `dev@acme.example ${publicLine(file)}`)
    const asked = { allowedSigners, signature, message: bytes, namespace: 'skills.pack' }
    expect(isAcceptedByProgram(asked)).toBe(true)
    expect(isAcceptedByProgram({ ...asked, message: 'other' })).toBe(false)
    expect(isAcceptedByProgram({ ...asked, namespace: 'git' })).toBe(false)
  })

  test('have the fingerprint that ssh-keygen prints', () => {
    const file = sshKey(temporaryFolder(), 'ed25519')
    const printed = String(execFileSync('ssh-keygen', ['-l', '-f', `${file}.pub`]))
    expect(printed.split(' ')[1]).toBe(parsePublicKeyLine(publicLine(file))?.fingerprint)
  })

  test('do not fit after any bit of their bytes was turned', () => {
    const file = sshKey(temporaryFolder(), 'ed25519')
    const good = readSshArmor(signedByProgram(file, message, 'skills.pack'))
    const blob = good?.blob ?? Buffer.alloc(0)
    expect(blob.length).toBeGreaterThan(100)
    for (let at = 0; at < blob.length; at += 1) {
      const bad = Buffer.from(blob)
      bad[at] = (bad[at] ?? 0) ^ 1
      const read = readSshArmor(sshArmor(bad))
      expect(read !== undefined && fitsMessage(read, bytes), `byte ${at}`).toBe(false)
    }
  })

  test('with bytes behind them, another version, SHA-1 or a short RSA key are not read', () => {
    const file = sshKey(temporaryFolder(), 'ed25519')
    const blob = readSshArmor(signedByProgram(file, message, 'x'))?.blob ?? Buffer.alloc(0)
    expect(readSshArmor(sshArmor(Buffer.concat([blob, Buffer.from([0])])))).toBeUndefined()
    const version = Buffer.from(blob)
    version[9] = 2
    expect(readSshArmor(sshArmor(version))).toBeUndefined()
    const hash = Buffer.from(blob.toString('latin1').replace('sha512', 'sha224'), 'latin1')
    expect(readSshArmor(sshArmor(hash))).toBeUndefined()
    const short = sshKey(temporaryFolder(), 'rsa', ['-b', '1024'])
    expect(readSshArmor(signedByProgram(short, message, 'x'))).toBeUndefined()
    expect(parsePublicKeyLine(publicLine(short))).toBeUndefined()
  })
})
