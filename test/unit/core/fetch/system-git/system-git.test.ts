import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gitEnvironment } from '../../../../../packages/core/src/fetch/system-git/git-environment.ts'
import { parseRefLines } from '../../../../../packages/core/src/fetch/system-git/parse-ref-lines.ts'
import {
  fetchSystemGitTree,
  listSystemGitRefs,
} from '../../../../../packages/core/src/fetch/system-git/system-git.ts'
import { systemGitAddress } from '../../../../../packages/core/src/fetch/system-git/system-git-address.ts'
import { runGit } from '../../../../support/clean-git.ts'
import { createGitRepository } from '../../../../support/git-repository.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'
import { failureOf, listing, plainSettings } from '../serve.ts'

function machine(env: Readonly<Record<string, string>> = {}) {
  const home = temporaryFolder()
  const plain = { PATH: process.env['PATH'], HOME: home, GIT_CONFIG_NOSYSTEM: '1' }
  return { home, settings: { ...plainSettings, env: { ...plain, ...env } } }
}

function repositoryOn(home: string, format: 'sha1' | 'sha256' = 'sha1') {
  const folder = join(home, 'served', 'a.git')
  return { ...createGitRepository(folder, { objectFormat: format }), url: `git+file://${folder}` }
}

describe('a repository of this machine, through the system’s git', () => {
  test('says what it has and gives the files of a commit', async () => {
    const { home, settings } = machine()
    const repository = repositoryOn(home)
    const first = repository.commit({
      'a.md': 'one',
      'run.sh': { content: 'run', executable: true },
      link: { link: 'a.md' },
      sub: { submodule: '1'.repeat(40) },
    })
    const second = repository.commit({ 'a.md': 'two' })
    repository.tag('v1.0.0', first, { annotated: true })
    const refs = await listSystemGitRefs(repository.url, settings)
    expect(refs.head).toEqual({ ref: 'refs/heads/main', commit: second })
    expect([...refs.tags]).toEqual([['v1.0.0', first]])
    const scratch = join(home, 'scratch')
    mkdirSync(scratch)
    const wanted = { url: repository.url, commit: first, ref: 'refs/tags/v1.0.0' }
    const tree = await fetchSystemGitTree(wanted, scratch, settings)
    expect(await listing(tree)).toEqual([
      'executable run.sh run',
      'file a.md one',
      'link link a.md',
    ])
    expect(tree.omitted).toEqual([{ path: 'sub', reason: 'submodule' }])
    expect(tree.commit?.id).toBe(first)
    // A bare repository without a template: no hook, nothing checked out.
    expect(readdirSync(join(scratch, 'git-0')).sort()).toEqual([
      'HEAD',
      'config',
      'objects',
      'refs',
      'shallow',
    ])
  })

  test('that gives no commit by its id is looked through from the branch', async () => {
    const { home, settings } = machine()
    const repository = repositoryOn(home)
    const first = repository.commit({ 'a.md': 'one' })
    repository.commit({ 'a.md': 'two' })
    writeFileSync(
      join(home, '.gitconfig'),
      '[protocol]\n\tversion = 0\n[uploadpack]\n\tallowAnySHA1InWant = false\n',
    )
    const scratch = join(home, 'scratch')
    mkdirSync(scratch)
    const tree = await fetchSystemGitTree(
      { url: repository.url, commit: first, ref: 'refs/heads/main' },
      scratch,
      settings,
    )
    expect(await listing(tree)).toEqual(['file a.md one'])
    expect(readdirSync(scratch)).toContain('git-2')
  })

  test('starts nothing that its settings, or hooks of the user’s, name', async () => {
    const { home, settings } = machine()
    const repository = repositoryOn(home)
    const commit = repository.commit({ 'a.md': 'one' })
    const evil = join(home, 'evil')
    writeFileSync(evil, `#!/bin/sh\ntouch ${home}/pwned\nexec "$@"\n`, { mode: 0o755 })
    runGit(repository.folder, ['config', 'uploadpack.packObjectsHook', evil])
    runGit(repository.folder, ['config', 'core.fsmonitor', evil])
    runGit(repository.folder, ['config', 'core.sshCommand', evil])
    const hooks = join(home, 'hooks')
    mkdirSync(hooks)
    for (const name of ['reference-transaction', 'post-checkout', 'post-merge'])
      writeFileSync(join(hooks, name), `#!/bin/sh\ntouch ${home}/pwned\n`, { mode: 0o755 })
    writeFileSync(join(home, '.gitconfig'), `[core]\n\thooksPath = ${hooks}\n`)
    const scratch = join(home, 'scratch')
    mkdirSync(scratch)
    await fetchSystemGitTree({ url: repository.url, commit, ref: commit }, scratch, settings)
    expect(existsSync(join(home, 'pwned'))).toBe(false)
  })

  test('that has not the commit, is none, or uses other ids says so', async () => {
    const { home, settings } = machine()
    const repository = repositoryOn(home)
    repository.commit({ 'a.md': 'one' })
    const scratch = join(home, 'scratch')
    mkdirSync(scratch)
    const commit = '1234567890'.repeat(4)
    const none = { url: repository.url, commit, ref: 'refs/heads/main' }
    for (const ref of ['--upload-pack=evil', '+refs/heads/main:refs/heads/x', 'refs/heads/..'])
      expect((await failureOf(fetchSystemGitTree({ ...none, ref }, scratch, settings))).code).toBe(
        'E_REF_UNKNOWN',
      )
    expect((await failureOf(fetchSystemGitTree(none, scratch, settings))).code).toBe(
      'E_REF_UNKNOWN',
    )
    const missing = `git+file://${home}/none.git`
    expect((await failureOf(listSystemGitRefs(missing, settings))).code).toBe('E_SOURCE_MISSING')
    const other = machine()
    const wide = repositoryOn(other.home, 'sha256')
    wide.commit({ 'a.md': 'one' })
    const error = await failureOf(listSystemGitRefs(wide.url, other.settings))
    expect([error.code, error.message]).toEqual([
      'E_NOT_A_REPOSITORY',
      expect.stringContaining('SHA-256'),
    ])
  })

  test('without git is told how to go on, offline nothing is started', async () => {
    const { home } = machine()
    const settings = { ...plainSettings, env: { PATH: temporaryFolder() } }
    const url = `git+file://${home}/a.git`
    const error = await failureOf(listSystemGitRefs(url, settings))
    expect([error.code, error.remedy]).toEqual([
      'E_SOURCE_UNSUPPORTED',
      expect.stringContaining('Install git'),
    ])
    const offline = await failureOf(listSystemGitRefs(url, { ...settings, offline: true }))
    expect(offline.code).toBe('E_OFFLINE')
  })

  test('that sends too much or takes too long is cut off, with all that git started', async () => {
    const { home, settings } = machine()
    const repository = repositoryOn(home)
    const commit = repository.commit({ 'a.md': Buffer.from('x'.repeat(100_000)) })
    const scratch = join(home, 'scratch')
    mkdirSync(scratch)
    const wanted = { url: repository.url, commit, ref: commit }
    const small = { ...settings, bounds: { gitReplyBytesMax: 50 } }
    const large = await failureOf(fetchSystemGitTree(wanted, scratch, small))
    expect(large.code).toBe('E_NETWORK_LIMIT')
    const few = { ...settings, bounds: { gitRefsBytesMax: 10 } }
    expect((await failureOf(listSystemGitRefs(repository.url, few))).code).toBe('E_NETWORK_LIMIT')
    // An ssh that says nothing, and would not end with git.
    const mark = join(home, 'still-here')
    const ssh = join(home, 'ssh')
    writeFileSync(ssh, `#!/bin/sh\nsleep 1\ntouch ${mark}\n`)
    chmodSync(ssh, 0o755)
    const slow = {
      ...settings,
      env: { ...settings.env, GIT_SSH_COMMAND: ssh, GIT_SSH_VARIANT: 'simple' },
      bounds: { totalMilliseconds: 300 },
    }
    const error = await failureOf(listSystemGitRefs('git@host.example:a.git', slow))
    expect([error.code, error.message]).toEqual(['E_NETWORK', expect.stringContaining('longer')])
    await new Promise((resolve) => setTimeout(resolve, 1_200))
    expect(existsSync(mark)).toBe(false)
  })
})

