import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Sandbox, sandbox } from '../support/cli.ts'
import { createGitRepository } from '../support/git-repository.ts'
import { type GitServer, startGitServer } from '../support/git-server.ts'
import { sandboxWithPack } from '../support/packs.ts'
import { tree } from '../support/tree.ts'

describe('what a person gets wrong', () => {
  test('no assistant named and none known: 2 with the list, nothing written', async () => {
    const box = sandboxWithPack()
    const before = box.tree()
    const result = (await box.skills('install', './pack', '--json')).exits(2).json()
    expect(result.error?.code).toBe('E_ASSISTANT_NONE')
    expect(result.data.known).toContain('claude-code')
    expect(box.tree()).toEqual(before)
  })

  test('a marker in the project decides where nobody named an assistant', async () => {
    const box = sandboxWithPack().file('.cursor/rules/a.mdc', 'x')
    ;(await box.skills('install', './pack')).exits(0)
    expect(Object.keys(box.tree())).toContain('.cursor/skills/one/SKILL.md')
  })

  test('an unknown assistant: 2 with the nearest', async () => {
    const result = (await sandboxWithPack().skills('install', './pack', '-a', 'cursr')).exits(2)
    expect(result.stderr).toContain('error[E_ASSISTANT_UNKNOWN]')
    expect(result.stderr).toContain('cursor')
  })

  test('an unknown module: 3 with the nearest names', async () => {
    const box = sandboxWithPack()
    ;(await box.skills('mod', 'add', './pack', '--name', 'web-pack')).exits(0)
    const result = (await box.skills('install', 'web-pak', '-a', 'cursor', '--json'))
      .exits(3)
      .json()
    expect(result.error?.code).toBe('E_MODULE_UNKNOWN')
    expect(result.data.nearest).toEqual(['web-pack'])
  })

  test('nothing wanted: 2 with the names of the module list', async () => {
    const box = sandbox()
    const result = (await box.skills('install', '-a', 'cursor', '--json')).exits(2).json()
    expect(result.error?.code).toBe('E_NOTHING_TO_INSTALL')
    expect(result.data.known).toContain('reviewing-skills')
  })

  test('an unknown flag: 2, its neighbour named, one document with --json', async () => {
    const box = sandbox()
    const text = (await box.skills('install', '--asistant', 'cursor')).exits(2)
    expect(text.stderr).toContain('--assistant')
    const { error, command, exitCode } = (await box.skills('list', '--nope', '--json'))
      .exits(2)
      .json()
    expect({ code: error?.code, command, exitCode }).toEqual({
      code: 'E_USAGE',
      command: 'list',
      exitCode: 2,
    })
  })

  test('a pattern that fits nothing: 2', async () => {
    const result = (
      await sandboxWithPack().skills('install', './pack', '-a', 'cursor', '-s', 'mcp-*')
    ).exits(2)
    expect(result.stderr).toContain('error[E_SELECTION_EMPTY]')
  })

  test('a skill that is not installed, mistyped: 2, with the one that was meant', async () => {
    const box = sandboxWithPack()
    ;(await box.skills('install', './pack', '-a', 'cursor')).exits(0)
    const result = (await box.skills('uninstall', 'pack', '-s', 'onne')).exits(2)
    expect(result.stderr).toContain('Did you mean one? ')
  })

  test('a registry that is not there: a clear 3', async () => {
    const result = (
      await sandbox().skills('mod', 'add', 'oci://127.0.0.1:1/team/pack:1.0.0', '--json')
    )
      .exits(3)
      .json()
    expect(result.error?.code).toBe('E_NETWORK')
  })

  test('the project folder does not exist: 2', async () => {
    ;(await sandbox().skills('list', '--project', 'nowhere')).exits(2)
  })
})

