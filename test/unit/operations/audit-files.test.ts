import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseFiles } from '../../../packages/operations/src/audit/choose-files.ts'
import { readFolderContent } from '../../../packages/operations/src/audit/read-folder-content.ts'
import { repositoryPathOf } from '../../../packages/operations/src/audit/repository-path.ts'
import { ruleFilter } from '../../../packages/operations/src/audit/rule-selection.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { thrown } from '../../support/thrown.ts'

function choose(paths: readonly string[], extent: 'installed' | 'everything', isRepository = true) {
  const { groups, left } = chooseFiles(paths, { extent, isRepository })
  return { groups: groups.map(({ skill, paths: own }) => [skill, own]), left }
}

describe('what of a folder is audited', () => {
  const project = [
    '.claude/skills/a/SKILL.md',
    '.claude/skills/a/run.sh',
    '.git/hooks/pre-commit',
    '.git/hooks/pre-commit.sample',
    '.github/workflows/ci.yml',
    '.mcp.json',
    'AGENTS.md',
    'docs/notes.md',
    'packages/x/CLAUDE.md',
    'skills/own/skill.md',
    'src/main.py',
  ]
  const read = [
    '.git/hooks/pre-commit',
    '.github/workflows/ci.yml',
    '.mcp.json',
    'AGENTS.md',
    'packages/x/CLAUDE.md',
  ]

  it('is, of a repository, skills and what assistants read, and not its own code', () => {
    expect(choose(project, 'everything')).toEqual({
      groups: [
        ['.claude/skills/a', ['.claude/skills/a/SKILL.md', '.claude/skills/a/run.sh']],
        ['skills/own', ['skills/own/skill.md']],
        [undefined, read],
      ],
      left: 3,
    })
  })

  it('is, of what is installed, nothing outside the folders of assistants', () => {
    const { groups, left } = choose(project, 'installed')
    expect(groups.map(([skill]) => skill)).toEqual(['.claude/skills/a', undefined])
    expect(left).toBe(4)
  })

  it('is everything of a skill, nested skills included, and of a small folder', () => {
    expect(choose(['SKILL.md', 'x/SKILL.md', 'x/y.bin'], 'everything').groups).toHaveLength(1)
    expect(choose(['a.md', 'b/c.js'], 'everything', false)).toEqual({
      groups: [[undefined, ['a.md', 'b/c.js']]],
      left: 0,
    })
    const many = Array.from({ length: 300 }, (_, index) => `src/${index}.js`)
    expect(choose([...many, 'AGENTS.md'], 'everything', false)).toEqual({
      groups: [[undefined, ['AGENTS.md']]],
      left: 300,
    })
  })
})

