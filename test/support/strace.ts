import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import type { CliResult, Sandbox } from './cli.ts'
import { isPipeline } from './is-pipeline.ts'
import { repositoryRoot } from './repository-root.ts'

/** What a run asked of the kernel, seen from outside its process. */
export interface Traced {
  readonly result: CliResult
  /** `127.0.0.1:port` of every connection, `unix:path` for a local socket. */
  readonly connections: readonly string[]
  /** Programs that were started, the run itself left out. */
  readonly programs: readonly string[]
  /** Absolute paths that were opened for writing, made, renamed, removed or changed. */
  readonly written: readonly string[]
  /** Absolute paths that were opened. */
  readonly opened: readonly string[]
}

/** Can this machine trace a process? In a pipeline it must. */
export function canTrace(): boolean {
  const { status } = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true'], { stdio: 'ignore' })
  if (status === 0) return true
  if (isPipeline()) throw new Error('strace (a package of the system) is needed for the tests')
  return false
}

/** What a skipped test says. */
export const traceReason = 'strace is not installed, or may not trace here'

/** Run `skills` under strace, with every thread and process that it starts. */
export function traced(box: Sandbox, ...words: readonly string[]): Promise<Traced> {
  return tracedScript(box, join(repositoryRoot, 'bin/run.js'), ...words)
}

/** The same for any script. */
export async function tracedScript(
  box: Sandbox,
  script: string,
  ...words: readonly string[]
): Promise<Traced> {
  const folder = mkdtempSync(join(tmpdir(), 'strace-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const options = ['-ff', '-qq', '-s', '4096', '-e', 'trace=network,file', '-e', 'signal=none']
  const program = ['strace', ...options, '-o', join(folder, 'trace'), process.execPath, script]
  const result = await box.withProgram(...program).skills(...words)
  const lines = readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8').split('\n'),
  )
  const [, ...programs] = lines.flatMap((line) => /^execve\("([^"]*)"/u.exec(line)?.[1] ?? [])
  return {
    result,
    connections: lines.flatMap(connectionIn),
    programs,
    written: lines.flatMap((line) => writtenIn(line).map((path) => resolve(box.project, path))),
    opened: lines.flatMap((line) => {
      const path = /^open(?:at)?\((?:AT_FDCWD, )?"([^"]*)"/u.exec(line)?.[1]
      return path === undefined ? [] : [resolve(box.project, path)]
    }),
  }
}

function connectionIn(line: string): string[] {
  if (!/^(?:connect|bind|sendto|sendmsg)\(/u.test(line)) return []
  const unix = /sun_path=(@?"[^"]*")/u.exec(line)?.[1]
  if (unix !== undefined) return [`unix:${unix}`]
  const port = /sin6?_port=htons\((\d+)\)/u.exec(line)?.[1]
  const address = /inet_(?:addr|pton)\((?:AF_INET6, )?"([^"]+)"/u.exec(line)?.[1]
  return port === undefined ? [] : [`${address ?? '?'}:${port}`]
}

const changing =
  /^(?:mkdir|rmdir|unlink|rename|renameat2?|link|symlink|chmod|chown|lchown|truncate|utime|utimes|mknod|creat|fchmodat2?|fchownat|unlinkat|mkdirat|linkat|symlinkat|utimensat|mknodat)\(/u

function writtenIn(line: string): string[] {
  // A call that failed changed nothing, but somebody tried: that counts, unless nothing was there to change.
  const isOpen = /^open(?:at)?\(/u.test(line) && /O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)/u.test(line)
  if (!isOpen && !changing.test(line)) return []
  return [...line.replace(/\) = .*$/u, '').matchAll(/"((?:[^"\\]|\\.)*)"/gu)].flatMap(
    ([, path]) => path ?? [],
  )
}
