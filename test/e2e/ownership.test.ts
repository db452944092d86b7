import { mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Sandbox } from '../support/cli.ts'
import { sandboxWithPack, skillText } from '../support/packs.ts'
import { tree } from '../support/tree.ts'

async function installed(): Promise<Sandbox> {
  const box = sandboxWithPack()
  ;(await box.skills('install', './pack', '-a', 'cursor')).exits(0)
  return box
}

describe('files that a person owns', () => {
  test('a folder of the same name stops the run with 5 and keeps every byte', async () => {
    const box = sandboxWithPack().file('.cursor/skills/one/SKILL.md', 'mine\n')
    const before = box.tree()
    const result = (await box.skills('install', './pack', '-a', 'cursor', '--json')).exits(5).json()
    expect(result.error?.code).toBe('E_CONFLICT')
    expect(result.data.applied).toBe(false)
    expect(result.data.plan).toContainEqual(
      expect.objectContaining({ op: 'conflict', path: '.cursor/skills/one' }),
    )
    expect(box.tree()).toEqual(before)
  })

  test('--on-conflict skip leaves it alone for good; uninstall does too', async () => {
    const box = sandboxWithPack().file('.cursor/skills/one/SKILL.md', 'mine\n')
    ;(await box.skills('install', './pack', '-a', 'cursor', '--on-conflict', 'skip')).exits(0)
    expect(box.text('.cursor/skills/one/SKILL.md')).toBe('mine\n')
    ;(await box.skills('uninstall', 'pack')).exits(0)
    expect(box.text('.cursor/skills/one/SKILL.md')).toBe('mine\n')
    expect(Object.keys(box.tree('.cursor/skills'))).toEqual(['one', 'one/SKILL.md'])
  })

  test('--force replaces it and names the backup', async () => {
    const box = sandboxWithPack().file('.cursor/skills/one/SKILL.md', 'mine\n')
    const { data } = (await box.skills('install', './pack', '-a', 'cursor', '-f', '--json'))
      .exits(0)
      .json()
    expect(data.backups).toMatchObject([{ path: '.cursor/skills/one' }])
    expect(tree(data.backups[0].backup)['SKILL.md']).toBeDefined()
    expect(box.text('.cursor/skills/one/SKILL.md')).toBe(skillText('one'))
  })

  test('the same bytes are kept, never owned and never removed', async () => {
    const box = sandboxWithPack().file('.cursor/skills/one/SKILL.md', skillText('one'))
    const { data } = (await box.skills('install', './pack', '-a', 'cursor', '--json'))
      .exits(0)
      .json()
    expect(data.plan).toContainEqual(
      expect.objectContaining({ op: 'keep', path: '.cursor/skills/one', reason: 'same-not-ours' }),
    )
    ;(await box.skills('uninstall', 'pack')).exits(0)
    expect(box.text('.cursor/skills/one/SKILL.md')).toBe(skillText('one'))
  })

  test('an edit of an installed skill stops install and uninstall, and is let go of with --keep-modified', async () => {
    const box = await installed()
    writeFileSync(join(box.project, '.cursor/skills/one/SKILL.md'), 'edited\n')
    box.file('pack/skills/one/SKILL.md', skillText('one', 'New text.'))
    ;(await box.skills('install')).exits(5)
    ;(await box.skills('uninstall', 'pack')).exits(5)
    expect(box.text('.cursor/skills/one/SKILL.md')).toBe('edited\n')
    expect(readdirSync(join(box.project, '.cursor/skills'))).toEqual(['one', 'two'])
    ;(await box.skills('uninstall', 'pack', '--keep-modified')).exits(0)
    expect(box.text('.cursor/skills/one/SKILL.md')).toBe('edited\n')
    expect(readdirSync(join(box.project, '.cursor/skills'))).toEqual(['one'])
  })

  test('a file added inside an installed skill counts as a change', async () => {
    const box = await installed()
    box.file('.cursor/skills/one/notes.md', 'mine\n')
    ;(await box.skills('uninstall', 'pack')).exits(5)
    expect(box.text('.cursor/skills/one/notes.md')).toBe('mine\n')
  })

  test('a link where a skill should be is never written through', async () => {
    const box = sandboxWithPack().file('elsewhere/SKILL.md', 'mine\n').file('.cursor/keep', '')
    mkdirSync(join(box.project, '.cursor/skills'))
    symlinkSync(join(box.project, 'elsewhere'), join(box.project, '.cursor/skills/one'))
    ;(await box.skills('install', './pack', '-a', 'cursor', '-f')).exits(5)
    expect(box.text('elsewhere/SKILL.md')).toBe('mine\n')
  })

  test('a place that leads out of the project is refused with 4', async () => {
    const box = sandboxWithPack()
    mkdirSync(join(box.home, 'outside'))
    symlinkSync(join(box.home, 'outside'), join(box.project, '.cursor'))
    ;(await box.skills('install', './pack', '-a', 'cursor')).exits(4)
    expect(readdirSync(join(box.home, 'outside'))).toEqual([])
  })

  test('a manifest written by hand comes back byte for byte', async () => {
    const text = '{ "owners": {},\r\n\t"layout":"native" }'
    const box = sandboxWithPack().file('skills.json', text)
    ;(await box.skills('install', './pack', '-a', 'cursor')).exits(0)
    expect(box.text('skills.json')).toContain('\r\n\t"layout":"native"')
    ;(await box.skills('uninstall', 'pack')).exits(0)
    expect(box.text('skills.json')).toBe(text)
  })
})

