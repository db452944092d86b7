import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { isErrno, SkillsError } from '../../words/skills-error.ts'
import { type GitSetting, gitEnvironment, gitSettings } from './git-environment.ts'

/** One run of git. */
export interface GitRun extends GitSetting {
  /** The command and its arguments, after our settings. */
  readonly args: readonly string[]
  /** Text for its standard input; nothing unless told. */
  readonly input?: string
  readonly milliseconds: number
  /** Bound on what it prints. */
  readonly outputBytesMax: number
  /** Asked from time to time: has it written more than it may? */
  readonly isTooLarge?: () => boolean
}

/** How it ended. What it printed is another's text. */
export interface GitRan {
  readonly ended: 'itself' | 'too-slow' | 'too-large'
  /** Exit status; `undefined` where a signal ended it. */
  readonly status: number | undefined
  readonly stdout: Buffer
  readonly stderr: string
}

const stderrBytesMax = 64 * 1024
const lookMilliseconds = 100

/**
 * Run the system's git without a shell, a terminal or a repository but ours, and wait for its end. Together with
 * everything it started it is killed where it takes too long or prints or writes too much.
 * This is the one place of the product that starts a process. Throws E_SOURCE_UNSUPPORTED where there is no git.
 */
export async function runGit(run: GitRun): Promise<GitRan> {
  const child = spawn('git', [...gitSettings, ...run.args], {
    cwd: resolve('/'),
    env: gitEnvironment(run),
    // A group of its own, so that ssh ends with git; without a terminal that ssh could ask at.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  })
  try {
    return await ended(child, run)
  } catch (error) {
    if (!isErrno(error, 'ENOENT', 'EACCES')) throw error
    throw new SkillsError(
      'E_SOURCE_UNSUPPORTED',
      'This source needs git, which cannot be started.',
      {
        remedy: 'Install git so that it is on PATH, or use an https address of the repository.',
        cause: error,
      },
    )
  }
}

function ended(child: ChildProcess, run: GitRun): Promise<GitRan> {
  return new Promise((done, fail) => {
    let how: GitRan['ended'] = 'itself'
    const stop = (why: GitRan['ended']) => {
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
