import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Sandbox, sandbox } from '../support/cli.ts'
import { repositoryRoot } from '../support/repository-root.ts'
import { tree } from '../support/tree.ts'

/** What `bin/code-cache.js` gives. */
interface CodeCache {
  readonly folder: string
  readonly cachedCode: (text: string, file: string, owner: number) => Buffer | undefined
  readonly fileOf: (file: string) => string
}

let program: string
let cache: CodeCache
let box: Sandbox
beforeEach(() => {
  // Owner and rights are checked, so a folder of its own; dist has what the build made for this Node.js.
  program = mkdtempSync(join(tmpdir(), 'skills-program-'))
  for (const part of [
    'bin',
    'dist',
    'package.json',
    'oclif.manifest.json',
    'schemas',
    'skills-registry',
  ])
    cpSync(join(repositoryRoot, part), join(program, part), { recursive: true })
  cache = createRequire(import.meta.url)(join(program, 'bin/code-cache.js'))
  box = sandbox().withProgram(process.execPath, join(program, 'bin/run.js'))
})
afterEach(() => rmSync(program, { recursive: true, force: true }))

/** A file of the program that every run loads, and how it is asked for its compiled code. */
function startFile() {
  const file = join(program, 'dist/start.js')
  const text = readFileSync(file, 'utf8')
  const owner = statSync(file).uid
  return { file, text, owner, kept: cache.fileOf(file) }
}

describe.skipIf(process.platform === 'win32')('compiled code beside the program', () => {
  it('is what the build made for this Node.js, and is used', () => {
    const { file, text, owner } = startFile()
    expect(cache.cachedCode(text, file, owner)?.length).toBeGreaterThan(1000)
  })

  it('is not used for any other text, be it of the same length', () => {
    const { file, text, owner } = startFile()
    expect(cache.cachedCode(text.replace('run', 'nur'), file, owner)).toBeUndefined()
    expect(cache.cachedCode(`${text} `, file, owner)).toBeUndefined()
  })

  it.each([0o664, 0o646])('is not used where others may write it (%o)', (mode) => {
    const { file, text, owner, kept } = startFile()
    chmodSync(kept, mode)
    expect(cache.cachedCode(text, file, owner)).toBeUndefined()
  })

  it('is not used where it belongs to somebody else than the program', () => {
    const { file, text, owner } = startFile()
    expect(cache.cachedCode(text, file, owner + 1)).toBeUndefined()
  })

  it('gives way to a program that was changed by hand', async () => {
    const chunks = join(program, 'dist/chunks')
    const old = 'Nothing to do'
    for (const name of readdirSync(chunks)) {
      const file = join(chunks, name)
      const text = readFileSync(file, 'utf8')
      if (text.includes(old)) writeFileSync(file, text.replaceAll(old, 'Nothing to be'))
    }
    ;(await box.skills('install', 'reviewing-skills', '--assistant', 'claude-code')).exits(0)
    const { stderr, stdout } = (await box.skills('install')).exits(0)
    expect(stdout + stderr).toContain('Nothing to be')
  })

  it('may be cut short or hold anything: the run is the same without it', async () => {
    const kept = readdirSync(cache.folder).map((name) => join(cache.folder, name))
    for (const [index, file] of kept.entries()) {
      const bytes = readFileSync(file)
      if (index % 3 === 0) truncateSync(file, index)
      else if (index % 3 === 1) writeFileSync(file, 'no code at all')
      // The text is right and the head of the code is not.
      else writeFileSync(file, bytes.fill(0x41, 0, 16))
    }
    ;(await box.skills('list')).exits(0)
  })

  it('is never written by a run', async () => {
    rmSync(join(program, 'dist/code-cache'), { recursive: true })
    const before = tree(program)
    ;(await box.skills('install', 'reviewing-skills', '--assistant', 'claude-code')).exits(0)
    expect(tree(program)).toEqual(before)
    expect(existsSync(cache.folder)).toBe(false)
  })
})