describe('settings', () => {
  test('of the user count: insteadOf sends an address elsewhere, but not to any transport', async () => {
    const { home, settings } = machine()
    const repository = repositoryOn(home)
    repository.commit({ 'a.md': 'one' })
    const pwned = join(home, 'pwned')
    for (const target of [`ext::sh -c "touch ${pwned}" `, `file://${home}/served/`]) {
      runGit(home, [
        'config',
        '--file',
        '.gitconfig',
        '--replace-all',
        `url.${target}.insteadOf`,
        'git@host.example:',
      ])
      runGit(home, ['config', '--file', '.gitconfig', 'protocol.ext.allow', 'always'])
      const error = await failureOf(listSystemGitRefs('git@host.example:a.git', settings))
      expect([error.code, error.message]).toEqual([
        'E_INSECURE_SOURCE',
        expect.stringContaining('not allowed'),
      ])
      runGit(home, ['config', '--file', '.gitconfig', '--remove-section', `url.${target}`])
    }
    expect(existsSync(pwned)).toBe(false)
  })

  test('of the user that hold a password show it nowhere', async () => {
    const { home, settings } = machine()
    const target = 'https://ada:hunter2@127.0.0.1:1/'
    writeFileSync(join(home, '.gitconfig'), `[url "${target}"]\n\tinsteadOf = git@host.example:\n`)
    const error = await failureOf(listSystemGitRefs('git@host.example:a.git', settings))
    expect(error.code).toBe('E_NETWORK')
    expect(JSON.stringify([error.message, error.where, error.remedy])).not.toContain('hunter2')
  })

  test('of the user choose the ssh command; without, ssh asks nothing', async () => {
    const { home, settings } = machine()
    const ssh = join(home, 'ssh')
    writeFileSync(
      ssh,
      `#!/bin/sh\necho "$0 $@" > ${home}/called\necho 'Permission denied (publickey).' >&2\nexit 255\n`,
    )
    chmodSync(ssh, 0o755)
    const called = () => runGit(home, ['hash-object', '--', 'called'])
    const env = { ...settings.env, PATH: `${home}:${process.env['PATH']}` }
    const ask = (more: Readonly<Record<string, string>>) =>
      failureOf(
        listSystemGitRefs('git@host.example:a.git', { ...settings, env: { ...env, ...more } }),
      )
    expect((await ask({})).code).toBe('E_AUTH')
    const plain = called()
    writeFileSync(join(home, '.gitconfig'), `[core]\n\tsshCommand = ${ssh} -o Own=1\n`)
    expect((await ask({})).code).toBe('E_AUTH')
    expect(called()).not.toBe(plain)
    expect((await ask({ GIT_SSH_COMMAND: `${ssh} -o Mine=1` })).code).toBe('E_AUTH')
  })

  test('of a repository, of a hook’s environment and of traces do not', () => {
    const environment = gitEnvironment({
      env: {
        PATH: '/bin',
        HOME: '/home/me',
        GIT_DIR: '/evil',
        GIT_INDEX_FILE: '/evil',
        GIT_WORK_TREE: '/evil',
        GIT_CONFIG: '/evil',
        GIT_CONFIG_PARAMETERS: "'core.fsmonitor=evil'",
        GIT_EXTERNAL_DIFF: 'evil',
        GIT_PROXY_COMMAND: 'evil',
        GIT_TRACE: '/evil',
        GIT_ALLOW_PROTOCOL: 'ext',
        GIT_ASKPASS: 'evil',
        SSH_ASKPASS: 'evil',
        GIT_SSH_COMMAND: 'ssh -i key',
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'http.proxy',
        GIT_CONFIG_VALUE_0: 'http://proxy.example',
        SSH_AUTH_SOCK: '/agent',
      },
      protocols: ['ssh', 'https'],
      repository: '/scratch/git-0',
    })
    expect(JSON.stringify(environment)).not.toContain('evil')
    expect(environment).toMatchObject({
      GIT_DIR: '/scratch/git-0',
      GIT_ALLOW_PROTOCOL: 'ssh:https',
      GIT_SSH_COMMAND: 'ssh -i key',
      GIT_CONFIG_COUNT: '1',
      SSH_AUTH_SOCK: '/agent',
      GIT_TERMINAL_PROMPT: '0',
    })
  })
})

