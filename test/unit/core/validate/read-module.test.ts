import { describe, expect, it } from 'vitest'
import { readModule } from '../../../../packages/core/src/validate/index.ts'
import { corpus, corpusReason } from '../../../support/corpus.ts'
import { snapshotOfFolder } from '../../../support/snapshot-of.ts'
import { folders, read, skill, told } from './module-of-files.ts'

describe('layouts of modules', () => {
  it('are a folder of skills', () => {
    const module = read({ 'skills/b/SKILL.md': skill('b'), 'skills/a/SKILL.md': skill('a') })
    expect(module.layouts).toEqual(['skills-folder'])
    expect(module.skills.map(({ name }) => name)).toEqual(['a', 'b'])
    expect(module.problems).toEqual([])
  })

  it('are one skill at the root, named by its front matter', () => {
    const module = read({ 'SKILL.md': skill('solo'), 'references/a.md': 'text' })
    expect(module.layouts).toEqual(['root-skill'])
    expect(module.skills).toHaveLength(1)
    expect(module.skills[0]).toMatchObject({ name: 'solo', folder: '' })
    expect(module.skills[0]?.files.map(({ path }) => path)).toEqual(['SKILL.md', 'references/a.md'])
  })

  it('give a folder of skills precedence over a skill at the root, and say so', () => {
    const files = { 'SKILL.md': skill('solo'), 'skills/a/SKILL.md': skill('a') }
    expect(folders(files)).toEqual(['skills/a'])
    expect(told(files)).toEqual(['note layout/root-skill-ignored SKILL.md'])
  })

  it('are a module folder with every kind of component', () => {
    const module = read({
      'module/AGENTS.md': '# Rules\n',
      'module/mcps.json': '{"mcpServers": {"docs": {"command": "docs"}}}',
      'module/commands/go.md': 'go',
      'module/commands/deep/run.md': 'run',
      'module/agents/judge.md': 'judge',
      'module/skills/a/SKILL.md': skill('a'),
      'module/lola.yaml': 'hooks: {}\n',
      'AGENTS.md': 'for contributors',
      'commands/other.md': 'not of the module',
    })
    expect(module.layouts).toEqual(['module-folder'])
    expect(module.skills.map(({ folder }) => folder)).toEqual(['module/skills/a'])
    expect(module.others.map(({ kind, name, file }) => `${kind} ${name} ${file}`)).toEqual([
      'agent judge module/agents/judge.md',
      'command deep/run module/commands/deep/run.md',
      'command go module/commands/go.md',
      'hook lola module/lola.yaml',
      'instructions mine module/AGENTS.md',
      'mcp docs module/mcps.json',
    ])
  })

  it('may have instructions alone; empty ones are none', () => {
    expect(read({ 'module/AGENTS.md': 'text' }).others).toHaveLength(1)
    const empty = read({ 'module/AGENTS.md': ' \n' })
    expect(empty.others).toEqual([])
    expect(empty.problems.map(({ rule }) => rule)).toEqual(['instructions/empty'])
  })

  it('may be a module folder that is one skill', () => {
    expect(folders({ 'module/SKILL.md': skill('module') })).toEqual(['module'])
  })

  it('do not take any folder named module for one', () => {
    expect(read({ 'module/index.js': '', 'README.md': '' }).layouts).toEqual([])
  })

  it('use the folders of assistants where nothing else is, else note them', () => {
    const own = { '.claude/skills/a/SKILL.md': skill('a'), '.github/skills/b/SKILL.md': skill('b') }
    expect(folders(own)).toEqual(['.claude/skills/a', '.github/skills/b'])
    const beside = { ...own, 'skills/c/SKILL.md': skill('c') }
    expect(folders(beside)).toEqual(['skills/c'])
    expect(told(beside)).toEqual([
      'note layout/assistant-folder-ignored .claude/skills',
      'note layout/assistant-folder-ignored .github/skills',
    ])
  })

  it('take a skill once that stands in two folders of assistants with the same files', () => {
    const copies = {
      '.claude/skills/a/SKILL.md': skill('a'),
      '.agents/skills/a/SKILL.md': skill('a'),
    }
    expect(folders(copies)).toEqual(['.claude/skills/a'])
    expect(told(copies)).toEqual(['note layout/copy .agents/skills/a'])
    const changed = { ...copies, '.agents/skills/a/more.md': 'more' }
    expect(told(changed)).toEqual(['error name/duplicate .agents/skills/a'])
  })

  it('are united, each folder once', () => {
    const module = read({
      '.claude-plugin/plugin.json': '{"name": "p", "skills": ["./module/skills/", "./skills/"]}',
      'module/skills/a/SKILL.md': skill('a'),
      'skills/b/SKILL.md': skill('b'),
    })
    expect(module.layouts).toEqual(['claude-plugin', 'module-folder', 'skills-folder'])
    expect(module.skills.map(({ folder }) => folder)).toEqual(['module/skills/a', 'skills/b'])
  })

  it('of nothing are no layout', () => {
    const module = read({ 'README.md': 'text' })
    expect(module).toMatchObject({ layouts: [], skills: [], others: [], problems: [] })
  })
})

