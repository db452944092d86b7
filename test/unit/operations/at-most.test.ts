import { expect, test } from 'vitest'
import { atMost } from '../../../packages/operations/src/at-most.ts'

test('work is done at most so many at once, and results stand in the order of the items', async () => {
  let now = 0
  let most = 0
  const results = await atMost(3, [5, 1, 4, 2, 3, 1], async (milliseconds) => {
    now += 1
    most = Math.max(most, now)
    await new Promise((resolve) => setTimeout(resolve, milliseconds))
    now -= 1
    return milliseconds * 2
  })
  expect(results).toEqual([10, 2, 8, 4, 6, 2])
  expect(most).toBe(3)
})

test('a failure is thrown', async () => {
  const work = async (item: number) => {
    if (item === 2) throw new Error('no')
    return item
  }
  await expect(atMost(2, [1, 2, 3], work)).rejects.toThrow('no')
})

test('of several failures the one of the first item is thrown, and nothing new is begun', async () => {
  const begun: number[] = []
  const work = async (item: number) => {
    begun.push(item)
    await new Promise((resolve) => setTimeout(resolve, item === 1 ? 20 : 1))
    throw new Error(`no ${item}`)
  }
  await expect(atMost(2, [1, 2, 3, 4], work)).rejects.toThrow('no 1')
  expect(begun).toEqual([1, 2])
})

test('nothing to do is no work', async () => {
  expect(await atMost(4, [], async () => 1)).toEqual([])
})
