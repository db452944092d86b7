import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type CliDocument, sandbox } from '../support/cli.ts'
import { createGitRepository, type GitRepository } from '../support/git-repository.ts'
import { type GitServer, startGitServer } from '../support/git-server.ts'
import { outputProblems } from '../support/output-schemas.ts'
import { skillText } from '../support/packs.ts'

const served = mkdtempSync(join(tmpdir(), 'skills-e2e-needs-'))
const repositories = new Map<string, GitRepository>()
let server: GitServer

beforeAll(async () => {
  server = await startGitServer(served)
})
afterAll(async () => {
  await server.close()
  rmSync(served, { recursive: true, force: true })
})

const address = (module: string) => `${server.url}/${module}.git`
const from = (module: string, version: string) => ({ source: address(module), version })

function release(module: string, version: string, dependencies?: object): void {
  const known = repositories.get(module)
  const repository = known ?? createGitRepository(join(served, `${module}.git`))
  repositories.set(module, repository)
  const pack = JSON.stringify({ packVersion: 1, dependencies })
  const commit = repository.commit({
    [`skills/${module}/SKILL.md`]: skillText(module, version),
    ...(dependencies === undefined ? {} : { 'skills-pack.json': pack }),
  })
  repository.tag(`v${version}`, commit)
}

beforeEach(() => {
  if (repositories.size > 0) return
  release('shared', '1.0.0')
  release('shared', '2.0.0')
  release('web', '1.0.0', { shared: from('shared', '^1') })
  release('notes', '1.0.0', { shared: from('shared', '>=1') })
  release('late', '1.0.0', { shared: from('shared', '^2') })
  release('evil', '1.0.0', { home: { source: '/home' } })
})

/** A document that follows the envelope and, where the command stopped, the schema of failures. */
function checked(document: CliDocument): CliDocument {
  expect(outputProblems('envelope', document)).toEqual([])
  if (!document.ok) expect(outputProblems('failure', document.data)).toEqual([])
  return document
}

describe('modules that need others', () => {
  test('are shown before they are installed, listed, explained and taken back', async () => {
    const box = sandbox()
    const info = (await box.skills('info', address('web'), '--json')).exits(0).json()
    expect(info.data.contents.needs).toEqual([
      { name: 'shared', source: address('shared'), range: '^1' },
    ])
    const words = [address('web'), address('notes'), '-a', 'cursor']
    ;(await box.skills('install', ...words)).exits(0)
    const list = (await box.skills('list')).exits(0).stdout.split('\n')
    expect(list.map((line) => line.split('\t').at(-1))).toEqual(['', 'notes,web', '', ''])
    const why = (await box.skills('why', 'shared')).exits(0).stdout
    expect(why).toContain('skills.json → notes 1.0.0 → shared 1.0.0')
    expect(why).toContain('notes 1.0.0, >=1; web 1.0.0, ^1')
    const needed = checked((await box.skills('uninstall', 'shared', '--json')).exits(5).json())
    expect(needed.data.needed).toEqual([{ name: 'shared', askers: ['notes', 'web'] }])
    ;(await box.skills('uninstall', 'web', 'notes')).exits(0)
    expect(box.tree()).toEqual({})
  })

  test('that cannot agree stop the run: 5, with everything as data, and nothing is written', async () => {
    const box = sandbox()
    const words = [address('web'), address('late'), '-a', 'cursor', '--json']
    const { data, error } = checked((await box.skills('install', ...words)).exits(5).json())
    expect(error?.code).toBe('E_VERSION_CONFLICT')
    expect(data.conflict.modules).toContainEqual({
      name: 'shared',
      source: expect.stringContaining('/shared.git'),
      askedBy: [
        { by: 'late 1.0.0', range: '^2', chain: ['skills.json', 'late 1.0.0'] },
        { by: 'web 1.0.0', range: '^1', chain: ['skills.json', 'web 1.0.0'] },
      ],
      tried: [
        { version: '2.0.0', refused: 'web 1.0.0 asks for ^1' },
        { version: '1.0.0', refused: 'late 1.0.0 asks for ^2' },
      ],
      more: 0,
    })
    expect(box.tree()).toEqual({})
  })

  test('may send nobody to a folder: 1, and the address that said so is a field', async () => {
    const box = sandbox()
    const words = [address('evil'), '-a', 'cursor', '--json']
    const { error } = checked((await box.skills('install', ...words)).exits(1).json())
    expect(error).toMatchObject({ rule: 'dependency/refused', url: address('evil') })
    expect(box.tree()).toEqual({})
  })
})