describe('the search for skills', () => {
  it('goes four folders deep, and says what it leaves', () => {
    const files = {
      'skills/one/two/three/four/SKILL.md': skill('four'),
      'skills/a/b/c/d/e/SKILL.md': skill('e'),
      'skills/empty/notes.md': 'text',
      'skills/.hidden/SKILL.md': skill('hidden'),
      'skills/README.md': 'text',
    }
    expect(folders(files)).toEqual(['skills/one/two/three/four'])
    expect(told(files)).toEqual([
      'note layout/no-skill skills/.hidden',
      'note layout/no-skill skills/a',
      'note layout/no-skill skills/empty',
    ])
  })

  it('does not look into a skill for others', () => {
    const files = { 'skills/a/SKILL.md': skill('a'), 'skills/a/b/SKILL.md': skill('b') }
    expect(folders(files)).toEqual(['skills/a'])
    expect(told(files)).toEqual(['note skill/nested skills/a/b/SKILL.md'])
  })

  it('notes a SKILL.md in the folder of skills itself', () => {
    const files = { 'skills/SKILL.md': skill('skills'), 'skills/a/SKILL.md': skill('a') }
    expect(folders(files)).toEqual(['skills/a'])
    expect(told(files)).toEqual(['note layout/skill-in-root skills'])
  })

  it('finds a file in wrong letters, so that it is told', () => {
    expect(told({ 'skills/a/Skill.md': skill('a') })).toEqual([
      'error skill/file-name skills/a/SKILL.md',
    ])
  })
})

describe('names in a module', () => {
  it('must be had once, and both folders are named', () => {
    const { problems } = read({
      'skills/a/SKILL.md': skill('a'),
      'module/skills/a/SKILL.md': skill('a'),
    })
    expect(problems).toEqual([
      {
        severity: 'error',
        rule: 'name/duplicate',
        message: 'The module has 2 skills named "a": module/skills/a and skills/a.',
        file: 'module/skills/a',
        remedy: 'Rename all but one, or leave them out with --exclude a.',
        skill: 'a',
      },
    ])
  })

  it('must differ in more than case', () => {
    const { problems } = read({
      'skills/web/SKILL.md': skill('web'),
      'skills/deep/Web/SKILL.md': skill('Web'),
    })
    expect(problems.map(({ rule, skill: label }) => `${rule} ${label}`)).toEqual([
      'name/twin Web',
      'name/pattern Web',
    ])
  })

  it('give each problem its skill, so that a selection can leave it out', () => {
    const { problems, skills } = read({
      'skills/good/SKILL.md': skill('good'),
      'skills/bad/SKILL.md': skill('other'),
    })
    expect(skills.map(({ name }) => name)).toEqual(['bad', 'good'])
    expect(problems.map(({ rule, skill: label }) => [rule, label])).toEqual([
      ['name/folder', 'bad'],
    ])
  })
})

describe('what was left out of a snapshot', () => {
  it('is an error where a submodule stands inside a skill, and stays listed', () => {
    const omitted = [
      { path: 'skills/a/lib', reason: 'submodule' },
      { path: 'vendor/x', reason: 'submodule' },
    ] as const
    const module = read({ 'skills/a/SKILL.md': skill('a') }, { omitted })
    expect(module.problems.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      'file/submodule skills/a/lib',
    ])
    expect(module.omitted).toEqual(omitted)
  })
})

describe('real modules', () => {
  const real = [
    { name: 'prodsec-skills', skills: 134, layouts: 3, instructions: 'module/AGENTS.md' },
    { name: 'trailofbits-skills', skills: 80, layouts: 1, instructions: undefined },
    { name: 'codeguard', skills: 1, layouts: 3, instructions: undefined },
  ]
  for (const { name, skills, layouts, instructions } of real) {
    const folder = corpus(name)
    it.skipIf(folder === undefined)(
      `${name} has ${skills} skills and no error (${corpusReason})`,
      () => {
        const { snapshot, read: readFile } = snapshotOfFolder(folder ?? '')
        const module = readModule(snapshot, readFile, { moduleName: name })
        expect(module.skills).toHaveLength(skills)
        expect(module.layouts).toHaveLength(layouts)
        expect(module.problems.filter(({ severity }) => severity === 'error')).toEqual([])
        const found = module.others.find(({ kind }) => kind === 'instructions')
        expect(found?.file).toBe(instructions)
      },
    )
  }
})
