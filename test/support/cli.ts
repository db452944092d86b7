import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, expect } from 'vitest'
import { repositoryRoot } from './repository-root.ts'
import { type Tree, tree } from './tree.ts'

/** The document that `--json` prints. */
export interface CliDocument {
  readonly schemaVersion: number
  readonly command: string
  readonly ok: boolean
  readonly exitCode: number
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it freely and fail when a key is missing
  readonly data: any
  readonly warnings: readonly { readonly code: string; readonly message: string }[]
  readonly error?: {
    readonly code: string
    readonly message: string
    readonly remedy: string
    readonly file?: string
    readonly line?: number
    readonly rule?: string
    readonly url?: string
  }
}

/** What one run of the built program did. */
export interface CliResult {
  readonly stdout: string
  readonly stderr: string
  /** The exit status; `null` when a signal ended it. */
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** The one document on stdout; fails when there is none, or anything beside it. */
  readonly json: () => CliDocument
  /** Fails, showing both streams, unless the run ended with this status. Gives itself back. */
  readonly exits: (code: number) => CliResult
}

interface RunOptions {
  /** Text for stdin; without it stdin is empty. */
  readonly input?: string
  /** Kill the run after this long. */
  readonly timeoutMilliseconds?: number
}

/**
 * A machine of its own for a test: a fresh home, a fresh project and an environment with nothing but
 * PATH, HOME and what the test says. Methods that start with `with` give a changed copy; files are
 * written at once.
 */
export interface Sandbox {
  readonly home: string
  readonly project: string
  /** A copy whose runs have these variables too; `undefined` takes one away. */
  readonly withEnv: (env: Readonly<Record<string, string | undefined>>) => Sandbox
  /** A copy whose runs start in this folder, relative to the project. */
  readonly withFolder: (folder: string) => Sandbox
  /** A copy whose runs use another program: what `npm install -g` made, or another Node. */
  readonly withProgram: (...program: readonly string[]) => Sandbox
  /** Write a file below the project; its folders are made. */
  readonly file: (path: string, content: string | Uint8Array, mode?: number) => Sandbox
  /** The text of a file below the project. */
  readonly text: (path: string) => string
  /** Run `skills` with these words. */
  readonly skills: (...words: readonly string[]) => Promise<CliResult>
  /** The same with text on stdin or a time limit. */
  readonly skillsWith: (options: RunOptions, ...words: readonly string[]) => Promise<CliResult>
  /** The tree of the project, or of a folder of it, now. */
  readonly tree: (folder?: string) => Tree
}

interface Settings {
  readonly home: string
  readonly project: string
  readonly folder: string
  readonly program: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
}

const runMillisecondsMax = 110_000
const made: string[] = []

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A new sandbox; it is removed after the last test of the file. */
export function sandbox(): Sandbox {
  const folder = mkdtempSync(join(tmpdir(), 'skills-test-'))
  made.push(folder)
  const home = join(folder, 'home')
  const project = join(folder, 'project')
  mkdirSync(home)
  mkdirSync(project)
  const program = [process.execPath, join(repositoryRoot, 'bin/run.js')]
  return sandboxOf({ home, project, folder: project, program, env: {} })
}

function sandboxOf(settings: Settings): Sandbox {
  const { home, project } = settings
  const self: Sandbox = {
    home,
    project,
    withEnv: (env) => sandboxOf({ ...settings, env: { ...settings.env, ...env } }),
    withFolder: (folder) => sandboxOf({ ...settings, folder: resolve(project, folder) }),
    withProgram: (...program) => sandboxOf({ ...settings, program }),
    file: (path, content, mode) => {
      const target = join(project, path)
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, content)
      if (mode !== undefined) chmodSync(target, mode)
      return self
    },
    text: (path) => readFileSync(join(project, path), 'utf8'),
    skills: (...words) => run(settings, words, {}),
    skillsWith: (options, ...words) => run(settings, words, options),
    tree: (folder = '.') => tree(resolve(project, folder)),
  }
  return self
}

function environment(settings: Settings): NodeJS.ProcessEnv {
  const { PATH } = process.env
  const entries = Object.entries({ PATH, HOME: settings.home, ...settings.env })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

function run(
  settings: Settings,
  words: readonly string[],
  options: RunOptions,
): Promise<CliResult> {
  const [program = process.execPath, ...first] = settings.program
  return new Promise((done, fail) => {
    const child = spawn(program, [...first, ...words], {
      cwd: settings.folder,
      env: environment(settings),
      timeout: options.timeoutMilliseconds ?? runMillisecondsMax,
      killSignal: 'SIGKILL',
    })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    // The program may end without reading its input.
    child.stdin.on('error', () => undefined)
    child.stdin.end(options.input ?? '')
    child.on('error', fail)
    child.on('close', (code, signal) => {
      const texts = { stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) }
      done(resultOf(words, { ...texts, code, signal }))
    })
  })
}

interface Ended {
  readonly stdout: Buffer
  readonly stderr: Buffer
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

function resultOf(words: readonly string[], ended: Ended): CliResult {
  const stdout = ended.stdout.toString('utf8')
  const stderr = ended.stderr.toString('utf8')
  const { code, signal } = ended
  const shown = `skills ${words.join(' ')}\n--- stdout\n${stdout}--- stderr\n${stderr}`
  const self: CliResult = {
    stdout,
    stderr,
    code,
    signal,
    json: () => {
      expect(stdout.endsWith('}\n'), `no JSON document on stdout: ${shown}`).toBe(true)
      // Two documents, or one with text beside it, do not parse.
      return JSON.parse(stdout)
    },
    exits: (wanted) => {
      expect(code ?? signal, shown).toBe(wanted)
      return self
    },
  }
  return self
}
