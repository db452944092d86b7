import type { Manifest, ManifestModule } from '@skills/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { manifestText, manifestTextAfterRemoval } from '../../packages/core/src/record/index.ts'

const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/u)
const text = fc.oneof(word, fc.string({ minLength: 1, maxLength: 6 }))
const list = fc.uniqueArray(text, { maxLength: 4 })
const moduleEntry: fc.Arbitrary<ManifestModule> = fc.record(
  { source: text, version: text, skills: list, exclude: list },
  { requiredKeys: ['source'] },
)
const manifest: fc.Arbitrary<Manifest> = fc.record(
  {
    $schema: text,
    assistants: list,
    layout: fc.constantFrom('native' as const, 'shared' as const),
    modules: fc.dictionary(word, moduleEntry, { maxKeys: 4, noNullPrototype: true }),
    owners: fc.dictionary(word, text, { maxKeys: 3, noNullPrototype: true }),
    registries: list,
  },
  { requiredKeys: [] },
)

/** Spaces, tabs and line breaks between the tokens of a JSON text, drawn from a list that repeats. */
function spaced(json: string, spaces: readonly string[]): string {
  let index = 0
  const next = () => spaces[index++ % spaces.length] ?? ''
  const tokens = json.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^{}[\],:"\s]+/gu) ?? []
  return tokens.map((token) => next() + token).join('') + next()
}

const oddText = fc
  .tuple(
    manifest,
    fc.array(fc.constantFrom('', '', ' ', '\n', '\r\n  ', '\t', '\n\n    '), {
      minLength: 1,
      maxLength: 9,
    }),
    fc.constantFrom('', '\ufeff'),
  )
  .map(([value, spaces, mark]) => mark + spaced(JSON.stringify(value), spaces))
const canonicalText = manifest.map((value) => manifestText(undefined, value))
const anyText = fc.oneof(oddText, canonicalText)

function parsed(json: string): Manifest {
  return JSON.parse(json.replace(/^\ufeff/u, ''))
}

describe('editing a manifest', () => {
  it('gives a text that means what was wanted, and changes nothing where nothing differs', () => {
    fc.assert(
      fc.property(anyText, manifest, (before, wanted) => {
        const edited = manifestText(before, wanted)
        expect(parsed(edited)).toEqual(wanted)
        expect(manifestText(edited, wanted)).toBe(edited)
        expect(manifestText(before, parsed(before))).toBe(before)
      }),
      { numRuns: 500 },
    )
  })

  it('adding a module and removing it again gives the same bytes, in any layout', () => {
    fc.assert(
      fc.property(anyText, moduleEntry, (before, added) => {
        const value = parsed(before)
        fc.pre(value.modules === undefined || Object.keys(value.modules).length > 0)
        fc.pre(Object.keys(value).length > 0)
        const wanted = { ...value, modules: { ...value.modules, 'added-here': added } }
        expect(manifestText(manifestText(before, wanted), value)).toBe(before)
      }),
      { numRuns: 500 },
    )
  })

  it('any edit and its reverse give the remembered bytes back', () => {
    fc.assert(
      fc.property(anyText, manifest, (before, wanted) => {
        const edited = manifestText(before, wanted)
        const back = manifestTextAfterRemoval(edited, parsed(before), {
          existed: true,
          text: before,
        })
        expect(back).toBe(before)
      }),
      { numRuns: 500 },
    )
  })
})
