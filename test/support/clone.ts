import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { runGit } from './clean-git.ts'
import { type CliDocument, type CliResult, type Sandbox, sandbox } from './cli.ts'
import { skillText } from './packs.ts'
import { tree, treeOfFiles } from './tree.ts'
import { type Deed, watched } from './witness.ts'

/** A text that stands in secrets only: whoever prints or stores it has read one. */
export const canary = 'CANARY-4c1f'

/** A project that somebody cloned, on a machine with secrets: every file in it is an attacker's. */
export interface Clone {
  readonly box: Sandbox
  /** A folder beside the project that looks like a module and holds secrets. */
  readonly outside: string
  readonly manifest: (modules: object, more?: object) => void
  readonly write: (path: string, content: string | Uint8Array) => void
  /** A link in the project, in place of what is there. */
  readonly link: (path: string, target: string) => void
  readonly deeds: () => readonly Deed[]
}

/** A fresh clone: a git work tree with a good module in `pack`. */
export function makeClone(): Clone {
  const { box, deeds } = watched(sandbox())
  const outside = join(dirname(box.project), 'outside')
  mkdirSync(join(outside, 'skills/secret'), { recursive: true })
  mkdirSync(join(outside, 'hooks'))
  writeFileSync(join(outside, 'skills/secret/SKILL.md'), skillText('secret', canary))
  mkdirSync(join(box.home, '.ssh'), { mode: 0o700 })
  writeFileSync(join(box.home, '.ssh/id_rsa'), `${canary}\n`, { mode: 0o600 })
  runGit(box.project, ['init', '--quiet', '.'])
  box.file('pack/skills/one/SKILL.md', skillText('one'))
  return {
    box,
    outside,
    manifest: (modules, more = {}) => {
      box.file('skills.json', JSON.stringify({ assistants: ['cursor'], modules, ...more }))
    },
    write: (path, content) => {
      box.file(path, content)
    },
    link: (path, target) => {
      const at = join(box.project, path)
      rmSync(at, { recursive: true, force: true })
      mkdirSync(dirname(at), { recursive: true })
      symlinkSync(target, at)
    },
    deeds,
  }
}

/** Everything that a clone could want to change: times, too, where nothing of ours is written. */
export function surroundings({ box, outside }: Clone): object {
  return {
    home: treeOfFiles(box.home),
    outside: tree(outside, { times: true }),
    project: tree(box.project, { times: true }),
  }
}

/** No secret read or shown, no socket, no process, no write but in the project and our own folders. */
export function expectNoHarm(clone: Clone, result: CliResult): void {
  const { box, outside } = clone
  const ours = [box.project, box.home, '/tmp/skills-']
  const secrets = [outside, join(box.home, '.ssh')]
  const isBelow = (folders: readonly string[], path: string) =>
    folders.some((folder) => path.startsWith(folder))
  const harm = clone.deeds().filter(({ kind, what }) => {
    if (kind === 'read') return isBelow(secrets, what)
    if (kind === 'write') return !isBelow(ours, what) || isBelow(secrets, what)
    return true
  })
  expect(harm).toEqual([])
  expect(result.stdout + result.stderr).not.toContain(canary)
}

/** What a refused command answers. */
export interface Refusal {
  readonly exit: number
  readonly code: string
  readonly rule?: string
  /** Part of the place that the error names. */
  readonly file?: string
}

/** Run a command that must be refused, and see that nothing anywhere is otherwise than before. */
export async function expectRefused(
  clone: Clone,
  words: readonly string[],
  { exit, code, rule, file }: Refusal,
): Promise<CliDocument> {
  const before = surroundings(clone)
  clone.deeds()
  const result = (await clone.box.skills(...words, '--json')).exits(exit)
  const document = result.json()
  const shown = `skills ${words.join(' ')}: ${result.stdout}`
  expect(document.error?.code, shown).toBe(code)
  if (rule !== undefined) expect(document.error?.rule, shown).toBe(rule)
  if (file !== undefined) expect(document.error?.file, shown).toContain(file)
  expect(document.error?.remedy, shown).not.toBe('')
  expect(surroundings(clone), shown).toEqual(before)
  expectNoHarm(clone, result)
  return document
}

/** Run a command that must be served, and see that it did nothing beside. */
export async function expectServed(
  clone: Clone,
  ...words: readonly string[]
): Promise<CliDocument> {
  clone.deeds()
  const result = (await clone.box.skills(...words, '--json')).exits(0)
  expectNoHarm(clone, result)
  return result.json()
}
