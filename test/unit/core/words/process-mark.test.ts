import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lifeOf, ownProcessMark } from '../../../../packages/core/src/words/index.ts'

const own = ownProcessMark()
const withId = (id: number | undefined) => own.replace(/-\d+-/u, `-${id}-`)
const saysStart = existsSync('/proc/self/stat')

describe('the mark of a process', () => {
  it('is one name for as long as it runs', () => {
    expect(own).toMatch(/^[0-9a-f]{12}-[1-9]\d*-\d+$/u)
    expect(ownProcessMark()).toBe(own)
  })

  it('tells a living process from one that is gone', () => {
    expect(lifeOf(own)).toBe(saysStart ? 'running' : 'unknown')
    expect(lifeOf(withId(spawnSync(process.execPath, ['-e', '']).pid))).toBe('gone')
  })

  it.runIf(saysStart)('tells a process from a later one with its id', () => {
    expect(lifeOf(own.replace(/\d+$/u, '17'))).toBe('gone')
    expect(lifeOf(own.replace(/\d+$/u, '0'))).toBe('unknown')
  })

  it.runIf(saysStart)('takes one that was killed and not yet buried for gone', async () => {
    // The shell starts a process, becomes one that never asks for its end, and so keeps it as a zombie.
    const script = 'sleep 60 & echo $!; exec sleep 60'
    const shell = spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'] })
    const [text] = await once(shell.stdout, 'data')
    const id = Number(String(text).trim())
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8')
    const mark = withId(id).replace(/\d+$/u, stat.split(' ')[21] ?? '')
    expect(lifeOf(mark)).toBe('running')
    process.kill(id, 'SIGKILL')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(() => process.kill(id, 0)).not.toThrow()
    expect(lifeOf(mark)).toBe('gone')
    shell.kill('SIGKILL')
  })

  it('of another machine, or what is no mark, says nothing', () => {
    expect(lifeOf(own.replace(/^[0-9a-f]{12}/u, '0123456789ab'))).toBe('unknown')
    for (const text of ['', 'lock', '1-2-3', `${own}-1`, `${own.split('-')[0]}-0-1`])
      expect(lifeOf(text)).toBe('unknown')
  })
})