describe('sources that are not what they should be', () => {
  const served = mkdtempSync(join(tmpdir(), 'skills-bad-'))
  let server: GitServer

  beforeAll(async () => {
    createGitRepository(join(served, 'empty.git'))
    createGitRepository(join(served, 'plain.git')).commit({ 'README.md': 'no skills\n' })
    server = await startGitServer(served)
  })
  afterAll(async () => {
    await server.close()
    rmSync(served, { recursive: true, force: true })
  })

  async function refused(source: string, exit: number, code: string): Promise<void> {
    const box = sandbox()
    const result = (await box.skills('mod', 'add', source, '--json')).exits(exit).json()
    expect(result.error?.code).toBe(code)
    expect(result.error?.remedy).not.toBe('')
    expect((await box.skills('mod', 'list', '--json')).exits(0).json().data.modules).toEqual([])
    expect(filesOf(box.home)).toEqual([])
    expect(box.tree()).toEqual({})
  }

  test('an unreachable server: 3', () => refused('http://127.0.0.1:9/x.git', 3, 'E_NETWORK'))
  test('plain http to another machine: 1, and no socket', () =>
    refused('http://example.org/x.git', 1, 'E_INSECURE_SOURCE'))
  test('no repository behind the address: 3', () =>
    refused(`${server.url}/absent.git`, 3, 'E_SOURCE_MISSING'))
  test('an empty repository: 3', () => refused(`${server.url}/empty.git`, 3, 'E_NOT_A_REPOSITORY'))
  test('a repository without components: 1', () =>
    refused(`${server.url}/plain.git`, 1, 'E_MODULE_EMPTY'))
  test('a folder that is not there: 3', () => refused('./absent', 3, 'E_SOURCE_MISSING'))
  test('an unknown tag: 3', () => refused(`${server.url}/plain.git#v9`, 3, 'E_REF_UNKNOWN'))
  test('an unknown range: 3', () => refused(`${server.url}/plain.git@^9`, 3, 'E_VERSION_UNKNOWN'))

  test('--offline opens no socket and says what is missing', async () => {
    const asked = server.requests.length
    const result = (
      await sandbox().skills('mod', 'add', `${server.url}/plain.git`, '--offline')
    ).exits(3)
    expect(result.stderr).toContain('error[E_OFFLINE]')
    expect(server.requests).toHaveLength(asked)
  })
})

describe('records that cannot be trusted', () => {
  async function installed(): Promise<Sandbox> {
    const box = sandboxWithPack()
    ;(await box.skills('install', './pack', '-a', 'cursor')).exits(0)
    return box
  }

  test.each([
    ['skills.json', '{"modules": ', 2, 'E_MANIFEST_INVALID'],
    ['skills.json', '{"modules": {}, "moduls": {}}\n', 2, 'E_MANIFEST_INVALID'],
    ['skills.json', '{"manifestVersion": 2}\n', 3, 'E_FILE_NEWER'],
    ['skills.lock', '{"lockfileVersion": 1, ', 3, 'E_FILE_INVALID'],
    ['skills.lock', '{"lockfileVersion": 7, "modules": {}}\n', 3, 'E_FILE_NEWER'],
    ['skills.lock', '<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n', 3, 'E_FILE_INVALID'],
  ])('%s with %j: %i, the old bytes kept', async (file, text, exit, code) => {
    const box = await installed()
    writeFileSync(join(box.project, file), text)
    for (const words of [['install'], ['list'], ['verify'], ['uninstall', 'pack']]) {
      const result = (await box.skills(...words, '--json')).exits(exit).json()
      expect(result.error, words.join(' ')).toMatchObject({ code, line: expect.any(Number) })
      expect(result.error?.file).toContain(file)
      expect(box.text(file)).toBe(text)
    }
  })

  test('a lock whose digest is not what the store has: 4, and nothing is written', async () => {
    const box = await installed()
    const lock = JSON.parse(box.text('skills.lock'))
    const component = lock.modules.pack.components['skill/one']
    component.integrity = lock.modules.pack.components['skill/two'].integrity
    writeFileSync(join(box.project, 'skills.lock'), `${JSON.stringify(lock, null, 2)}\n`)
    const result = (await box.skills('verify', '--json')).exits(4).json()
    expect(result.error?.code).toBe('E_VERIFY')
    expect(result.data.results).toContainEqual(
      expect.objectContaining({ path: 'skills.lock', status: 'modified' }),
    )
  })

  test('a damaged module list stops everything that reads it and stays as it is', async () => {
    const box = sandboxWithPack().withEnv({ SKILLS_HOME: undefined })
    ;(await box.skills('mod', 'add', './pack')).exits(0)
    const path = join(box.home, '.local/share/skills/module-list.json')
    writeFileSync(path, 'not json')
    ;(await box.skills('mod', 'list')).exits(3)
    ;(await box.skills('mod', 'add', './pack')).exits(3)
    expect(tree(box.home)['.local/share/skills/module-list.json']?.sha256).toBeDefined()
  })
})

function filesOf(folder: string): string[] {
  return Object.entries(tree(folder)).flatMap(([path, entry]) =>
    entry.kind === 'file' ? path : [],
  )
}
