import { expect, test } from 'vitest'
import { withBlock, withoutBlock } from '../../../../packages/core/src/record/managed-block.ts'

test('the block stands last and takes the line ends of the file', () => {
  expect(withBlock('a\n', ['x'], 'f')).toBe('a\n# >>> skills\nx\n# <<< skills\n')
  expect(withBlock('a\r\nb', ['x'], 'f')).toBe('a\r\nb\r\n# >>> skills\r\nx\r\n# <<< skills')
})

test('a block in the middle is written anew where it stands', () => {
  const text = 'a\n# >>> skills\nold\n# <<< skills\nb\n'
  expect(withBlock(text, ['new'], 'f')).toBe('a\n# >>> skills\nnew\n# <<< skills\nb\n')
  expect(withoutBlock(text, 'f')).toBe('a\nb\n')
})

test('a file that we made goes with the block, and one that was empty stays', () => {
  expect(withoutBlock(withBlock(undefined, ['x'], 'f'), 'f')).toBeUndefined()
  expect(withoutBlock(withBlock('', ['x'], 'f'), 'f')).toBe('')
  expect(withoutBlock(`${withBlock(undefined, ['x'], 'f')}mine\n`, 'f')).toBe('mine\n')
})

test.each([
  ['an open block', '# >>> skills\nx\n'],
  ['a block that was never opened', 'x\n# <<< skills\n'],
  ['two blocks', '# >>> skills\n# <<< skills\n# >>> skills\n# <<< skills\n'],
  ['markers the wrong way round', '# <<< skills\n# >>> skills\n'],
  ['an open block after a byte order mark', '\ufeff# >>> skills\r\nx'],
])('%s is an error and nothing is guessed', (_name, text) => {
  for (const change of [() => withBlock(text, ['x'], 'f'), () => withoutBlock(text, 'f')])
    expect(change).toThrow(expect.objectContaining({ code: 'E_FILE_INVALID' }))
})
