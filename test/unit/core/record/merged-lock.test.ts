import { expect, test } from 'vitest'
import { mergeLocks, mergeSides } from '../../../../packages/core/src/record/merged-lock.ts'
import type { Lock, LockedModule } from '../../../../packages/core/src/words/index.ts'
import { thrown } from '../../../support/thrown.ts'

const module = (version: string): LockedModule => ({
  source: 'owner/repo',
  version,
  integrity: `h1:${'A'.repeat(43)}=`,
  components: {},
})
const lock = (modules: Record<string, LockedModule>): Lock => ({ lockfileVersion: 1, modules })

test('nothing of either side is left out, and of two answers the higher version is taken and told', () => {
  const ours = lock({ a: module('1.2.0'), b: module('1.0.0'), same: module('1.0.0') })
  const theirs = lock({ a: module('1.10.0'), c: module('3.0.0'), same: module('1.0.0') })
  const merged = mergeLocks(ours, theirs)
  expect(Object.keys(merged.lock.modules)).toEqual(['a', 'b', 'c', 'same'])
  expect(merged.lock.modules['a']?.version).toBe('1.10.0')
  expect(merged.contested).toEqual([
    { name: 'a', ours: '1.2.0', theirs: '1.10.0', taken: '1.10.0' },
  ])
})

test('who merges makes no difference', () => {
  const one = lock({ a: { ...module('1.0.0'), license: 'MIT' } })
  const two = lock({ a: module('1.0.0') })
  expect(mergeLocks(one, two).lock).toEqual(mergeLocks(two, one).lock)
})

test('the sides of a merge, with and without a common ancestor between them', () => {
  const text = 'x\n<<<<<<< HEAD\na\n||||||| base\nb\n=======\nc\n>>>>>>> other\ny\n'
  expect(mergeSides(text, 'skills.lock')).toEqual(['x\na\ny\n', 'x\nc\ny\n'])
  expect(mergeSides(text.replace('||||||| base\nb\n', ''), 'skills.lock')).toEqual([
    'x\na\ny\n',
    'x\nc\ny\n',
  ])
  expect(mergeSides('{}\n', 'skills.lock')).toBeUndefined()
})

test.each([
  ['<<<<<<< a\n{}\n', 3],
  ['=======\n{}\n', 1],
  ['<<<<<<< a\n=======\n=======\n>>>>>>> b\n', 3],
  ['<<<<<<< a\n<<<<<<< a\n', 2],
])('markers that do not belong together are refused: %j', (text, line) => {
  const error = thrown(() => mergeSides(text, 'skills.lock'))
  expect(error).toMatchObject({
    code: 'E_FILE_INVALID',
    rule: 'file/merge-markers',
    where: { line },
  })
})
