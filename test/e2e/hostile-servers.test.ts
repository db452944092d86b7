import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createGitRepository, type GitRepository } from '../support/git-repository.ts'
import { type GitServer, type GitServerOptions, startGitServer } from '../support/git-server.ts'
import { skillText } from '../support/packs.ts'
import { expectPlain } from './hostile/expect-refused.ts'
import { machine } from './hostile/machine.ts'
import { type ServerRow, servedBody, serverRows } from './hostile/rows/servers.ts'

const open: (() => Promise<void> | void)[] = []

afterAll(async () => {
  for (const close of open) await close()
})

async function served(options: GitServerOptions = {}): Promise<{
  readonly repository: GitRepository
  readonly server: GitServer
  readonly url: string
}> {
  const root = mkdtempSync(join(tmpdir(), 'skills-served-'))
  const repository = createGitRepository(join(root, 'pack.git'))
  const server = await startGitServer(root, options)
  open.push(server.close, () => rmSync(root, { recursive: true, force: true }))
  return { repository, server, url: `${server.url}/pack.git` }
}

/** The variable with the token for a server of these tests. */
function tokenFor({ url }: GitServer): Readonly<Record<string, string>> {
  return { [`SKILLS_TOKEN_127_0_0_1_${new URL(url).port}`]: 'ada:hunter2' }
}

describe.concurrent('a server that', () => {
  test.for(serverRows)('$name', async (row: ServerRow) => {
    const elsewhere = await served()
    elsewhere.repository.commit({ 'skills/web/SKILL.md': skillText('web', 'Elsewhere.') })
    const { repository, server, url } = await served(row.options(elsewhere.server.url))
    row.prepare?.(repository)
    repository.commit({ 'skills/web/SKILL.md': skillText('web', servedBody) })
    const { box, disk, ran } = machine()
    const before = disk()
    const run = box.withEnv(tokenFor(server))
    const result = (await run.skills('mod', 'add', url, '--json')).exits(row.exit)
    expectPlain(result)
    const { error } = result.json()
    expect(error?.code, result.stdout).toBe(row.code)
    expect(error?.remedy).toMatch(/\S{2,} \S{2,}/u)
    const shown = (await run.skills('mod', 'add', url)).exits(row.exit)
    expectPlain(shown)
    expect(shown.stderr).toContain(`at ${server.url}`)
    expect(shown.stderr.match(/^error\[/gmu)).toHaveLength(1)
    for (const { stdout, stderr } of [result, shown])
      expect(stdout + stderr).not.toMatch(/hunter2|YWRhOmh1bnRlcjI/u)
    expect(elsewhere.server.requests).toEqual([])
    expect(disk()).toEqual(before)
    expect(ran()).toBe(false)
  })
})

describe('a tag that moved', () => {
  test('does not move what was locked: the locked commit is installed, on another machine too', async () => {
    const { repository, url } = await served()
    const good = repository.commit({ 'skills/web/SKILL.md': skillText('web') })
    repository.tag('v1.0.0', good)
    const first = machine().box
    ;(await first.skills('install', `${url}@^1`, '-a', 'cursor')).exits(0)
    const evil = repository.commit({ 'skills/web/SKILL.md': skillText('web', 'Evil.') })
    repository.git('tag', '-f', 'v1.0.0', evil)
    const second = machine().box.file('skills.json', first.text('skills.json'))
    second.file('skills.lock', first.text('skills.lock'))
    ;(await second.skills('install')).exits(0)
    expect(second.text('.cursor/skills/web/SKILL.md')).toBe(skillText('web'))
    expect(second.text('skills.lock')).toBe(first.text('skills.lock'))
  })

  test('and a lock that somebody pointed at it: other bytes are 4, and nothing is installed', async () => {
    const { repository, url } = await served()
    const good = repository.commit({ 'skills/web/SKILL.md': skillText('web') })
    repository.tag('v1.0.0', good)
    const first = machine().box
    ;(await first.skills('install', `${url}@^1`, '-a', 'cursor')).exits(0)
    const evil = repository.commit({ 'skills/web/SKILL.md': skillText('web', 'Evil.') })
    repository.git('tag', '-f', 'v1.0.0', evil)
    const second = machine().box.file('skills.json', first.text('skills.json'))
    second.file('skills.lock', first.text('skills.lock').replaceAll(good, evil))
    const before = second.tree()
    const { error } = (await second.skills('install', '--json')).exits(4).json()
    expect(error).toMatchObject({ code: 'E_INTEGRITY', rule: 'lock/integrity' })
    expect(second.tree()).toEqual(before)
  })
})

test('a file of the store that somebody changed is 4, and is not installed', async () => {
  const { repository, url } = await served()
  repository.commit({ 'skills/web/SKILL.md': skillText('web') })
  const { box, disk, root } = machine()
  ;(await box.skills('mod', 'add', url)).exits(0)
  const stored = Object.keys(disk()).filter(
    (path) => path.includes('/store/') && readable(join(root, path)).includes('Does web'),
  )
  for (const path of stored) {
    rmSync(join(root, path))
    writeFileSync(join(root, path), skillText('web', 'Do ev.'))
  }
  expect(stored).not.toEqual([])
  const result = (await box.skills('install', '-a', 'cursor', '--json')).exits(4).json()
  expect(result.error?.code).toBe('E_INTEGRITY')
  expect(box.tree()).toEqual({})
})

function readable(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
