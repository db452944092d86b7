import { assistants, fittingSelections, listingBudget } from '@skills/assistants'
import { isSkillsError } from '@skills/core'
import { describe, expect, it } from 'vitest'
import { corpusEntries, corpusFolder } from './corpus.ts'

function entry(name: string, characters: number, category?: string) {
  return { name, description: 'd'.repeat(characters), category }
}

describe('the listing budget', () => {
  it('is unknown where nobody documents one', () => {
    expect(listingBudget('cursor', [entry('a', 10)])).toBeUndefined()
    expect(fittingSelections(['cursor'], [entry('a', 1_000_000)])).toEqual([])
  })

  it('counts name, description and line of each entry', () => {
    expect(listingBudget('claude-code', [entry('abc', 100), entry('de', 50)])).toEqual({
      charactersWanted: 3 + 100 + 5 + 2 + 50 + 5,
      charactersBudget: 8_000,
      listed: 2,
      total: 2,
    })
    expect(listingBudget('claude-code', [])).toMatchObject({ charactersWanted: 0, listed: 0 })
  })

  it('is met exactly and missed by one character', () => {
    const seven = Array.from({ length: 7 }, (_, index) => entry(`n${index}`, 1_000 - 7))
    const last = (characters: number) =>
      listingBudget('claude-code', [...seven, entry('n7', characters)])?.listed
    expect(last(1_000 - 7)).toBe(8)
    expect(last(1_000 - 6)).toBe(7)
  })

  it('cuts one long description at the cap of an entry', () => {
    expect(listingBudget('claude-code', [entry('a', 1_000_000)])).toMatchObject({
      charactersWanted: 1_536 + 1 + 5,
      listed: 1,
    })
  })

  it('does not depend on the order of the entries', () => {
    const entries = Array.from({ length: 50 }, (_, index) => entry(`n${index}`, 100 + index * 7))
    expect(listingBudget('claude-code', [...entries].reverse())).toEqual(
      listingBudget('claude-code', entries),
    )
  })

  it('refuses an unknown assistant', () => {
    expect(() => listingBudget('nobody', [])).toThrowError(
      expect.toSatisfy((error: unknown) => isSkillsError(error, 'E_ASSISTANT_UNKNOWN')),
    )
  })
})

describe('selections that fit', () => {
  const many = [
    ...Array.from({ length: 40 }, (_, index) => entry(`big-${index}`, 300, 'big')),
    ...Array.from({ length: 10 }, (_, index) => entry(`web-${index}`, 300, 'web')),
    ...Array.from({ length: 9 }, (_, index) => entry(`ci-${index}`, 300, 'ci')),
    ...Array.from({ length: 8 }, (_, index) => entry(`lang-${index}`, 300, 'lang')),
  ]

  it('is empty where all fits', () => {
    expect(fittingSelections(['claude-code'], many.slice(0, 5))).toEqual([])
  })

  it('fills up with categories, then names prefixes, three at most', () => {
    expect(fittingSelections(['claude-code'], many)).toEqual([
      { flag: '--category ci,web', count: 19 },
      { flag: '--category lang,web', count: 18 },
      { flag: "--skill 'web-*'", count: 10 },
    ])
  })

  it('fits every assistant asked for', () => {
    const [first] = fittingSelections(['claude-code', 'codex', 'cursor'], many)
    const chosen = many.filter((one) => ['ci', 'web'].includes(one.category ?? ''))
    expect(first).toEqual({ flag: '--category ci,web', count: 19 })
    expect(listingBudget('codex', chosen)?.listed).toBe(19)
  })

  it('is the same whatever the order of entries', () => {
    expect(fittingSelections(['claude-code'], [...many].reverse())).toEqual(
      fittingSelections(['claude-code'], many),
    )
  })

  it.each(['$(id)', 'a,b', "it's", 'a b', '`id`', '-x', 'a;b', 'a\nb', '*', 'x'.repeat(65), ''])(
    'never suggests the category %j, which a shell or the flag would read differently',
    (category) => {
      const entries = [
        ...Array.from({ length: 40 }, (_, index) => entry(`n${index}`, 300)),
        entry('one', 10, category),
      ]
      expect(fittingSelections(['claude-code'], entries)).toEqual([])
    },
  )

  it('never suggests a prefix that a shell would read differently', () => {
    const entries = Array.from({ length: 40 }, (_, index) =>
      entry(`'$(id)${index % 9}-n${index}`, 300),
    )
    expect(fittingSelections(['claude-code'], entries)).toEqual([])
  })

  it('stays quick with thousands of entries and categories', () => {
    const entries = Array.from({ length: 5_000 }, (_, index) =>
      entry(`p${index % 900}-n${index}`, 100, `c${index % 1_000}`),
    )
    const [first] = fittingSelections(
      assistants.map((one) => one.id),
      entries,
    )
    expect(first?.flag).toMatch(/^--category c0,/)
  })
})

const prodsec = corpusFolder('prodsec-skills')
describe.skipIf(prodsec === undefined)(
  'on the reference corpus (no corpus of real modules here → skipped)',
  () => {
    const entries = prodsec === undefined ? [] : corpusEntries(prodsec)

    it('loads about 33 of 134 descriptions in Claude Code', () => {
      expect(entries).toHaveLength(134)
      const listing = listingBudget('claude-code', entries)
      expect(listing?.total).toBe(134)
      expect(listing?.listed).toBeGreaterThanOrEqual(32)
      expect(listing?.listed).toBeLessThanOrEqual(34)
    })

    it('suggests selections that really fit', () => {
      const selections = fittingSelections(['claude-code'], entries)
      expect(selections).toHaveLength(3)
      for (const { flag, count } of selections) {
        const categories = /^--category (\S+)$/.exec(flag)?.[1]?.split(',')
        const prefix = /^--skill '(\S+)\*'$/.exec(flag)?.[1]
        const chosen = entries.filter((one) =>
          categories === undefined
            ? one.name.startsWith(prefix ?? 'nothing')
            : categories.includes(one.category ?? ''),
        )
        expect(chosen).toHaveLength(count)
        expect(listingBudget('claude-code', chosen)?.listed).toBe(count)
      }
    })
  },
)
