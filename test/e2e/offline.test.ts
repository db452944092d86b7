import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Sandbox, sandbox } from '../support/cli.ts'
import { createGitRepository } from '../support/git-repository.ts'
import { startGitServer } from '../support/git-server.ts'
import { skillText } from '../support/packs.ts'
import { repositoryRoot } from '../support/repository-root.ts'

let address: string
let box: Sandbox

/** Two versions of a module in the store, one installed; another repository that nobody asked for; then no server. */
beforeAll(async () => {
  box = sandbox()
  const root = join(dirname(box.home), 'served')
  const repository = createGitRepository(join(root, 'pack.git'))
  for (const [version, body] of [
    ['1.0.0', 'Old.'],
    ['1.1.0', 'New.'],
  ] as const)
    repository.tag(
      `v${version}`,
      repository.commit({ 'skills/one/SKILL.md': skillText('one', body) }),
    )
  const server = await startGitServer(root)
  address = `${server.url}/pack.git`
  ;(await box.skills('mod', 'add', `${address}@1.1.0`)).exits(0)
  ;(await box.skills('install', `${address}@1.0.0`, '-a', 'cursor')).exits(0)
  await server.close()
}, 60_000)

type Row = readonly [exit: number, words: readonly string[]]

/** Every command in an order in which each finds what it needs. 3 is a question that only the source can answer. */
const walk: readonly Row[] = [
  [0, ['list']],
  [0, ['install']],
  [0, ['ci']],
  [0, ['verify']],
  [3, ['update']],
  [3, ['update', '--latest']],
  [3, ['outdated']],
  [3, ['diff', 'pack']],
  [0, ['info', 'pack']],
  [3, ['info', 'OTHER']],
  [0, ['show', 'pack', 'one']],
  [3, ['show', 'OTHER', 'one']],
  [0, ['why', 'one']],
  [0, ['search', 'one']],
  [0, ['suggest']],
  [0, ['log']],
  [0, ['inventory']],
  [0, ['audit']],
  [3, ['audit', 'OTHER']],
  [0, ['validate']],
  [0, ['explain', 'E_OFFLINE']],
  [0, ['assistants']],
  [0, ['doctor']],
  [0, ['mod', 'list']],
  [0, ['mod', 'info', 'pack']],
  [3, ['mod', 'update']],
  [3, ['mod', 'add', 'OTHER']],
  [0, ['mod', 'init', 'own']],
  [0, ['install', './own', '--dry-run']],
  [3, ['install', 'OTHER']],
  [0, ['store', 'path']],
  [0, ['store', 'verify']],
  [0, ['store', 'prune']],
  [0, ['bundle', 'export', '-o', 'out.tar']],
  [0, ['bundle', 'import', 'out.tar']],
  [0, ['registry', 'list']],
  [0, ['registry', 'update']],
  [3, ['registry', 'use', 'OTHER-REGISTRY']],
  [3, ['registry', 'remove', 'none']],
  [0, ['config', 'list']],
  [0, ['config', 'get', 'offline']],
  [0, ['config', 'set', 'offline', 'true']],
  [0, ['init']],
  [0, ['help']],
  [0, ['completion', 'bash']],
  [0, ['complete', 'skills', '']],
  [0, ['adopt']],
  [0, ['policy', 'init', '--dry-run']],
  [0, ['policy', 'show', '--effective']],
  [0, ['policy', 'check']],
  [0, ['policy', 'explain', 'pack']],
  [0, ['policy', 'lint']],
  [2, ['import', 'none']],
  [0, ['undo', '--dry-run']],
  [0, ['mod', 'remove', 'pack']],
  [0, ['uninstall', 'pack']],
  [0, ['undo']],
  [0, ['ci']],
]

/** These fail because of what was typed and not because nobody can be asked. */
const ownFailures = new Set(['registry remove none', 'import none'])

describe('with a warm store and no network', () => {
  test('every command works, or says what only the source has and how to go on', async () => {
    for (const [exit, words] of walk) {
      const typed = words.map((word) =>
        word === 'OTHER'
          ? address.replace('pack', 'other')
          : word === 'OTHER-REGISTRY'
            ? address.replace('pack.git', 'registry/')
            : word,
      )
      const result = (await box.skills(...typed, '--offline', '--json')).exits(exit)
      if (exit === 0 || ownFailures.has(words.join(' '))) continue
      const { error } = result.json()
      expect([words, error?.code]).toEqual([words, 'E_OFFLINE'])
      expect(error?.url, words.join(' ')).toContain('127.0.0.1')
      expect(error?.remedy, words.join(' ')).toContain('without --offline')
    }
    expect(box.text('.cursor/skills/one/SKILL.md')).toContain('Old.')
  }, 120_000)

  test('a command that has no row yet does not try the network either', async () => {
    const manifest = JSON.parse(readFileSync(join(repositoryRoot, 'oclif.manifest.json'), 'utf8'))
    const walked = new Set(walk.flatMap(([, [one, two]]) => [`${one}`, `${one}:${two}`]))
    for (const id of Object.keys(manifest.commands).filter((one) => !walked.has(one))) {
      const { exitCode, error } = (await box.skills(...id.split(':'), '--offline', '--json')).json()
      expect([id, exitCode === 70, error?.code === 'E_NETWORK']).toEqual([id, false, false])
    }
  })
})
