import { spawnSync } from 'node:child_process'

/** The environment of every git process in tests: no configuration of the machine, fixed people and dates. */
export const cleanGitEnvironment: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  HOME: '/nonexistent',
  LC_ALL: 'C',
  TZ: 'UTC',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'Test Author',
  GIT_AUTHOR_EMAIL: 'author@example.test',
  GIT_AUTHOR_DATE: '1700000000 +0000',
  GIT_COMMITTER_NAME: 'Test Committer',
  GIT_COMMITTER_EMAIL: 'committer@example.test',
  GIT_COMMITTER_DATE: '1700000000 +0000',
}

/** Run system git in a folder and return its standard output without the last line feed. Throws on failure. */
export function runGit(
  folder: string,
  args: readonly string[],
  input: string | Uint8Array = '',
): string {
  const result = spawnSync('git', ['-c', 'safe.directory=*', ...args], {
    cwd: folder,
    env: cleanGitEnvironment,
    input,
    maxBuffer: 256 * 1024 * 1024,
  })
  if (result.error !== undefined) throw result.error
  if (result.status !== 0)
    throw new Error(`git ${args.join(' ')} failed: ${result.stderr.toString('utf8')}`)
  return result.stdout.toString('utf8').replace(/\n$/, '')
}
