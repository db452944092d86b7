import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sandbox } from '../support/cli.ts'
import { createGitRepository } from '../support/git-repository.ts'
import { type GitServer, startGitServer } from '../support/git-server.ts'
import { sandboxWithPack, skillText } from '../support/packs.ts'

const served = mkdtempSync(join(tmpdir(), 'skills-explain-'))
let server: GitServer

beforeAll(async () => {
  const repository = createGitRepository(join(served, 'pack.git'))
  const one = { 'skills/one/SKILL.md': skillText('one', 'Old line.') }
  repository.tag('v1.0.0', repository.commit({ ...one, 'skills/gone/SKILL.md': skillText('gone') }))
  const granted = skillText('one', 'New line.\u202e').replace(
    '\n---\n\n',
    '\nallowed-tools: Bash(rm:*)\n---\n\n',
  )
  const script = { content: '#!/bin/sh\ntrue\n', executable: true }
  repository.tag(
    'v1.1.0',
    repository.commit({ 'skills/one/SKILL.md': granted, 'skills/one/run.sh': script }),
  )
  server = await startGitServer(served)
})
afterAll(async () => {
  await server.close()
  rmSync(served, { recursive: true, force: true })
})

test('diff shows new grants, scripts, findings and texts before anything is updated', async () => {
  const box = sandbox()
  ;(await box.skills('install', `${server.url}/pack.git@1.0.0`, '-a', 'cursor')).exits(0)
  const before = box.tree()
  const { data } = (await box.skills('diff', 'pack', '1.0.0', '1.1.0', '--json')).exits(0).json()
  expect(data.comparison.skills).toMatchObject({ added: [], removed: ['gone'] })
  expect(data.comparison.capabilities.tools.added).toEqual(['Bash(rm:*)'])
  expect(data.comparison.capabilities.scripts.added).toEqual(['skills/one/run.sh'])
  expect(data.comparison.findings.added).toHaveLength(1)
  expect(data.patches['one/SKILL.md']).toContain('-Old line.\n')
  const text = (await box.skills('diff', 'pack', 'v1.0.0', 'v1.1.0')).exits(0)
  expect(text.stdout).toContain('+ tool grant Bash(rm:*)')
  expect(text.stdout).toContain('\\u{202e}')
  expect(text.stdout).not.toContain('\u202e')
  expect(box.tree()).toEqual(before)
  const same = (await box.skills('diff', 'pack', '--json')).exits(0).json()
  expect(same.data.isSame).toBe(true)
})

test('why explains a module, a skill and a path', async () => {
  const box = sandboxWithPack()
  ;(await box.skills('install', './pack', '-a', 'cursor,claude-code')).exits(0)
  for (const subject of ['pack', 'two', '.cursor/skills/two/run.sh']) {
    const { data } = (await box.skills('why', subject, '--json')).exits(0).json()
    expect(data.reasons, subject).toMatchObject([{ module: 'pack', askedBy: 'skills.json' }])
  }
  const unknown = (await box.skills('why', 'nothing-like-it', '--json')).exits(3).json()
  expect(unknown.error?.code).toBe('E_MODULE_UNKNOWN')
})

test('search looks into the module list and the built-in registry, and asks nobody', async () => {
  const box = sandboxWithPack()
  ;(await box.skills('mod', 'add', './pack', '--name', 'review-tools')).exits(0)
  const { data } = (await box.skills('search', 'review', '--json')).exits(0).json()
  const names = data.modules.map((one: { name: string }) => one.name)
  expect(names).toEqual(expect.arrayContaining(['review-tools', 'reviewing-skills']))
  expect(names[0]).toBe('review-tools')
})
