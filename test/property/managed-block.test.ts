import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withBlock, withoutBlock } from '../../packages/core/src/record/managed-block.ts'

const piece = fc.constantFrom(
  '\n',
  '\r\n',
  '\r',
  '\ufeff',
  '# >>> skills ',
  '# <<< skill',
  '*.log',
  'é',
  ' ',
)
/** Texts without our marker lines. */
const texts = fc.array(piece).map((pieces) => pieces.join(''))
const lines = fc.array(fc.constantFrom('/.claude/skills/', '/.cursor/skills/** -text'))

test('a block that was put in and taken out leaves every byte as it was', () => {
  fc.assert(
    fc.property(fc.option(texts, { nil: undefined }), lines, (before, block) => {
      const inside = withBlock(before, block, 'f')
      expect(withoutBlock(inside, 'f')).toBe(before)
    }),
    { numRuns: 2_000 },
  )
})

test('putting a block in twice is putting it in once, whatever it held before', () => {
  fc.assert(
    fc.property(fc.option(texts, { nil: undefined }), lines, lines, (before, first, second) => {
      const once = withBlock(before, second, 'f')
      const twice = withBlock(withBlock(before, first, 'f'), second, 'f')
      expect(twice).toBe(once)
    }),
  )
})

test('what a person adds around the block stays when it goes', () => {
  fc.assert(
    fc.property(texts, lines, (before, block) => {
      const inside = `mine first\n${withBlock(`${before}\n`, block, 'f')}mine last`
      expect(withoutBlock(inside, 'f')).toBe(`mine first\n${before}\nmine last`)
    }),
  )
})
