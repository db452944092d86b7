import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { isErrno } from '../words/skills-error.ts'

/** One run of a program of this machine. */
export interface ProgramRun {
  /** A name on the PATH of `env`, or an absolute path. */
  readonly program: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** The folder that it starts in, where that means something to it; left out: the root of the file system. */
  readonly folder?: string
  /** Text for its standard input; nothing unless told. */
  readonly input?: string | undefined
  readonly milliseconds: number
  /** Bound on what it prints. */
  readonly outputBytesMax: number
  /** Asked from time to time: has it written more than it may? */
  readonly isTooLarge?: (() => boolean) | undefined
}

/** How it ended. What it printed is another's text. */
export interface ProgramRan {
  readonly ended: 'itself' | 'too-slow' | 'too-large'
  /** Exit status; `undefined` where a signal ended it. */
  readonly status: number | undefined
  readonly stdout: Buffer
  readonly stderr: string
}

const stderrBytesMax = 64 * 1024
const lookMilliseconds = 100

/**
 * Run a program without a shell or a terminal, in no folder that means something unless told, and wait for its end. Together
 * with everything it started it is killed where it takes too long or prints or writes too much.
 * This is the one place where a source, a login or a question to an assistant starts a process. Throws the operating system's error.
 */
export async function runProgram(run: ProgramRun): Promise<ProgramRan> {
  const child = spawn(run.program, [...run.args], {
    cwd: run.folder ?? resolve('/'),
    env: run.env,
    // A group of its own, so that what it started ends with it; without a terminal that it could ask at.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  })
  return ended(child, run)
}

function ended(child: ChildProcess, run: ProgramRun): Promise<ProgramRan> {
  return new Promise((done, fail) => {
    let how: ProgramRan['ended'] = 'itself'
    const stop = (why: ProgramRan['ended']) => {
      how = why
      killGroup(child)
    }
    const stdout = collect(child.stdout, run.outputBytesMax, () => stop('too-large'))
    const stderr = collect(child.stderr, stderrBytesMax, () => undefined)
    const timer = setTimeout(() => stop('too-slow'), run.milliseconds)
    const look = setInterval(() => {
      if (run.isTooLarge?.() === true) stop('too-large')
    }, lookMilliseconds)
    const stopWithUs = () => killGroup(child)
    process.once('exit', stopWithUs)
    const finish = () => {
      clearTimeout(timer)
      clearInterval(look)
      process.off('exit', stopWithUs)
    }
    child.on('error', (error) => {
      finish()
      fail(error)
    })
    child.on('close', (status) => {
      finish()
      const texts = {
        stdout: Buffer.concat(stdout),
        stderr: Buffer.concat(stderr).toString('utf8'),
      }
      done({ ended: how, status: status ?? undefined, ...texts })
    })
    // A program that ends without reading its input is no fault of the input.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(run.input ?? '')
  })
}

/** What a stream says up to a bound; the rest is read and dropped, so that nobody waits for us. */
function collect(stream: ChildProcess['stdout'], bytesMax: number, onMore: () => void): Buffer[] {
  const chunks: Buffer[] = []
  let total = 0
  stream?.on('data', (chunk: Buffer) => {
    total += chunk.length
    if (total <= bytesMax) chunks.push(chunk)
    else onMore()
  })
  return chunks
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if (!isErrno(error, 'ESRCH', 'EPERM')) throw error
  }
}