describe('an address', () => {
  test('that git could take for a flag or a helper never reaches it', () => {
    for (const text of [
      '--upload-pack=evil',
      '-oProxyCommand=evil@host:path',
      'ssh://-oProxyCommand=evil/path',
      'git@-oProxyCommand=evil:path',
      'git@host:-path',
      'ext::sh -c evil',
      'git+ext::evil',
      'file:///srv/a.git',
      '/srv/a.git',
      'http://host.example/a.git',
    ])
      expect(() => systemGitAddress(text), text).toThrow('no address')
    expect(systemGitAddress('ssh://git@host.example:22/a.git').protocols).toEqual(['ssh', 'https'])
    expect(systemGitAddress('git+file:///srv/a.git').protocols).toEqual(['file'])
  })
})

describe('what git lists', () => {
  const options = { refsMax: 10, shown: 'git@host:a' }
  const [one, two] = ['1'.repeat(40), '2'.repeat(40)]

  test('is read with odd names, tags peeled, and without what was not asked for', () => {
    const refs = parseRefLines(
      `ref: refs/heads/x\tHEAD\n${one}\tHEAD\n${one}\trefs/heads/x\n${one}\trefs/heads/__proto__\n${one}\trefs/tags/v1\n${two}\trefs/tags/v1^{}\n${one}\trefs/pull/1/refs/heads/evil\n`,
      options,
    )
    expect(refs.head).toEqual({ ref: 'refs/heads/x', commit: one })
    expect([...refs.branches.keys()]).toEqual(['x', '__proto__'])
    expect([...refs.tags]).toEqual([['v1', two]])
  })

  test('may be nothing, or name HEAD without a branch', () => {
    expect(parseRefLines('', options).head).toBeUndefined()
    expect(parseRefLines(`${one}\tHEAD\n`, options).head).toEqual({ ref: 'HEAD', commit: one })
  })

  test('is refused where it is too much, or no id', () => {
    expect(() => parseRefLines(`${one}\tHEAD\n`.repeat(11), options)).toThrow('more than 10')
    expect(() => parseRefLines('evil\tHEAD\n', options)).toThrow('names no commit')
    for (const line of [
      `${one}\trefs/heads/a b\n`,
      `${one}\trefs/tags/../v1\n`,
      'ref: /etc\tHEAD\n',
    ])
      expect(() => parseRefLines(line, options), line).toThrow('name that git refuses')
  })
})
