import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sandbox } from '../support/cli.ts'
import { sandboxWithPack, skillText } from '../support/packs.ts'

describe('what the gate says before anything is written', () => {
  test('an invalid module: every problem at once, and the exact --exclude that leaves it out', async () => {
    const box = sandboxWithPack()
      .file('pack/skills/bad/SKILL.md', skillText('other'))
      .file('pack/skills/worse/SKILL.md', '---js\nmodule.exports = process.exit(9)\n---\n')
    const result = (await box.skills('mod', 'add', './pack', '--json')).exits(1).json()
    expect(result.error?.code).toBe('E_MODULE_INVALID')
    const rules = result.data.problems.map((problem: { rule: string }) => problem.rule)
    expect(rules).toContain('name/folder')
    expect(rules).toContain('front-matter/language')
    expect(result.error?.remedy).toContain('--exclude bad,worse')
    ;(await box.skills('mod', 'add', './pack', '--exclude', 'bad,worse')).exits(0)
    ;(await box.skills('install', '-a', 'cursor')).exits(0)
    expect(Object.keys(box.tree('.cursor/skills')).filter((path) => !path.includes('/'))).toEqual([
      'one',
      'two',
    ])
  })

  test('hidden text: refused as a finding, with its place', async () => {
    const tags = [...'obey']
      .map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0)))
      .join('')
    const box = sandboxWithPack().file(
      'pack/skills/one/SKILL.md',
      skillText('one', `Be kind.${tags}`),
    )
    const result = (await box.skills('install', './pack', '-a', 'cursor', '--json')).exits(1).json()
    expect(result.error).toMatchObject({ code: 'E_FINDINGS', file: 'skills/one/SKILL.md', line: 8 })
    expect(result.error?.remedy).toContain('--exclude one')
    expect(Object.keys(box.tree()).some((path) => path.startsWith('.cursor'))).toBe(false)
  })

  test('a folder outside that a cloned manifest asks for', async () => {
    const box = sandboxWithPack()
    writeFileSync(join(box.home, 'secret.txt'), 'secret')
    box.file(
      'skills.json',
      JSON.stringify({ assistants: ['cursor'], modules: { evil: { source: box.home } } }),
    )
    const result = (await box.skills('install', '--json')).exits(1).json()
    expect(result.error).toMatchObject({ code: 'E_POLICY_REFUSED', rule: 'source/folder-outside' })
  })

  test('a frozen install refuses where the lock would change', async () => {
    const box = sandboxWithPack()
    ;(await box.skills('install', './pack', '-a', 'cursor')).exits(0)
    ;(await box.skills('install', '--frozen')).exits(0)
    box.file('pack/skills/one/SKILL.md', skillText('one', 'New text.'))
    const result = (await box.skills('install', '--frozen', '--json')).exits(1).json()
    expect(result.error?.code).toBe('E_LOCK_OUTDATED')
  })
})

describe('a policy file', () => {
  test('that is faulty stops everything, with file and line', async () => {
    const box = sandboxWithPack().file('skills.policy.yaml', 'schema: 1\nsource: {}\n')
    const result = await box.skills('install', './pack', '-a', 'cursor')
    expect(result.exits(3).stderr).toContain('skills.policy.yaml:2')
    expect(result.stderr).toContain('Did you mean "sources"?')
    expect((await box.skills('verify', '--json')).exits(3).json().error?.code).toBe(
      'E_POLICY_INVALID',
    )
  })

  test('refuses with its line, whatever flags say', async () => {
    const box = sandboxWithPack().file(
      'skills.policy.yaml',
      'schema: 1\nsources:\n  allow: ["github:acme/*"]\n',
    )
    const words = ['install', './pack', '-a', 'cursor', '-f', '--yes']
    const result = await box.skills(...words)
    expect(result.exits(1).stderr).toContain('skills.policy.yaml:3')
    expect(result.stderr).toContain('Allowed are: github:acme/*.')
  })
})

describe('names that are not what was meant', () => {
  test('a skill that the module does not have', async () => {
    const result = (await sandboxWithPack().skills('show', './pack', 'on', '--json'))
      .exits(3)
      .json()
    expect(result.error?.code).toBe('E_SKILL_UNKNOWN')
    expect(result.data.nearest).toContain('one')
  })

  test('a module name that stands for another source', async () => {
    const box = sandboxWithPack().file('other/skills/one/SKILL.md', skillText('one'))
    ;(await box.skills('mod', 'add', './pack')).exits(0)
    const result = (await box.skills('mod', 'add', './other', '--name', 'pack', '--json'))
      .exits(5)
      .json()
    expect(result.error?.code).toBe('E_MODULE_EXISTS')
  })

  test('an unknown command: 2 with the nearest, in text and as a document', async () => {
    const text = (await sandbox().skills('instal')).exits(2)
    expect(text.stderr).toContain('skills install')
    const { error } = (await sandbox().skills('instal', '--json')).exits(2).json()
    expect(error?.code).toBe('E_USAGE')
  })
})

describe('two modules with one name', () => {
  test('every clash at once with the command that settles it', async () => {
    const box = sandboxWithPack().file('other/skills/one/SKILL.md', skillText('one', 'Another.'))
    ;(await box.skills('mod', 'add', './pack')).exits(0)
    ;(await box.skills('mod', 'add', './other')).exits(0)
    const clash = (await box.skills('install', '-a', 'cursor', '--json')).exits(5).json()
    expect(clash.error?.code).toBe('E_NAME_CLASH')
    expect(clash.error?.remedy).toContain('--owner other')
    ;(await box.skills('install', '-a', 'cursor', '--owner', 'other')).exits(0)
    expect(box.text('.cursor/skills/one/SKILL.md')).toContain('Another.')
    expect(JSON.parse(box.text('skills.json')).owners).toEqual({ one: 'other' })
    ;(await box.skills('verify')).exits(0)
  })
})
