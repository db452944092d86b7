import type { StageTimer } from '@skills/operations'

/** What wall and processor clocks say, in milliseconds. */
interface Clocks {
  readonly wall: () => number
  readonly processor: () => number
}

const ofThisProcess: Clocks = {
  wall: () => performance.now(),
  processor: () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  },
}

/**
 * With `timing` or `all` among the areas of SKILLS_DEBUG, a timer that says what each stage took: wall and processor
 * time of this process, its other threads included.
 */
export function stageTimer(
  areas: string | undefined,
  tell: (line: string) => void,
  clocks: Clocks = ofThisProcess,
): StageTimer | undefined {
  const isAsked = (areas ?? '').split(',').some((area) => ['timing', 'all'].includes(area.trim()))
  if (!isAsked) return undefined
  return async (stage, work) => {
    const [wall, processor] = [clocks.wall(), clocks.processor()]
    try {
      return await work()
    } finally {
      const took = (now: number, before: number) => `${(now - before).toFixed(1)} ms`
      tell(
        `timing: ${stage} ${took(clocks.wall(), wall)}, processor ${took(clocks.processor(), processor)}`,
      )
    }
  }
}
