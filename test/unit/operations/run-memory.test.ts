import { join } from 'node:path'
import { limits, openStore } from '@skills/core'
import { expect, test } from 'vitest'
import {
  forgetTrees,
  once,
  runMemory,
  turnOf,
} from '../../../packages/operations/src/obtain/run-memory.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** How many of 40 questions ran at once, at most. */
async function most(url: string): Promise<number> {
  const turn = turnOf({ url })
  let now = 0
  let seen = 0
  const ask = () =>
    turn(async () => {
      now += 1
      seen = Math.max(seen, now)
      await new Promise((resolve) => setTimeout(resolve, 1))
      now -= 1
    })
  await Promise.all(Array.from({ length: 40 }, ask))
  expect(now).toBe(0)
  return seen
}

test('servers are asked side by side over http, and few at once where each question is a login', async () => {
  expect(await most('https://git.example/a.git')).toBe(limits.questionsInFlightMax)
  expect(await most('ssh://git@git.example/a.git')).toBe(limits.fetchesInFlightMax)
})

test('a question that fails gives its turn to the next', async () => {
  const turn = turnOf({ url: 'http://127.0.0.1/a.git' })
  const asked = Array.from({ length: limits.questionsInFlightMax * 2 }, (_, index) =>
    turn(async () => {
      if (index % 2 === 0) throw new Error('no')
      return index
    }),
  )
  const answers = await Promise.allSettled(asked)
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(
    limits.questionsInFlightMax,
  )
})

test('a tree is fetched once, and again where it was let go', async () => {
  const folder = temporaryFolder()
  const store = openStore({ folder, scratch: join(folder, 'scratch') })
  let fetched = 0
  const fetch = () =>
    once(runMemory(store).trees, 'one', {
      ask: async () => {
        fetched += 1
        return { entries: [], omitted: [], commit: undefined }
      },
    })
  await Promise.all([fetch(), fetch()])
  expect(fetched).toBe(1)
  forgetTrees(store)
  await fetch()
  expect(fetched).toBe(2)
})
