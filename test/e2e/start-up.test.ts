import { spawn } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type Sandbox, sandbox } from '../support/cli.ts'
import { repositoryRoot } from '../support/repository-root.ts'

const run = join(repositoryRoot, 'bin/run.js')

/** A folder with the start alone, as if everything else were lost. */
function startAlone(): string {
  const folder = mkdtempSync(join(tmpdir(), 'skills-start-'))
  made.push(folder)
  cpSync(join(repositoryRoot, 'bin'), join(folder, 'bin'), { recursive: true })
  cpSync(join(repositoryRoot, 'package.json'), join(folder, 'package.json'))
  return join(folder, 'bin/run.js')
}

const made: string[] = []

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

describe('skills --version', () => {
  it('prints name and version, with both spellings, and needs no other file', async () => {
    const box = sandbox().withProgram(process.execPath, startAlone())
    for (const word of ['--version', '-v']) {
      const { stdout, stderr } = (await box.skills(word)).exits(0)
      expect(stdout).toMatch(/^skills \d+\.\d+\.\d+\n$/u)
      expect(stderr).toBe('')
    }
  })

  it('is answered alone: with other words it is a command line like any other', async () => {
    const { stdout } = (await sandbox().skills('-v', 'list')).exits(2)
    expect(stdout).toBe('')
  })
})

/** Addresses of every module that one run loads. */
async function loadedBy(box: Sandbox, ...words: readonly string[]): Promise<readonly string[]> {
  const coverage = mkdtempSync(join(tmpdir(), 'skills-coverage-'))
  made.push(coverage)
  ;(await box.withEnv({ NODE_V8_COVERAGE: coverage }).skills(...words)).exits(0)
  const [report = ''] = readdirSync(coverage)
  const { result } = JSON.parse(readFileSync(join(coverage, report), 'utf8'))
  return result.map((one: { readonly url: string }) => one.url)
}

/** The sources that went into those modules; the build notes what each file is made of. */
function sourcesIn(urls: readonly string[]): readonly string[] {
  const inputs: Readonly<Record<string, readonly string[]>> = JSON.parse(
    readFileSync(join(repositoryRoot, '.cache/bundle.json'), 'utf8'),
  )
  return urls.flatMap((url) => inputs[url.split('/dist/')[1] ?? ''] ?? [url])
}

/** The libraries among them. */
function librariesIn(urls: readonly string[]): ReadonlySet<string> {
  const library = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//u
  return new Set(sourcesIn(urls).flatMap((source) => library.exec(source)?.[1] ?? []))
}

/** What brings bytes in and reads them; a run with nothing to do needs none of it. */
const heavy = ['gray-matter', 'isomorphic-git', 'js-yaml', 'jsonc-parser', 'undici'] as const

describe('skills --help', () => {
  it('loads no library for git, YAML, schemas or the network', async () => {
    const urls = await loadedBy(sandbox(), '--help')
    expect(urls.some((url) => url.endsWith('/dist/start.js'))).toBe(true)
    expect(urls.filter((url) => url.includes('/node_modules/'))).toEqual([])
    expect(urls.filter((url) => url.includes('/dist/commands/'))).toEqual([])
    expect([...librariesIn(urls)]).toContain('@oclif/core')
    expect(heavy.filter((name) => librariesIn(urls).has(name))).toEqual([])
  })
})

describe('skills install with nothing to do', () => {
  it('loads no library for git, YAML, the network or positions in JSON', async () => {
    const box = sandbox()
    const words = ['install', 'reviewing-skills', '--assistant', 'claude-code']
    const first = await loadedBy(box, ...words)
    expect(heavy.filter((name) => librariesIn(first).has(name))).toContain('gray-matter')
    const again = await loadedBy(box, 'install')
    expect(heavy.filter((name) => librariesIn(again).has(name))).toEqual([])
    expect(again.filter((url) => url.includes('/node_modules/'))).toEqual([])
  })
})

describe('bytes that were read and audited before', () => {
  it('come back in another folder without a reader of skills and without a rule', async () => {
    const box = sandbox()
    ;(await box.skills('install', 'reviewing-skills', '--assistant', 'claude-code')).exits(0)
    const readers = ['core/src/validate/check-skill.ts', 'audit/src/rules/index.ts']
    const readersIn = (urls: readonly string[]) =>
      readers.filter((reader) => sourcesIn(urls).some((source) => source.endsWith(reader)))
    rmSync(join(box.project, '.claude'), { recursive: true })
    expect(readersIn(await loadedBy(box, 'ci', '--offline'))).toEqual([])
    expect(readdirSync(join(box.project, '.claude/skills'))).toContain('write-review-statement')
    mkdirSync(join(box.project, '../elsewhere'))
    const elsewhere = box.withFolder('../elsewhere')
    const words = ['install', 'reviewing-skills', '--assistant', 'cursor']
    expect(readersIn(await loadedBy(elsewhere, ...words))).toEqual([])
    // An audit of folders reads them, and asks no rule.
    await loadedBy(box, 'audit', '--fail-on', 'never')
    const again = await loadedBy(box, 'audit', '--fail-on', 'never')
    expect(readersIn(again)).toEqual([readers[0]])
  })
})

