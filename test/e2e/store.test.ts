import { chmodSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Sandbox } from '../support/cli.ts'
import { sandboxWithPack, skillText } from '../support/packs.ts'

async function installed(): Promise<Sandbox> {
  const box = sandboxWithPack()
  ;(await box.skills('install', './pack', '-a', 'cursor')).exits(0)
  return box
}

function storedFiles(box: Sandbox): string[] {
  const top = join(box.home, '.local/share/skills/store/v1')
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function age(paths: readonly string[]): void {
  for (const path of paths) utimesSync(path, 1, 1)
}

test('store verify is clean, and names a file with one flipped bit and the record that lists it', async () => {
  const box = await installed()
  expect((await box.skills('store', 'path')).exits(0).stdout.trim()).toBe(
    join(box.home, '.local/share/skills/store'),
  )
  expect((await box.skills('store', 'verify', '--json')).exits(0).json().data).toMatchObject({
    files: 3,
    snapshots: 1,
    damaged: [],
  })
  const [file = ''] = storedFiles(box).filter((path) => path.includes('/files/'))
  chmodSync(file, 0o600)
  writeFileSync(file, 'flipped')
  const { data, error } = (await box.skills('store', 'verify', '--json')).exits(4).json()
  expect(error?.code).toBe('E_INTEGRITY')
  expect(data.damaged).toContain(file)
  expect(data.damaged).toHaveLength(2)
})

test('prune keeps what a lock or the module list needs, and what is new', async () => {
  const box = await installed()
  box.file('pack/skills/one/SKILL.md', skillText('one', 'New text.'))
  ;(await box.skills('install')).exits(0)
  expect(storedFiles(box)).toHaveLength(6)
  ;(await box.skills('store', 'prune')).exits(0)
  expect(storedFiles(box)).toHaveLength(6)
  age(storedFiles(box))
  // The last run is young: it may still be taken back.
  ;(await box.skills('store', 'prune')).exits(0)
  expect(storedFiles(box)).toHaveLength(6)
  const dry = (await box.skills('store', 'prune', '--days', '0', '--dry-run', '--json')).exits(0)
  expect(dry.json().data).toMatchObject({
    snapshots: 1,
    files: 1,
    written: false,
    undoLost: [box.project],
  })
  expect(storedFiles(box)).toHaveLength(6)
  const pruned = (await box.skills('store', 'prune', '--days', '0')).exits(0)
  expect(pruned.stderr).toContain('undoing its last run now has to fetch')
  expect(storedFiles(box)).toHaveLength(4)
  rmSync(join(box.project, '.cursor'), { recursive: true })
  ;(await box.skills('ci', '--offline')).exits(0)
  ;(await box.skills('uninstall', 'pack')).exits(0)
  ;(await box.skills('store', 'prune', '--days', '0')).exits(0)
  expect(storedFiles(box)).toEqual([])
})

test('inventory lists every project of this machine, and as CycloneDX twice the same', async () => {
  const box = await installed()
  const { data } = (await box.skills('inventory', '--json')).exits(0).json()
  expect(data.modules).toMatchObject([
    { name: 'pack', scope: 'project', root: box.project, skills: ['one', 'two'] },
  ])
  const first = (await box.skills('inventory', '--format', 'cyclonedx')).exits(0).stdout
  expect(JSON.parse(first)).toMatchObject({
    bomFormat: 'CycloneDX',
    components: [{ name: 'pack' }],
  })
  expect((await box.skills('inventory', '--format', 'cyclonedx')).exits(0).stdout).toBe(first)
})
