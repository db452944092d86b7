// Runs one script as whole processes and says what it cost: processor time of the tree, wall time, memory.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The shell adds up user and system time of everything that it waited for, to the millisecond. */
const timed = `
TIMEFORMAT='%3R %3U %3S'
{ time eval "$1" >"$2" 2>&1 ; } 2>"$3"
`

/** Writes how much memory a Node process held at most, when it ends. */
const memoryHook = fileURLToPath(new URL('./memory-hook.cjs', import.meta.url))

/**
 * Run a script of the shell in `cwd` with this environment and nothing else. Returns seconds.
 * Throws, with what it printed, when it fails: a figure of a run that failed says nothing.
 */
export function measure({ script, cwd, env }, scratch) {
  const output = join(scratch, 'output.txt')
  const times = join(scratch, 'times.txt')
  const { status } = spawnSync('bash', ['-c', timed, 'bench', script, output, times], {
    cwd,
    env,
    stdio: 'ignore',
  })
  if (status !== 0) {
    const printed = existsSync(output) ? readFileSync(output, 'utf8').slice(-4000) : ''
    throw new Error(`this failed with status ${status}: ${script}\n${printed}`)
  }
  const [wall, user, system] = readFileSync(times, 'utf8').trim().split(/\s+/u).map(Number)
  return { wall, cpu: user + system }
}

/** Peak memory of the largest Node process of a script, in MiB. */
export function peakMemory(run, scratch) {
  const file = join(scratch, 'memory.txt')
  rmSync(file, { force: true })
  const NODE_OPTIONS = `--require=${JSON.stringify(memoryHook)}`
  measure({ ...run, env: { ...run.env, NODE_OPTIONS, BENCH_MEMORY: file } }, scratch)
  const kibibytes = readFileSync(file, 'utf8').trim().split('\n').map(Number)
  return Math.max(...kibibytes) / 1024
}

export function median(numbers) {
  const sorted = [...numbers].sort((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
