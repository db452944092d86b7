import { describe, expect, it } from 'vitest'
import { progressLine } from '../../../packages/cli/src/progress-line.ts'

/** A terminal of one line, and a clock that a test moves. */
function screen(columns = 80) {
  const seen: string[] = []
  let line = ''
  let time = 0
  let timers: { readonly at: number; readonly act: () => void }[] = []
  const progress = progressLine(
    {
      columns,
      write: (text) => {
        line += text
        seen.push(line)
      },
      clearLine: () => {
        line = ''
      },
      cursorTo: () => undefined,
    },
    {
      now: () => time,
      after: (milliseconds, act) => {
        const timer = { at: time + milliseconds, act }
        timers = [...timers, timer]
        return () => {
          timers = timers.filter((one) => one !== timer)
        }
      },
    },
  )
  const wait = (milliseconds: number) => {
    time += milliseconds
    const due = timers.filter(({ at }) => at <= time)
    timers = timers.filter(({ at }) => at > time)
    for (const { act } of due) act()
  }
  return { progress, wait, seen, line: () => line, waiting: () => timers.length }
}

describe('the line of progress', () => {
  it('is not drawn for what is done at once', () => {
    const { progress, wait, seen, waiting } = screen()
    progress.say('fetching')
    wait(100)
    progress.say('reading')
    progress.clear()
    wait(1000)
    expect(seen).toEqual([])
    expect(waiting()).toBe(0)
  })

  it('says the last that was said, one at a time, and leaves nothing', () => {
    const { progress, wait, seen, line } = screen()
    progress.say('fetching')
    progress.say('reading')
    wait(250)
    progress.say('auditing')
    expect(seen).toEqual(['reading', 'auditing'])
    progress.clear()
    expect(line()).toBe('')
    progress.clear()
    progress.say('writing')
    expect(line()).toBe('writing')
  })

  it('is drawn at once where work may leave no time for a timer', () => {
    const { progress, wait, seen } = screen()
    wait(300)
    progress.say('auditing')
    expect(seen).toEqual(['auditing'])
  })

  it('never wraps, on a terminal of unknown width either', () => {
    for (const [columns, length] of [
      [20, 19],
      [1, 1],
      [0, 79],
    ] as const) {
      const { progress, wait, line } = screen(columns)
      wait(300)
      progress.say('x'.repeat(500))
      expect([...line()], String(columns)).toHaveLength(length)
      expect(line()).toMatch(/…$/u)
    }
  })
})
