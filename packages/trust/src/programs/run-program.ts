import { spawn } from 'node:child_process'
import { Writable } from 'node:stream'
import { isErrno, SkillsError } from '@skills/core'

/** One run of a program that holds keys. */
export interface ProgramRun {
  readonly program: 'ssh-keygen' | 'gpg'
  readonly args: readonly string[]
  readonly input: Uint8Array
  /** Bytes on the descriptor behind the usual three. */
  readonly more?: Uint8Array
  /** Nothing else of the environment reaches it. */
  readonly env: Readonly<Record<string, string | undefined>>
}

export interface ProgramRan {
  readonly status: number | undefined
  readonly stdout: Buffer
  readonly stderr: string
}

const milliseconds = 60_000
const outputBytesMax = 1024 * 1024

/** Run it without a shell and without a terminal at which it could ask. Throws E_AGENT where it cannot be started or takes too long. */
export async function runProgram(run: ProgramRun): Promise<ProgramRan> {
  try {
    return await ended(run)
  } catch (error) {
    if (!isErrno(error, 'ENOENT', 'EACCES', 'ETIMEDOUT')) throw error
    const isSlow = isErrno(error, 'ETIMEDOUT')
    throw new SkillsError(
      'E_AGENT',
      isSlow ? `${run.program} does not answer.` : `${run.program} cannot be started.`,
      {
        remedy: `Install ${run.program} so that it is on PATH, and see that it works by hand.`,
        cause: error,
      },
    )
  }
}

function ended({ program, args, input, more, env }: ProgramRun): Promise<ProgramRan> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      env,
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe', ...(more === undefined ? [] : (['pipe'] as const))],
      timeout: milliseconds,
      killSignal: 'SIGKILL',
      windowsHide: true,
    })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    let total = 0
    const keep = (into: Buffer[]) => (chunk: Buffer) => {
      total += chunk.length
      if (total <= outputBytesMax) into.push(chunk)
      else child.kill('SIGKILL')
    }
    child.stdout?.on('data', keep(stdout))
    child.stderr?.on('data', keep(stderr))
    child.on('error', fail)
    child.on('close', (status, signal) => {
      if (signal !== null) fail(Object.assign(new Error('killed'), { code: 'ETIMEDOUT' }))
      else
        done({
          status: status ?? undefined,
          stdout: Buffer.concat(stdout),
          stderr: Buffer.concat(stderr).toString('utf8'),
        })
    })
    feed(child.stdin, input)
    const behind = child.stdio[3]
    if (more !== undefined && behind instanceof Writable) feed(behind, more)
  })
}

/** A program that ends without reading its input is no fault of the input. */
function feed(stream: Writable | null, bytes: Uint8Array): void {
  stream?.on('error', () => undefined)
  stream?.end(bytes)
}
