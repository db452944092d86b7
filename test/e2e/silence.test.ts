import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Sandbox, sandbox } from '../support/cli.ts'
import { canary } from '../support/clone.ts'
import { createGitRepository } from '../support/git-repository.ts'
import { type GitServer, startGitServer } from '../support/git-server.ts'
import { skillText } from '../support/packs.ts'
import { canTrace, traced, traceReason } from '../support/strace.ts'
import { type Deed, type Watched, watched } from '../support/witness.ts'

const served = mkdtempSync(join(tmpdir(), 'served-'))
let server: GitServer
let locked: GitServer
let address: string

beforeAll(async () => {
  const repository = createGitRepository(join(served, 'pack.git'))
  const commit = repository.commit({
    'skills/one/SKILL.md': skillText('one'),
    'skills/two/SKILL.md': skillText('two'),
    'skills/two/run.sh': { content: '#!/bin/sh\n', executable: true },
  })
  repository.tag('v1.0.0', commit)
  server = await startGitServer(served)
  locked = await startGitServer(served, { auth: { username: 'me', password: canary } })
  address = `${server.url}/pack.git`
})

afterAll(async () => {
  await Promise.all([server.close(), locked.close()])
  rmSync(served, { recursive: true, force: true })
})

/** The commands of a module's whole life. Only the first needs the source. */
const life = (): readonly (readonly string[])[] => [
  ['mod', 'add', address],
  ['install', '--dry-run', '-a', 'claude-code,cursor'],
  ['install', '-a', 'claude-code,cursor'],
  ['install'],
  ...reading,
  ['uninstall', 'pack'],
]

const reading = [
  ['list'],
  ['mod', 'list'],
  ['info', 'pack'],
  ['show', 'pack', 'one'],
  ['verify'],
  ['assistants'],
  ['validate'],
]

const isReading = (words: readonly string[]) =>
  reading.some((one) => one.join(' ') === words.join(' ')) || words.includes('--dry-run')

/**
 * May this run write there? Its own folder among the system's temporary ones; and unless it only reads, our own
 * folders below home and, where something is installed, the project.
 */
function isAllowed(box: Sandbox, words: readonly string[], path: string): boolean {
  if (!path.startsWith(dirname(box.home))) return path.startsWith(join(tmpdir(), 'skills-'))
  if (isReading(words)) return false
  const isProject = words[0] !== 'mod' && path.startsWith(box.project)
  const ours = ['.local/share/skills', '.cache/skills/modules', '.cache/skills/verdicts']
  const own = ours.map((one) => join(box.home, one))
  return isProject || own.some((one) => path.startsWith(one) || one.startsWith(`${path}/`))
}

const isAdding = (words: readonly string[]) => words[0] === 'mod' && words[1] === 'add'

describe('from inside the process', () => {
  test('nothing but the source is asked, nothing is started, nothing is written elsewhere', async () => {
    const { box, deeds }: Watched = watched(sandbox())
    const { hostname, port } = new URL(server.url)
    for (const words of life()) {
      ;(await box.skills(...words)).exits(0)
      const seen = deeds()
      const of = (kind: Deed['kind']) => seen.filter((deed) => deed.kind === kind)
      const shown = `skills ${words.join(' ')}`
      const asked = new Set(of('socket').map(({ what }) => what))
      const source = [expect.stringContaining(`"host":"${hostname}","port":"${port}"`)]
      expect([...asked], shown).toEqual(isAdding(words) ? source : [])
      expect(of('lookup'), shown).toEqual([])
      expect(of('process'), shown).toEqual([])
      expect(
        of('write').filter(({ what }) => !isAllowed(box, words, what)),
        shown,
      ).toEqual([])
    }
  })
})

describe.skipIf(!canTrace())(`from outside the process (${traceReason} → skipped)`, () => {
  test('nothing but the source is asked, nothing is started, nothing is written elsewhere', async () => {
    const box = sandbox()
    for (const words of life()) {
      const { result, connections, programs, written } = await traced(box, ...words)
      result.exits(0)
      const shown = `skills ${words.join(' ')}`
      const asked = new Set(connections.filter((one) => !one.includes(nameService)))
      expect([...asked], shown).toEqual(isAdding(words) ? [new URL(server.url).host] : [])
      expect(programs, shown).toEqual([])
      expect(
        written.filter((path) => !isAllowed(box, words, path) && !devices.has(path)),
        shown,
      ).toEqual([])
    }
  })
})

