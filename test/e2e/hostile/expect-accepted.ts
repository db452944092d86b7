import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { tree, treeOfFiles } from '../../support/tree.ts'
import { expectPlain } from './expect-refused.ts'
import { type Machine, secretText } from './machine.ts'
import type { Acceptance } from './row.ts'

const places = ['.claude/skills', '.cursor/skills']

/** `mod add` takes this source, and an install puts exactly these bytes into both places and nowhere else. */
export async function expectAccepted(
  machine: Machine,
  source: string,
  wanted: Acceptance,
): Promise<void> {
  const { box } = machine
  const outside = outsideOf(machine)
  const added = (await box.skills('mod', 'add', source, '--name', 'odd', '--json')).exits(0)
  expectPlain(added)
  const warnings = JSON.stringify(added.json().warnings)
  for (const told of wanted.warns ?? []) expect(warnings).toContain(told)
  expectPlain((await box.skills('info', 'odd')).exits(0))
  const installed = await box.skills('install', '-a', 'claude-code,cursor', '--no-color')
  expectPlain(installed.exits(0))
  const digests = Object.fromEntries(
    Object.entries(wanted.installs).map(([path, content]) => [path, sha256(content)]),
  )
  for (const place of places) expect(treeOfFiles(join(box.project, place)), place).toEqual(digests)
  expect(Object.keys(box.tree()).filter(isElsewhere)).toEqual([])
  expect(machine.ran()).toBe(false)
  expect(outsideOf(machine)).toEqual(outside)
  expectNoCopyOfSecret(machine)
}

function isElsewhere(path: string): boolean {
  const known = ['skills.json', 'skills.lock', ...places]
  return !known.some(
    (one) => path === one || path.startsWith(`${one}/`) || one.startsWith(`${path}/`),
  )
}

/** What no command may touch: everything but the project, our own data below home, and temporary files. */
function outsideOf(machine: Machine): object {
  const entries = Object.entries(machine.disk()).filter(
    ([path]) => !/^(?:project|tmp|home\/\.(?:local|config|cache))(?:\/|$)/u.test(path),
  )
  return { ...Object.fromEntries(entries), temporary: tree(join(machine.root, 'tmp')) }
}

function expectNoCopyOfSecret({ root, secret }: Machine): void {
  for (const [path, { kind }] of Object.entries(tree(root)))
    if (kind === 'file' && join(root, path) !== secret)
      expect(readFileSync(join(root, path), 'latin1').includes(secretText), path).toBe(false)
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