function treeWith(files: Readonly<Record<string, string>>): string {
  const top = temporaryFolder()
  for (const [path, text] of Object.entries(files)) {
    const file = join(top, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return top
}

describe('a folder on disk', () => {
  const skill = '---\nname: a\ndescription: d\n---\n'

  it('is read whether git ignores it or not', () => {
    const top = treeWith({ '.gitignore': '.claude\n', '.claude/skills/a/SKILL.md': skill })
    expect(readFolderContent(top, 'installed').files.map(({ path }) => path)).toEqual([
      '.claude/skills/a/SKILL.md',
    ])
  })

  it('gives no bytes from outside by a link, and says so', () => {
    const secret = treeWith({ id_rsa: 'key' })
    const top = treeWith({ '.claude/skills/a/SKILL.md': skill, '.agents/skills/b/SKILL.md': skill })
    symlinkSync(join(secret, 'id_rsa'), join(top, '.claude/skills/a/notes.md'))
    symlinkSync(secret, join(top, '.claude/skills/c'))
    symlinkSync('../../.agents/skills/b', join(top, '.claude/skills/b'))
    symlinkSync('..', join(top, '.claude/skills/a/loop'))
    const { files, gaps } = readFolderContent(top, 'installed')
    expect(files.map(({ path }) => path)).toContain('.claude/skills/b/SKILL.md')
    expect(files.filter(({ size }) => size === 3)).toEqual([])
    expect(gaps.map(({ file }) => file)).toEqual(['.claude/skills/a/notes.md', '.claude/skills/c'])
  })

  it('names what it does not enter and cannot name', () => {
    const top = treeWith({
      'SKILL.md': skill,
      'node_modules/x/index.js': '',
      'a\\b.md': 'x',
    })
    const { gaps } = readFolderContent(top, 'everything')
    expect(gaps.map(({ file, message }) => [file, message.split(' ')[0]])).toEqual([
      ['a\\b.md', 'Its'],
      ['node_modules', 'node_modules'],
    ])
  })

  it('has the name and grants of the skill in it, and no skill where there is none', () => {
    const top = treeWith({
      'x/SKILL.md': '---\nname: x\ndescription: d\nallowed-tools: Bash\n---\n',
      'AGENTS.md': 'x',
    })
    const { skills } = readFolderContent(top, 'everything')
    expect(skills.map(({ name, allowedTools }) => [name, allowedTools])).toEqual([
      ['x', 'Bash'],
      ['files-of-no-skill', undefined],
    ])
  })
})

describe('the path in the repository', () => {
  it('is below the work tree of the current folder, whatever was typed', () => {
    const top = treeWith({ '.git/HEAD': '', 'a/b/SKILL.md': '' })
    const at = (folder: string, prefix: string, cwd: string) =>
      repositoryPathOf({ folder, prefix }, cwd)(prefix === '' ? 'x.md' : `${prefix}/x.md`)
    expect(at(join(top, 'a/b'), '.', join(top, 'a/b'))).toBe('a/b/x.md')
    expect(at(join(top, 'a/b'), '../b', join(top, 'a/c'))).toBe('a/b/x.md')
    expect(at(join(top, 'a/b'), join(top, 'a/b'), top)).toBe('a/b/x.md')
    expect(at(top, '', top)).toBe('x.md')
  })

  it('has nothing of this machine in it, and never leads up', () => {
    const top = treeWith({ 'mine/SKILL.md': '' })
    const elsewhere = treeWith({})
    const place = { folder: join(top, 'mine'), prefix: join(top, 'mine') }
    expect(repositoryPathOf(place, elsewhere)(join(top, 'mine/SKILL.md'))).toBe('mine/SKILL.md')
    for (const source of [
      'owner/repo',
      'https://h.example/o/r',
      'git@h.example:o/r.git',
      'npm:@a/b',
      '../x',
      './a/../../b',
    ]) {
      const path = repositoryPathOf(
        { folder: undefined, prefix: source },
        elsewhere,
      )(`${source}/SKILL.md`)
      expect(path, source).toMatch(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$)).*SKILL\.md$/u)
    }
  })
})

describe('the choice of rules', () => {
  const rules = ['SKL-HID-001', 'SKL-HID-010', 'lint/no-eval']
  const chosen = (wanted: readonly string[], skipped: readonly string[] = []) =>
    rules.filter(ruleFilter({ rules: wanted, skipRules: skipped }, ['lint/no-eval']))

  it('takes ids, families and patterns, in any letters', () => {
    expect(chosen([])).toEqual(rules)
    expect(chosen(['skl-hid-001'])).toEqual(['SKL-HID-001'])
    expect(chosen(['HID'])).toEqual(['SKL-HID-001', 'SKL-HID-010'])
    expect(chosen(['SKL-HID'])).toEqual(['SKL-HID-001', 'SKL-HID-010'])
    expect(chosen(['*-010', 'lint/*'])).toEqual(['SKL-HID-010', 'lint/no-eval'])
    expect(chosen([], ['HID'])).toEqual(['lint/no-eval'])
  })

  it('refuses a word that fits nothing', () => {
    expect(thrown(() => ruleFilter({ rules: ['HDI'], skipRules: [] }, []))).toMatchObject({
      code: 'E_USAGE',
    })
  })

  it('is quick with any pattern', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (word) => {
        const started = performance.now()
        thrown(() => ruleFilter({ rules: [`${word}${'*a'.repeat(2_000)}`], skipRules: [] }, []))
        return performance.now() - started < 1_000
      }),
      { numRuns: 20 },
    )
  })
})
