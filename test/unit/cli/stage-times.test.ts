import { describe, expect, it } from 'vitest'
import { stageTimer } from '../../../packages/cli/src/stage-times.ts'

/** Clocks that move on by these milliseconds whenever they are asked. */
function clocks(wallStep: number, processorStep: number) {
  let [wall, processor] = [0, 0]
  return {
    wall: () => {
      wall += wallStep
      return wall
    },
    processor: () => {
      processor += processorStep
      return processor
    },
  }
}

describe('what each stage of a run took', () => {
  it('is told with wall and processor time, and the result is passed on', async () => {
    const lines: string[] = []
    const timed = stageTimer('all', (line) => lines.push(line), clocks(12.5, 3))
    expect(await timed?.('audit', async () => 7)).toBe(7)
    expect(lines).toEqual(['timing: audit 12.5 ms, processor 3.0 ms'])
  })

  it('is told of a stage that fails, too', async () => {
    const lines: string[] = []
    const timed = stageTimer('errors, timing', (line) => lines.push(line), clocks(1, 1))
    await expect(timed?.('fetch', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(lines).toHaveLength(1)
  })

  it.each([undefined, '', 'errors'])('is nobody’s business with SKILLS_DEBUG=%s', (areas) => {
    expect(stageTimer(areas, () => undefined)).toBeUndefined()
  })
})
