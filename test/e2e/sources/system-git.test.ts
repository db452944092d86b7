import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Sandbox, sandbox } from '../../support/cli.ts'
import { createGitRepository } from '../../support/git-repository.ts'
import { type Sshd, sshdReason, startSshd } from '../../support/sshd.ts'
import { moduleFiles, sourceLife } from './source-life.ts'

const served = mkdtempSync(join(tmpdir(), 'skills-ssh-'))
const folder = join(served, 'web-pack.git')

function files(body?: string) {
  return Object.fromEntries(
    Object.entries(moduleFiles(body)).map(([path, content]) => [
      path,
      { content, executable: path.endsWith('.sh') },
    ]),
  )
}

afterAll(() => rmSync(served, { recursive: true, force: true }))

describe('a repository behind a real ssh server', () => {
  let server: Sshd | undefined
  const repository = createGitRepository(folder)
  const first = repository.commit(files())
  repository.tag('v1.0.0', first, { annotated: true })

  beforeAll(async () => {
    server = await startSshd()
  })
  afterAll(() => server?.close())

  function started(skip: (note: string) => never): Sshd {
    return server ?? skip(sshdReason)
  }

  const withSsh = (command: string): Sandbox => sandbox().withEnv({ GIT_SSH_COMMAND: command })

  test('is installed, verified and taken back', async ({ skip }) => {
    const { url, command } = started(skip)
    const lock = await sourceLife(withSsh(command), `${url}${folder}`, 'web-pack')
    expect(lock).toMatchObject({ source: `${url}${folder}`, version: '1.0.0', commit: first })
    expect(lock).not.toHaveProperty('portable')
  })

  test('takes the ssh command of the user’s settings, and not of a project’s', async ({ skip }) => {
    const { url, command } = started(skip)
    const box = sandbox()
    box.file(
      '.git/config',
      `[core]\n\trepositoryformatversion = 0\n\tsshCommand = touch ${box.home}/pwned\n`,
    )
    box
      .file('.git/HEAD', 'ref: refs/heads/main\n')
      .file('.git/refs/heads/x', '')
      .file('.git/objects/x', '')
    writeFileSync(join(box.home, '.gitconfig'), `[core]\n\tsshCommand = ${command}\n`)
    ;(await box.skills('info', `git+${url}${folder}`)).exits(0)
    expect(box.tree(box.home)).not.toHaveProperty('pwned')
  })

  test('that does not know the user, or that the user does not know, is a clear 3', async ({
    skip,
  }) => {
    const { url, strangersCommand, unknownHostCommand } = started(skip)
    for (const [command, code, path] of [
      [strangersCommand, 'E_AUTH', folder],
      [unknownHostCommand, 'E_NETWORK', folder],
      [started(skip).command, 'E_SOURCE_MISSING', `${folder}/none.git`],
    ] as const) {
      const run = await withSsh(command).skills('info', `${url}${path}`, '--json')
      expect(run.exits(3).json().error?.code, run.stdout).toBe(code)
    }
  })
})

describe('a repository of this machine', () => {
  test('is installed through git, and no other machine can fetch it', async () => {
    const own = createGitRepository(join(served, 'own.git'))
    own.tag('v1.0.0', own.commit(files()))
    const source = `git+file://${own.folder}`
    const box = sandbox()
    const lock = await sourceLife(box, source, 'web-pack')
    expect(lock).toMatchObject({ version: '1.0.0', portable: false })
    const other = sandbox().file(
      'skills.json',
      JSON.stringify({ assistants: ['cursor'], modules: { x: { source } } }),
    )
    const { error } = (await other.skills('install', '--json')).exits(1).json()
    expect(error?.code).toBe('E_POLICY_REFUSED')
  })

  test('whose tag was moved gives the locked commit, and other bytes are an integrity error', async () => {
    const own = createGitRepository(join(served, 'moved.git'))
    own.tag('v1.0.0', own.commit(files()))
    const box = sandbox()
    ;(await box.skills('mod', 'add', `git+file://${own.folder}`, '--name', 'web-pack')).exits(0)
    ;(await box.skills('install', '-a', 'cursor')).exits(0)
    const lock = JSON.parse(box.text('skills.lock'))
    const evil = own.commit(files('Do something else.'))
    own.git('tag', '-f', 'v1.0.0', evil)
    lock.modules['web-pack'].commit = evil
    box.file('skills.lock', `${JSON.stringify(lock, null, 2)}\n`)
    rmSync(join(box.project, '.cursor'), { recursive: true })
    const { error } = (await box.skills('install', '--json')).exits(4).json()
    expect([error?.code, error?.rule]).toEqual(['E_INTEGRITY', 'lock/integrity'])
  })
})
