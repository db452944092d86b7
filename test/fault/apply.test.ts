// The first import: thousands of runs need not wait for the disk, which no test can see.
import '../support/faulty-fs.ts'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { isSkillsError } from '@skills/core'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fileOperations, pendingJournal } from '../../packages/core/src/apply/index.ts'
import { failingFiles } from '../support/counting-files.ts'
import { repositoryRoot } from '../support/repository-root.ts'
import { lockChange, makeScopeSite, manifestChange, type ScopeSite } from '../support/scope-site.ts'
import { type Tree, tree } from '../support/tree.ts'

const places = ['.claude/skills', '.cursor/skills']
const first = {
  lint: { 'SKILL.md': 'lint 1', 'run.sh': 'echo 1' },
  gone: { 'SKILL.md': 'goes', 'deep/er/file': 'x' },
}
const second = {
  lint: { 'SKILL.md': 'lint 2', 'run.sh': 'echo 1', 'more/notes.md': 'n' },
  fresh: { 'SKILL.md': 'comes', 'run.sh': 'y' },
}
const manifest = { before: '{ "layout":"native" }', after: '{"layout": "shared"}\n' }

let site: ScopeSite
beforeEach(() => {
  site = makeScopeSite()
})
afterEach(() => site.remove())

interface Scenario {
  readonly name: string
  readonly prepare: () => Promise<void>
  readonly run: (files?: typeof fileOperations) => Promise<unknown>
}

async function installFirst(): Promise<void> {
  site.write('skills.json', manifest.before, 0o640)
  await site.run({ skills: first, places, texts: [lockChange(site, 'one')] })
}

function withFiles(files: typeof fileOperations | undefined) {
  return files === undefined ? {} : { files }
}

const scenarios: readonly Scenario[] = [
  {
    name: 'a first install',
    prepare: async () => site.write('skills.json', manifest.before, 0o640),
    run: (files) =>
      site.run({
        skills: first,
        places,
        texts: [manifestChange(site, manifest.after), lockChange(site, 'one')],
        ...withFiles(files),
      }),
  },
  {
    name: 'an update that overwrites an edit, adds and removes',
    prepare: async () => {
      await installFirst()
      site.write('.claude/skills/lint/SKILL.md', 'edited by hand')
      site.write('.claude/settings.json', '{}')
    },
    run: (files) =>
      site.run({
        skills: second,
        places: ['.claude/skills'],
        onConflict: 'overwrite',
        texts: [manifestChange(site, manifest.after), lockChange(site, 'two')],
        ...withFiles(files),
      }),
  },
  {
    name: 'copies that become links',
    prepare: installFirst,
    run: (files) =>
      site.run({
        skills: first,
        places: [...places, '.agents/skills'],
        link: true,
        texts: [lockChange(site, 'two')],
        ...withFiles(files),
      }),
  },
  {
    name: 'an update whose links become copies, since the place of the copy is not wanted any more',
    prepare: async () => {
      await site.run({ skills: first, places: [...places, '.agents/skills'], link: true })
    },
    run: (files) =>
      site.run({
        skills: second,
        places,
        texts: [lockChange(site, 'two')],
        ...withFiles(files),
      }),
  },
  {
    name: 'a command and a part beside those of people',
    prepare: async () => {
      site.write('.claude/commands/mine.md', 'mine')
      site.write('.mcp.lines', 'theirs=1\r\n', 0o600)
    },
    run: (files) =>
      site.run({
        skills: {},
        commands: { fix: 'fix it', test: 'test it' },
        parts: { github: 'a', gitlab: 'b' },
        texts: [lockChange(site, 'one')],
        ...withFiles(files),
      }),
  },
  {
    name: 'an update of commands and of the parts in a file that we made',
    prepare: async () => {
      await site.run({ skills: {}, commands: { fix: '1', gone: 'x' }, parts: { a: '1', b: '1' } })
      site.write('.claude/commands/fix.md', 'edited by hand')
    },
    run: (files) =>
      site.run({
        skills: {},
        commands: { fix: '2', fresh: 'y' },
        parts: { a: '2', c: '1' },
        onConflict: 'overwrite',
        texts: [lockChange(site, 'two')],
        ...withFiles(files),
      }),
  },
  {
    name: 'an uninstall of commands and parts',
    prepare: async () => {
      await site.run({
        skills: {},
        commands: { fix: '1' },
        parts: { a: '1' },
        texts: [lockChange(site, 'one')],
      })
    },
    run: (files) =>
      site.run({ skills: {}, texts: [lockChange(site, undefined)], ...withFiles(files) }),
  },
  {
    name: 'an uninstall of everything',
    prepare: installFirst,
    run: (files) =>
      site.run({
        skills: {},
        places,
        texts: [manifestChange(site, manifest.before), lockChange(site, undefined)],
        ...withFiles(files),
      }),
  },
]