describe('a start that fails', () => {
  it('is an error of the environment on a Node.js that is too old', async () => {
    const box = sandbox().file(
      'old.cjs',
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } })\n",
    )
    const old = ['--require', join(box.project, 'old.cjs'), run]
    const { stderr } = (await box.withProgram(process.execPath, ...old).skills('list')).exits(3)
    expect(stderr).toMatch(
      /^error\[E_NODE_VERSION\]: Node\.js 18\.20\.8 is too old .*\nhelp: .*\n$/u,
    )
  })

  it('is a defect of ours when the program is broken', async () => {
    const box = sandbox().withProgram(process.execPath, startAlone())
    const { stderr } = (await box.skills('list')).exits(70)
    expect(stderr).toMatch(/^error\[E_INTERNAL\]: .*\nhelp: .*\n$/u)
    const result = (await box.skills('list', '--json')).exits(70)
    expect(result.json()).toMatchObject({ ok: false, exitCode: 70, error: { code: 'E_INTERNAL' } })
  })

  it('ends with 130 when a person interrupts it', async () => {
    const server = createServer(() => undefined)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const words = ['mod', 'add', `http://127.0.0.1:${port}/a.git`, '--json']
    const child = spawn(process.execPath, [run, ...words], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: process.env['PATH'], HOME: sandbox().home },
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    await new Promise((done) => server.once('request', done))
    child.kill('SIGINT')
    const code = await new Promise((done) => child.once('close', done))
    server.closeAllConnections()
    server.close()
    expect(code).toBe(130)
    expect(JSON.parse(Buffer.concat(chunks).toString('utf8'))).toMatchObject({
      command: 'mod add',
      ok: false,
      exitCode: 130,
      error: { code: 'E_CANCELLED' },
    })
  })
})

describe('a command that does not exist', () => {
  it('ends with wrong usage and names the nearest one', async () => {
    const result = (await sandbox().skills('mod', 'lst')).exits(2)
    expect(result.stdout).toBe('')
    expect(result.stderr).toBe(
      'error[E_USAGE]: There is no command "mod lst".\nhelp: Did you mean: skills mod list\n',
    )
  })

  it('never runs the guess', async () => {
    const box = sandbox()
    ;(await box.skills('instal', '--yes')).exits(2)
    expect(box.tree()).toEqual({})
  })

  it('makes hostile words visible', async () => {
    const result = (await sandbox().skills('\u001b[2Jevil\u202e')).exits(2)
    expect(result.stderr).toContain('\\u{1b}[2Jevil\\u{202e}')
    expect(result.stderr).not.toContain('\u001b')
  })

  it('gives one JSON document', async () => {
    const result = (await sandbox().skills('qqqqqqqq', '--json')).exits(2)
    expect(result.stderr).toBe('')
    expect(result.json()).toEqual({
      schemaVersion: 1,
      command: 'qqqqqqqq',
      ok: false,
      exitCode: 2,
      data: {},
      warnings: [],
      error: {
        code: 'E_USAGE',
        message: 'There is no command "qqqqqqqq".',
        remedy: 'Run skills --help to see all commands.',
      },
    })
  })

  it('is wrong usage with --help, too', async () => {
    const result = (await sandbox().skills('qqqqqqqq', '--help')).exits(2)
    expect(result.stderr).toContain('error[E_USAGE]')
  })
})

describe('what the environment cannot do', () => {
  const poison = (box: ReturnType<typeof sandbox>): string => {
    const data = join(box.home, 'data')
    mkdirSync(data)
    writeFileSync(
      join(data, 'owned.js'),
      `require('fs').writeFileSync(${JSON.stringify(join(box.project, 'ran'))}, '')\nexports.init = () => {}\n`,
    )
    writeFileSync(
      join(data, 'package.json'),
      JSON.stringify({
        name: 'data',
        dependencies: {},
        oclif: {
          plugins: [{ type: 'link', name: 'owned', root: data }],
          hooks: { init: './owned' },
        },
      }),
    )
    return data
  }

  it('load a plugin from the data folder', async () => {
    const box = sandbox()
    const env = { SKILLS_DATA_DIR: poison(box), NODE_ENV: 'development' }
    await box.withEnv(env).skills('--help')
    expect(box.tree()).toEqual({})
  })

  it('turn an error into a success when a reader closes the pipe', async () => {
    const child = spawn(process.execPath, [run, 'qqqqqqqq', '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.destroy()
    const errors: Buffer[] = []
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
    const code = await new Promise((done) => child.on('close', done))
    expect(Buffer.concat(errors).toString('utf8')).toBe('')
    expect(code).toBe(2)
  })
})
