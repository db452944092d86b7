import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerOf, checkCommit, checkTag, parsePublicKeyLine } from '@skills/trust'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cleanGitEnvironment } from '../../support/clean-git.ts'
import { gpgHome } from '../../support/gpg.ts'
import { sshKey } from '../../support/ssh-keygen.ts'

const top = mkdtempSync(join(tmpdir(), 'sk-'))
const repository = join(top, 'repository')
let ssh: string
let home: ReturnType<typeof gpgHome>
let pgp: string

function git(args: readonly string[], input?: Uint8Array): Buffer {
  const run = spawnSync('git', args, {
    cwd: repository,
    env: { ...cleanGitEnvironment, GNUPGHOME: home.folder },
    input,
  })
  if (run.status !== 0) throw new Error(String(run.stderr))
  return run.stdout
}

const byFormat = {
  ssh: () => ['-c', 'gpg.format=ssh', '-c', `user.signingkey=${ssh}`],
  openpgp: () => ['-c', `user.signingkey=${pgp}`],
} as const
const raw = (type: string, name: string) => git(['cat-file', type, name])
const id = (name: string) => git(['rev-parse', name]).toString().trim()
const keyring = () => ({ folder: home.folder, env: process.env })

beforeAll(() => {
  mkdirSync(repository)
  ssh = sshKey(top, 'ed25519')
  home = gpgHome(top)
  pgp = home.key('dev@acme.example')
  git(['init', '--quiet', '.'])
  for (const format of ['ssh', 'openpgp'] as const) {
    const options = byFormat[format]()
    git([...options, 'commit', '--quiet', '--allow-empty', '-S', '-m', `${format}\n\nwith ä body`])
    git([...options, 'tag', '-s', '-m', 'one', `v1-${format}`])
  }
  git(['commit', '--quiet', '--allow-empty', '-m', 'plain'])
  git(['tag', '-a', '-m', 'annotated', 'plain'])
})
afterAll(() => {
  home.stop()
  rmSync(top, { recursive: true, force: true })
})

const wantedKey = (format: 'ssh' | 'openpgp') => ({
  kind: format,
  fingerprint:
    format === 'ssh' ? parsePublicKeyLine(readFileSync(`${ssh}.pub`, 'utf8'))?.fingerprint : pgp,
})

describe.each(['ssh', 'openpgp'] as const)('git objects with a signature of %s', (format) => {
  test('are verified from their raw bytes: commit and tag', async () => {
    const name = `v1-${format}`
    expect(await checkCommit(raw('commit', `${name}^{}`), keyring())).toEqual(wantedKey(format))
    const wanted = { name, commit: id(`${name}^{}`) }
    expect(await checkTag(raw('tag', name), wanted, keyring())).toEqual(wantedKey(format))
  })

  test('are bad after any change of what was signed', async () => {
    const commit = raw('commit', `v1-${format}^{}`)
    for (const [before, after] of [
      ['tree ', 'tref '],
      ['Test Author', 'Test Buthor'],
      ['with ', 'wish '],
    ]) {
      const bad = Buffer.from(
        commit.toString('latin1').replace(before ?? '', after ?? ''),
        'latin1',
      )
      expect((await checkCommit(bad, keyring())).kind, before).toBe('bad')
    }
  })

  test('are bad as a tag under another name, or for another commit', async () => {
    const name = `v1-${format}`
    const tag = raw('tag', name)
    const commit = id(`${name}^{}`)
    const copied = await checkTag(tag, { name: 'v2', commit }, keyring())
    expect(copied).toEqual({ kind: 'bad', reason: `the tag was made as "${name}"` })
    const moved = await checkTag(tag, { name, commit: id('plain^{}') }, keyring())
    expect(moved.kind).toBe('bad')
  })
})

test('without a signature they are unsigned, and a signature of two is none', async () => {
  expect(await checkCommit(raw('commit', 'plain^{}'), keyring())).toEqual({ kind: 'unsigned' })
  const wanted = { name: 'plain', commit: id('plain^{}') }
  expect(await checkTag(raw('tag', 'plain'), wanted, keyring())).toEqual({ kind: 'unsigned' })
  const text = raw('commit', 'v1-ssh^{}').toString('latin1')
  const header = /gpgsig (?:.*\n)(?: .*\n)*/u.exec(text)?.[0] ?? ''
  const twice = Buffer.from(text.replace(header, header + header), 'latin1')
  expect(await checkCommit(twice, keyring())).toEqual({ kind: 'unsigned' })
})

test('an SSH signature for another namespace is bad, a key outside the keyring and X.509 are not checked', async () => {
  const commit = raw('commit', 'v1-openpgp^{}')
  const empty = join(top, 'empty')
  mkdirSync(empty, { mode: 0o700 })
  expect((await checkCommit(commit, { folder: empty, env: process.env })).kind).toBe('unchecked')
  const text = commit.toString('latin1')
  const x509 = text.replaceAll('PGP SIGNATURE', 'SIGNED MESSAGE')
  expect(await checkCommit(Buffer.from(x509, 'latin1'), keyring())).toEqual({
    kind: 'unchecked',
    reason: 'X.509 signatures are not checked',
  })
})

test('of gpg only its status lines count', () => {
  const valid = `[GNUPG:] NEWSIG\n[GNUPG:] GOODSIG 1 a\n[GNUPG:] VALIDSIG ${'A'.repeat(40)} 2026-01-01 1 0 4 0 22 10 00 ${'B'.repeat(40)}\n`
  expect(answerOf(valid)).toEqual({ kind: 'good', fingerprint: 'B'.repeat(40) })
  const fake = valid.replaceAll('[GNUPG:]', 'gpg: [GNUPG:]')
  expect(answerOf(fake)).toEqual({ kind: 'bad' })
  expect(answerOf(valid.replace('GOODSIG', 'REVKEYSIG'))).toEqual({ kind: 'revoked' })
  expect(answerOf(valid.replace('GOODSIG', 'EXPKEYSIG'))).toEqual({ kind: 'expired' })
  expect(answerOf(valid + valid)).toEqual({ kind: 'bad' })
  expect(answerOf(`${valid}[GNUPG:] BADSIG 1 a\n`)).toEqual({ kind: 'bad' })
  expect(answerOf('')).toEqual({ kind: 'bad' })
})
