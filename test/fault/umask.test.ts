import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sandbox } from '../support/cli.ts'
import { packFiles } from '../support/operations-site.ts'
import { repositoryRoot } from '../support/repository-root.ts'
import { type Tree, tree } from '../support/tree.ts'

function modesOf(all: Tree): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(all).map(([name, { mode }]) => [name, mode]))
}

it.skipIf(process.platform === 'win32').each(['000', '022', '077'])(
  'what is installed is 0644 or 0755 under umask %s, and nobody else may write our records',
  async (umask) => {
    const box = sandbox()
    for (const [file, text] of Object.entries(packFiles(1))) box.file(`pack/${file}`, text)
    box.file('pack/skills/lint/run.sh', '#!/bin/sh\n', 0o755)
    const cautious = box.withProgram(
      ...['sh', '-c', `umask ${umask}; exec "$0" "$@"`, process.execPath],
      join(repositoryRoot, 'bin/run.js'),
    )
    ;(await cautious.skills('install', './pack', '-a', 'claude-code,cursor')).exits(0)
    for (const place of ['.claude/skills', '.cursor/skills'])
      for (const [name, mode] of Object.entries(modesOf(box.tree(place)))) {
        const isFile = /\.\w+$/u.test(name)
        expect(mode, name).toBe(isFile && !name.endsWith('.sh') ? '644' : '755')
      }
    for (const [name, { kind, mode = '' }] of Object.entries(tree(box.home)))
      expect(kind === 'link' || (Number.parseInt(mode, 8) & 0o022) === 0, `${name} ${mode}`).toBe(
        true,
      )
    for (const name of ['.claude', '.claude/skills', 'skills.json', 'skills.lock'])
      expect(lstatSync(join(box.project, name)).mode & 0o022, name).toBe(0)
    ;(await cautious.skills('verify')).exits(0)
    const again = (await cautious.skills('install')).exits(0)
    expect(again.stderr).toContain('Nothing to do')
  },
)