// The C library asks this local socket who the user is; Node opens these devices for its own streams.
const nameService = '/nscd/socket'
const devices: ReadonlySet<string> = new Set(['/dev/null', '/dev/tty'])

describe('a secret', () => {
  test('in an address is refused before anyone is asked, and never shown', async () => {
    const { box, deeds } = watched(sandbox().withEnv({ SKILLS_DEBUG: 'all' }))
    const { host } = new URL(locked.url)
    const before = locked.requests.length
    for (const [source, code] of [
      [`http://me:${canary}@${host}/pack.git`, 'E_SOURCE_SYNTAX'],
      [`http://${canary}@${host}/pack.git`, 'E_SOURCE_SYNTAX'],
      [`http://${host}/pack.git?token=${canary}`, 'E_SOURCE_SYNTAX'],
      [`git+http://me:${canary}@${host}/pack.git#main`, 'E_SOURCE_SYNTAX'],
      [`ssh://me:${canary}@${host}/pack.git`, 'E_SOURCE_SYNTAX'],
    ] as const)
      for (const words of [
        ['mod', 'add', source],
        ['install', source, '-a', 'cursor'],
        ['info', source],
      ]) {
        const result = (await box.skills(...words, '--json')).exits(2)
        expect(result.json().error?.code).toBe(code)
        expect(result.stdout + result.stderr).not.toContain(canary)
      }
    expect(deeds().filter(({ kind }) => kind === 'socket' || kind === 'process')).toEqual([])
    expect(locked.requests).toHaveLength(before)
    expect(holding(canary, box.home, box.project)).toEqual([])
  })

  test('that a server wants and nobody has is not guessed: nothing is sent', async () => {
    const { stderr } = (await sandbox().skills('mod', 'add', `${locked.url}/pack.git`)).exits(3)
    expect(stderr).toContain('error[E_AUTH]')
    expect(locked.requests.every(({ headers }) => headers['authorization'] === undefined)).toBe(
      true,
    )
  })
})

describe('a token in the environment', () => {
  test('goes to its own server alone, and is written and shown nowhere', async () => {
    const port = new URL(locked.url).port
    const env = { [`SKILLS_TOKEN_127_0_0_1_${port}`]: `me:${canary}`, SKILLS_DEBUG: 'all' }
    const { box, deeds } = watched(sandbox().withEnv(env))
    const private_ = `${locked.url}/pack.git`
    const outputs: string[] = []
    for (const words of [
      ['mod', 'add', private_, '--json'],
      ['mod', 'add', address, '--name', 'open'],
      ['mod', 'add', `${locked.url}/absent.git`],
      ['install', 'pack', '-a', 'cursor'],
      ['list', '--json'],
      ['info', 'pack'],
      ['verify'],
    ]) {
      const { stdout, stderr, code } = await box.skills(...words)
      expect(code, stderr).toBe(words.join(' ').includes('absent') ? 3 : 0)
      outputs.push(stdout, stderr)
    }
    const sent = (one: GitServer) =>
      one.requests.filter(({ headers }) => headers['authorization'] !== undefined)
    expect(sent(locked).length).toBeGreaterThan(0)
    expect(sent(server)).toEqual([])
    const hidden = Buffer.from(`me:${canary}`).toString('base64')
    for (const text of [canary, hidden]) {
      expect(outputs.filter((output) => output.includes(text))).toEqual([])
      expect(holding(text, box.home, box.project)).toEqual([])
    }
    expect(deeds().filter(({ kind }) => kind === 'process')).toEqual([])
  })
})

/** The files that hold a text. */
function holding(text: string, ...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => join(folder, path))
      .filter((path) => statSync(path).isFile() && readFileSync(path, 'latin1').includes(text)),
  )
}
