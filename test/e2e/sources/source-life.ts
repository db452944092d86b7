import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Sandbox } from '../../support/cli.ts'
import { type TarEntry, tarOf } from '../../support/make-tar.ts'
import { skillText } from '../../support/packs.ts'

/** The files of a module with one skill and a script; another `body` makes a twin. */
export function moduleFiles(body = 'Do it.'): Readonly<Record<string, string>> {
  return {
    'skills/web/SKILL.md': skillText('web', body),
    'skills/web/scripts/run.sh': '#!/bin/sh\necho hello\n',
  }
}

/** The same as the entries of an archive, below a folder. */
export function moduleTar(top: string, body?: string): TarEntry[] {
  return tarOf(moduleFiles(body), top)
}

/**
 * The whole life of a source in a fresh project: added, installed, verified, listed; a change is found; taken
 * back so that nothing is left. Gives what the lock said of the module.
 */
// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
export async function sourceLife(box: Sandbox, source: string, name: string): Promise<any> {
  ;(await box.skills('mod', 'add', source, '--name', name)).exits(0)
  ;(await box.skills('install', '--assistant', 'cursor')).exits(0)
  expect(box.text('.cursor/skills/web/SKILL.md')).toBe(skillText('web'))
  expect(box.tree('.cursor/skills/web')['scripts/run.sh']?.mode).toBe('755')
  const lock = JSON.parse(box.text('skills.lock')).modules[name]
  ;(await box.skills('verify')).exits(0)
  box.file('.cursor/skills/web/SKILL.md', 'tampered')
  ;(await box.skills('verify')).exits(4)
  box.file('.cursor/skills/web/SKILL.md', skillText('web'))
  const before = readFileSync(join(box.project, 'skills.lock'), 'utf8')
  ;(await box.skills('install', '--offline')).exits(0)
  expect(box.text('skills.lock')).toBe(before)
  ;(await box.skills('uninstall', name)).exits(0)
  expect(box.tree('.cursor')).toEqual({})
  return lock
}

/** Added and installed, then seen by a colleague: the same project, another home whose store is empty. */
export async function colleagueOf(box: Sandbox, source: string, name: string): Promise<Sandbox> {
  ;(await box.skills('mod', 'add', source, '--name', name)).exits(0)
  ;(await box.skills('install', '--assistant', 'cursor')).exits(0)
  renameSync(join(box.project, '.cursor'), join(box.home, 'cursor-before'))
  const home = join(box.home, 'colleague')
  mkdirSync(home)
  for (const file of ['.npmrc', '.gitconfig']) {
    if (existsSync(join(box.home, file))) renameSync(join(box.home, file), join(home, file))
  }
  return box.withEnv({ HOME: home })
}
