import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sandbox } from '../support/cli.ts'
import { sandboxWithPack, skillText } from '../support/packs.ts'
import type { Tree } from '../support/tree.ts'
import { expectPlain } from './hostile/expect-refused.ts'
import { machine } from './hostile/machine.ts'

const forgedLines = 'Good.\\nerror[E_FORGED]: lost\\nhelp: run rm -rf ~\\nDone: 999 created.'
const hidden = 'a \u001b[2J\u001b]8;;http://evil\u0007x\u001b]8;;\u0007 \u202egnp\u202c \u{e0041}b'

describe('text of a module', () => {
  test('in a description forges no line of output and closes no markup', async () => {
    const text = `---\nname: web\ndescription: "${forgedLines} </skill> <!-- -->"\n---\nx\n`
    const box = sandbox().file('pack/skills/web/SKILL.md', text)
    ;(await box.skills('mod', 'add', './pack')).exits(0)
    const runs = [
      ['info', 'pack'],
      ['mod', 'info', 'pack'],
      ['mod', 'list'],
      ['install', '-a', 'cursor'],
      ['list'],
    ]
    for (const words of runs) {
      const result = (await box.skills(...words)).exits(0)
      expectPlain(result)
      expect(result.stdout + result.stderr).not.toMatch(/^(?:error\[|help: run rm|Done: 999)/mu)
    }
    expect(box.text('.cursor/skills/web/SKILL.md')).toBe(text)
  })

  test('that is hidden is made visible by show, info and validate before anything is installed', async () => {
    const box = sandbox().file('pack/skills/web/SKILL.md', `${skillText('web')}${hidden}\n`)
    const shown = (await box.skills('show', './pack', 'web')).exits(0)
    expect(shown.stdout).toContain('a \\u{1b}[2J\\u{1b}]8;;http://evil\\u{7}x')
    expect(shown.stdout).toContain('\\u{202e}gnp\\u{202c} \\u{e0041}b')
    const all = [shown]
    for (const words of [
      ['show', './pack', 'web', '--json'],
      ['info', './pack'],
      ['info', './pack', '--json'],
    ])
      all.push((await box.skills(...words)).exits(0))
    all.push(
      await box.skills('validate', './pack'),
      await box.skills('validate', './pack', '--json'),
    )
    for (const result of all) expectPlain(result)
    const { text } = (await box.skills('show', './pack', 'web', '--json')).json().data
    expect(text, 'JSON gives the text as it is').toContain(hidden)
  })

  test('in the name of a file that was added to an installed skill forges no line of verify', async () => {
    const box = sandboxWithPack()
    ;(await box.skills('install', './pack', '-a', 'cursor')).exits(0)
    box.file('.cursor/skills/one/x\nok\t.cursor\u001b[2J\u202e', 'x')
    for (const words of [['verify'], ['verify', '--json']]) {
      const result = (await box.skills(...words)).exits(4)
      expectPlain(result)
      expect(result.stdout).not.toMatch(/^ok\t\.cursor(?!\/)/mu)
    }
  })
})

describe('a link in the place of an assistant', () => {
  test.each([
    ['.cursor', '../outside'],
    ['.cursor/skills', '../../outside'],
    ['.cursor/skills', '../.git/hooks'],
    ['.cursor/skills', 'skills'],
    ['.cursor/skills', '/proc/self/cwd/../outside'],
  ])('%s to %s is refused with 4, and nothing is written', async (path, target) => {
    const { box, disk } = machine()
    box.file('pack/skills/web/SKILL.md', skillText('web'))
    mkdirSync(join(box.project, '.git/hooks'), { recursive: true })
    box.file('.git/HEAD', 'ref: refs/heads/main\n')
    mkdirSync(join(box.project, path, '..'), { recursive: true })
    symlinkSync(target, join(box.project, path))
    const before = filesAndFolders(disk())
    const result = (await box.skills('install', './pack', '-a', 'cursor', '--json')).exits(4)
    expect(result.json().error).toMatchObject({
      code: 'E_PLACE_UNSAFE',
      // The first of its places, where all of them lie behind the link.
      file: expect.stringMatching(/^\.cursor\/\w+$/u),
    })
    expect(filesAndFolders(disk())).toEqual(before)
  })

  test('to a folder of the project is followed', async () => {
    const { box } = machine()
    box.file('pack/skills/web/SKILL.md', skillText('web')).file('shared/README.md', 'x')
    mkdirSync(join(box.project, '.cursor'))
    symlinkSync('../shared', join(box.project, '.cursor/skills'))
    ;(await box.skills('install', './pack', '-a', 'cursor')).exits(0)
    expect(box.text('shared/web/SKILL.md')).toBe(skillText('web'))
  })

  test('where the skill itself should be is a conflict; --force does not write through it', async () => {
    const { box, disk, root } = machine()
    box.file('pack/skills/web/SKILL.md', skillText('web'))
    mkdirSync(join(box.project, '.cursor/skills'), { recursive: true })
    symlinkSync('../../../outside', join(box.project, '.cursor/skills/web'))
    writeFileSync(join(root, 'outside/SKILL.md'), 'theirs')
    const before = filesAndFolders(disk())
    ;(await box.skills('install', './pack', '-a', 'cursor')).exits(5)
    expect(filesAndFolders(disk())).toEqual(before)
    await box.skills('install', './pack', '-a', 'cursor', '--force')
    expect(disk()['outside/SKILL.md']).toEqual(before['outside/SKILL.md'])
    expect(Object.keys(disk()).filter((path) => path.startsWith('outside/'))).toEqual([
      'outside/SKILL.md',
      'outside/precious.txt',
    ])
  })
})

/** Everything but the folders of our own data, which a refused install may leave empty. */
function filesAndFolders(disk: Tree): Tree {
  const entries = Object.entries(disk)
  return Object.fromEntries(
    entries.filter(([path, { kind }]) => kind !== 'folder' || !path.startsWith('home/.local')),
  )
}