/** The project, and what is remembered about it. */
function disk(): { readonly project: Tree; readonly state: Tree } {
  const state = tree(site.scope.stateFolder)
  return { project: tree(site.root), state }
}

/** Backups of a run that was taken back are gone; the folder they lay in may stay. */
function withoutEmptyBackups(now: ReturnType<typeof disk>): ReturnType<typeof disk> {
  const state = Object.entries(now.state).filter(([file]) => file !== 'backups')
  return { project: now.project, state: Object.fromEntries(state) }
}

describe.each(scenarios.map(({ name }) => name))('%s', (name) => {
  const scenario = () => scenarios.find((each) => each.name === name) ?? scenarios[0]

  /** Calls `check` for n = 1, 2, … with a fresh project, until a run needs fewer than n operations. */
  async function forEachOperation(
    mode: { readonly forever: boolean; readonly halfway: boolean },
    check: (run: {
      readonly old: ReturnType<typeof disk>
      readonly wanted: Tree
      readonly failed: boolean
    }) => Promise<void>,
  ): Promise<number> {
    await scenario()?.prepare()
    await scenario()?.run()
    const wanted = tree(site.root)
    for (let at = 1; ; at += 1) {
      site.remove()
      site = makeScopeSite()
      await scenario()?.prepare()
      const old = disk()
      const counting = failingFiles({ at, ...mode })
      const failed = await scenario()
        ?.run(counting.files)
        .then(() => false)
        .catch((error: unknown) => {
          if (isSkillsError(error, 'E_WRITE')) return true
          throw error
        })
      await check({ old, wanted, failed: failed ?? true })
      if (counting.count() < at) return at
    }
  }

  it.each([false, true])(
    'is all or nothing when any one operation fails (after its work: %s)',
    async (halfway) => {
      const operations = await forEachOperation({ forever: false, halfway }, async (run) => {
        const isOld =
          JSON.stringify(withoutEmptyBackups(disk())) ===
          JSON.stringify(withoutEmptyBackups(run.old))
        if (run.failed) expect(isOld).toBe(true)
        else if (pendingJournal(site.scope) === undefined)
          expect(tree(site.root)).toEqual(run.wanted)
        await scenario()?.run()
        expect(tree(site.root)).toEqual(run.wanted)
        expect(pendingJournal(site.scope)).toBeUndefined()
      })
      expect(operations).toBeGreaterThan(20)
    },
  )

  it.each([false, true])(
    'is taken back or finished by the next run after a kill at any moment (halfway: %s)',
    async (halfway) => {
      await forEachOperation({ forever: true, halfway }, async (run) => {
        // Whatever the killed run left, one recovery makes the disk old or new, and a second changes nothing.
        await site
          .run({ skills: {}, places: [], onConflict: 'skip', meanwhile: stop })
          .catch(stopped)
        const now = withoutEmptyBackups(disk())
        if (run.failed) expect(now).toEqual(withoutEmptyBackups(run.old))
        else expect(now.project).toEqual(run.wanted)
        await scenario()?.run()
        expect(tree(site.root)).toEqual(run.wanted)
        expect(pendingJournal(site.scope)).toBeUndefined()
      })
    },
  )

  it('is right when taking back is killed at any moment, too', async () => {
    for (const at of [12, 20, 28, 36, 44]) {
      for (let recoverAt = 1; ; recoverAt += 1) {
        site.remove()
        site = makeScopeSite()
        await scenario()?.prepare()
        const old = disk()
        await scenario()
          ?.run(failingFiles({ at, forever: true }).files)
          .catch(() => undefined)
        if (pendingJournal(site.scope)?.phase !== 'prepared') break
        const counting = failingFiles({ at: recoverAt, forever: true })
        const { recoverScope } = await import('../../packages/core/src/apply/index.ts')
        await recoverScope(site.scope, counting.files).catch(() => undefined)
        await recoverScope(site.scope)
        expect(withoutEmptyBackups(disk())).toEqual(withoutEmptyBackups(old))
        if (counting.count() < recoverAt) break
      }
    }
  })
})

