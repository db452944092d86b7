import { describe, expect, it } from 'vitest'
import {
  allTyped,
  mustMatchSomething,
  selectSkills,
} from '../../../packages/operations/src/wanted/select-skills.ts'
import { obtainedOf } from '../../support/obtained.ts'
import { skillText } from '../../support/packs.ts'
import { thrown } from '../../support/thrown.ts'

const inCategory = (name: string, category: string) =>
  skillText(name).replace('\n---\n', `\ncategory: ${category}\n---\n`)

const { obtained } = obtainedOf('pack', {
  'skills/mcp-audit/SKILL.md': inCategory('mcp-audit', 'audit'),
  'skills/mcp-build/SKILL.md': inCategory('mcp-build', 'build'),
  'skills/web/SKILL.md': inCategory('web', 'build'),
  'skills/broken/SKILL.md': skillText('other'),
})
const all = { skills: undefined, exclude: undefined, categories: undefined }
const select = (changes: object) => selectSkills(obtained.module, { ...all, ...changes })
const names = (changes: object) => select(changes).skills.map((skill) => String(skill.name))

describe('the skills that a selection takes', () => {
  it('are those of every part: names and globs, exclusions, categories', () => {
    expect(names({ skills: ['mcp-*'] })).toEqual(['mcp-audit', 'mcp-build'])
    expect(names({ skills: ['mcp-*'], exclude: ['mcp-audit'] })).toEqual(['mcp-build'])
    expect(names({ categories: ['build'] })).toEqual(['mcp-build', 'web'])
    expect(names({ skills: ['mcp-*'], categories: ['build'] })).toEqual(['mcp-build'])
  })

  it('compare byte for byte', () => {
    expect(names({ skills: ['Web'] })).toEqual([])
  })

  it('leave the problems of what is left out behind, and keep those of what is taken', () => {
    const rules = (changes: object) => select(changes).problems.map((problem) => problem.skill)
    expect(rules({})).toContain('broken')
    expect(rules({ exclude: ['broken'] })).not.toContain('broken')
    expect(rules({ skills: ['web'] })).not.toContain('broken')
  })
})

describe('a selection that fits nothing', () => {
  const check = (changes: object, isTyped: boolean) => () =>
    mustMatchSomething(select(changes), obtained, isTyped ? allTyped : undefined)

  it('names every pattern, the nearest skill and a command that shows what there is', () => {
    const error = thrown(check({ skills: ['wep', 'x*'], categories: ['nope'] }, true))
    expect(error.code).toBe('E_SELECTION_EMPTY')
    expect(error.message).toBe('Nothing in pack matches wep, x*, nope.')
    expect(error.remedy).toBe('Did you mean web? See what it holds: skills info ./pack')
  })

  it('is refused where a record wants a skill that is gone, not where it leaves one out', () => {
    expect(thrown(check({ skills: ['gone'] }, false)).code).toBe('E_SELECTION_EMPTY')
    expect(check({ exclude: ['gone'] }, false)).not.toThrow()
    expect(thrown(check({ exclude: ['gone'] }, true)).code).toBe('E_SELECTION_EMPTY')
  })

  it('is told apart by flag: a typed --skill does not make a recorded exclusion a mistake', () => {
    const typed = { taken: true, excluded: false }
    const selected = select({ skills: ['web'], exclude: ['gone'] })
    expect(() => mustMatchSomething(selected, obtained, typed)).not.toThrow()
  })

  it('is refused where what was typed leaves nothing at all', () => {
    expect(thrown(check({ exclude: ['*'] }, true)).message).toBe(
      'Nothing of pack is left by what was selected.',
    )
    expect(check({ exclude: ['*'] }, false)).not.toThrow()
    const mixed = obtainedOf('mixed', {
      'skills/web/SKILL.md': skillText('web'),
      'commands/go.md': '---\ndescription: Goes.\n---\nGo.\n',
    }).obtained
    const none = selectSkills(mixed.module, { ...all, exclude: ['*', 'command/*'] })
    expect(thrown(() => mustMatchSomething(none, mixed, allTyped)).code).toBe('E_SELECTION_EMPTY')
  })
})