describe('what a run leaves', () => {
  test('a dry run writes nothing at all, anywhere', async () => {
    const box = sandboxWithPack()
    const before = [
      tree(box.project, { times: true }),
      tree(box.home, { times: true }),
      temporary(),
    ]
    ;(await box.skills('mod', 'add', './pack', '--dry-run')).exits(0)
    ;(await box.skills('install', './pack', '-a', 'cursor', '--dry-run')).exits(0)
    expect([
      tree(box.project, { times: true }),
      tree(box.home, { times: true }),
      temporary(),
    ]).toEqual(before)
  })

  test('one skill can be taken out and stays out', async () => {
    const box = await installed()
    ;(await box.skills('uninstall', 'pack', '-s', 'one')).exits(0)
    ;(await box.skills('install')).exits(0)
    expect(readdirSync(join(box.project, '.cursor/skills'))).toEqual(['two'])
    expect(JSON.parse(box.text('skills.json')).modules.pack.exclude).toEqual(['one'])
    ;(await box.skills('verify')).exits(0)
  })

  test('another choice of assistants moves what is ours', async () => {
    const box = await installed()
    ;(await box.skills('uninstall', 'pack')).exits(0)
    ;(await box.skills('mod', 'add', './pack')).exits(0)
    ;(await box.skills('install', '-a', 'cursor')).exits(0)
    ;(await box.skills('install', '-a', 'claude-code,gemini-cli')).exits(0)
    const places = ['.claude', '.cursor', '.gemini'].filter(
      (name) => Object.keys(box.tree(name)).length > 0,
    )
    expect(places).toEqual(['.claude', '.gemini'])
    ;(await box.skills('install', '-a', 'codex,gemini-cli,cursor', '--layout', 'shared')).exits(0)
    expect(readdirSync(join(box.project, '.agents/skills'))).toEqual(['one', 'two'])
    expect(
      Object.keys(box.tree()).filter((path) => /^\.(claude|gemini|cursor)/u.test(path)),
    ).toEqual([])
  })

  test('a skill that the module no longer has goes with the next install', async () => {
    const box = await installed()
    renameSync(join(box.project, 'pack/skills/two'), join(box.project, 'two'))
    const { data } = (await box.skills('install', '--json')).exits(0).json()
    expect(data.plan).toContainEqual(
      expect.objectContaining({ op: 'delete', path: '.cursor/skills/two' }),
    )
    expect(readdirSync(join(box.project, '.cursor/skills'))).toEqual(['one'])
  })
})

/** Temporary folders of ours that are there now. */
function temporary(): string[] {
  return readdirSync(tmpdir()).filter((name) => /^skills-\d+-/u.test(name))
}