const stopMark = new Error('recovered, and nothing more')
function stop(): void {
  throw stopMark
}
function stopped(error: unknown): void {
  if (error !== stopMark) throw error
}

describe('a file that is saved in the last moment', () => {
  it('comes back with the folder that was being replaced', async () => {
    await installFirst()
    const target = `${site.root}/.claude/skills/lint`
    const files = {
      ...fileOperations,
      rename: async (from: string, to: string) => {
        if (from === target) fs.writeFileSync(`${target}/SKILL.md`, 'saved just now')
        await fileOperations.rename(from, to)
      },
    }
    await expect(site.run({ skills: second, places, files })).rejects.toSatisfy((error) =>
      isSkillsError(error, 'E_CONFLICT'),
    )
    expect(site.read('.claude/skills/lint/SKILL.md')).toBe('saved just now')
    expect(site.read('.cursor/skills/lint/SKILL.md')).toBe('lint 1')
    expect(pendingJournal(site.scope)).toBeUndefined()
  })
})

describe('several processes', () => {
  const folder = path.join(repositoryRoot, '.cache', `endless-writer-${process.pid}`)
  const program = path.join(folder, 'endless-writer.mjs')
  beforeAll(async () => {
    await build({
      entryPoints: [path.join(repositoryRoot, 'test/support/endless-writer.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      alias: { '@skills/core': path.join(repositoryRoot, 'packages/core/src/words/index.ts') },
      external: ['fs-extra', 'jsonc-parser', 'ajv'],
      logLevel: 'silent',
    })
  })
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

  async function start(rounds: number): Promise<ChildProcess> {
    const args = [program, site.root, path.join(site.top, 'data'), String(rounds)]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    if (child.stdout !== null) await once(child.stdout, 'data')
    return child
  }

  function textOf(file: string): string | undefined {
    const found = path.join(site.root, file)
    return fs.existsSync(found) ? fs.readFileSync(found, 'utf8') : undefined
  }

  /** Every folder, file, part and the lock come from one run of one process. */
  function expectOneRun(): void {
    const lock = fs.existsSync(site.scope.lockPath) ? site.read('skills.lock') : ''
    const texts = places.flatMap((place) =>
      ['lint/SKILL.md', 'lint/run.sh', 'fmt/SKILL.md'].map((file) => textOf(`${place}/${file}`)),
    )
    texts.push(textOf('.claude/commands/fix.md'))
    texts.push(textOf('.mcp.lines')?.replace(/^theirs=1\ngithub=(.*)\n$/u, '$1'))
    if (texts.at(-1) === 'theirs=1\n') texts[texts.length - 1] = undefined
    expect(new Set(texts).size).toBe(1)
    if (texts[0] !== undefined) expect(lock).toContain(`"${texts[0]}"`)
    expect(fs.readdirSync(site.root).filter((name) => name.startsWith('.skills-stage'))).toEqual([])
  }

  beforeEach(() => site.write('.mcp.lines', 'theirs=1\n'))

  it('at once leave the work of one of them, whole', async () => {
    const children = await Promise.all([start(12), start(12)])
    const ends = await Promise.all(children.map((child) => once(child, 'exit')))
    expect(ends.map(([code]) => code)).toEqual([0, 0])
    expectOneRun()
  })

  it('killed at any moment leave what the next run puts right', async () => {
    for (const milliseconds of [35, 80, 140]) {
      const child = await start(10_000)
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      child.kill('SIGKILL')
      await once(child, 'exit')
      await site.run({ skills: {}, places: [], onConflict: 'skip', meanwhile: stop }).catch(stopped)
      expectOneRun()
    }
  })
})
