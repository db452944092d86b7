import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Sandbox, sandbox } from '../support/cli.ts'
import { expectGolden } from '../support/golden.ts'
import { nodeProgram, nodeVersions } from '../support/node-version.ts'
import { npmMillisecondsMax, npmSettings } from '../support/npm-settings.ts'
import { repositoryRoot } from '../support/repository-root.ts'

const work = mkdtempSync(join(tmpdir(), 'skills-package-'))
const prefix = join(work, 'prefix')
const installed = join(prefix, 'lib/node_modules/skills-pm')
let packed: readonly string[] = []
let tarball = ''

/** Run npm and give its stdout; npm keeps its own settings and cache. */
function npm(...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('npm', words, {
    cwd: repositoryRoot,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: npmMillisecondsMax,
  })
  if (status !== 0) throw new Error(`npm ${words.join(' ')}\n${stderr}`)
  return stdout
}

beforeAll(() => {
  const [report] = JSON.parse(npm('pack', '--json', '--ignore-scripts', '--pack-destination', work))
  packed = report.files.map((file: { readonly path: string }) => file.path)
  tarball = join(work, report.filename)
  npm(
    'install',
    '--global',
    ...['--prefix', prefix, '--prefer-offline', '--no-audit', '--no-fund'],
    ...npmSettings(),
    tarball,
  )
}, npmMillisecondsMax)

afterAll(() => {
  rmSync(work, { recursive: true, force: true })
})

describe('the packed files', () => {
  it('are exactly those of the committed list', () => {
    // The names of chunks end with a digest of their content.
    const names = packed.map((path) => path.replace(/^(dist\/chunks)\/.*\.js$/u, '$1/*.js'))
    expectGolden('packed-files.txt', `${[...new Set(names)].sort().join('\n')}\n`)
  })

  it('hold no source, no test and no path of this machine', () => {
    expect(packed.filter((path) => /\.(ts|map)$|^(test|scripts|packages)\//u.test(path))).toEqual(
      [],
    )
    const leaking = packed
      .filter((path) => path.endsWith('.js') || path.endsWith('.json'))
      .filter((path) => readFileSync(join(installed, path), 'utf8').includes(repositoryRoot))
    expect(leaking).toEqual([])
  })

  it('ask for no package of a scope that is not ours', () => {
    const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
    expect(Object.keys(dependencies).filter((name) => name.startsWith('@skills/'))).toEqual([])
  })

  it('make a package that npm users can take as it is', async () => {
    const { buffer, byteOffset, byteLength } = readFileSync(tarball)
    const bytes = buffer.slice(byteOffset, byteOffset + byteLength)
    const { messages } = await publint({ pack: { tarball: bytes } })
    expect(messages).toEqual([])
  })

  it('bring no install script, of ours or of a dependency', () => {
    const listed = npm(
      'query',
      '--global',
      '--prefix',
      prefix,
      ':attr(scripts, [postinstall]), :attr(scripts, [install]), :attr(scripts, [preinstall])',
    )
    expect(JSON.parse(listed)).toEqual([])
  })
})

describe.each(nodeVersions)('the installed program on Node.js %s', (version) => {
  let program: string | undefined

  beforeAll(() => {
    program = nodeProgram(version)
  }, npmMillisecondsMax)

  /** A sandbox that runs the installed program, or the reason to skip. */
  const box = (skip: (note: string) => never): Sandbox => {
    if (program === undefined) return skip(`Node.js ${version} is not to be had on this machine`)
    return sandbox().withProgram(program, join(prefix, 'bin/skills'))
  }

  it('says its version', async ({ skip }) => {
    const { stdout } = (await box(skip).skills('--version')).exits(0)
    const { version: wanted } = JSON.parse(
      readFileSync(join(repositoryRoot, 'package.json'), 'utf8'),
    )
    expect(stdout).toBe(`skills ${wanted}\n`)
  })

  it('shows help without a warning', async ({ skip }) => {
    const { stdout, stderr } = (await box(skip).skills('--help')).exits(0)
    expect(stdout).toContain('install')
    expect(stderr).toBe('')
  })

  it('lists assistants as JSON', async ({ skip }) => {
    const { data } = (await box(skip).skills('assistants', '--json')).exits(0).json()
    const ids = data.assistants.map((one: { readonly id: string }) => one.id)
    expect(ids).toContain('claude-code')
  })

  it('installs a module from a folder and takes it away again', async ({ skip }) => {
    const machine = box(skip).file('CLAUDE.md', '# Project\n')
    const source = join(machine.project, 'reviewing-skills')
    cpSync(join(repositoryRoot, 'skills-registry/packs/reviewing-skills'), source, {
      recursive: true,
    })
    const before = machine.tree()
    ;(await machine.skills('mod', 'add', './reviewing-skills')).exits(0)
    ;(await machine.skills('install', '--assistant', 'claude-code')).exits(0)
    const skill = '.claude/skills/review-skill-before-install/SKILL.md'
    expect(machine.text(skill)).toBe(
      readFileSync(join(source, 'skills', skill.slice('.claude/skills/'.length)), 'utf8'),
    )
    ;(await machine.skills('verify')).exits(0)
    ;(await machine.skills('uninstall', 'reviewing-skills')).exits(0)
    expect(machine.tree()).toEqual(before)
  })
})
