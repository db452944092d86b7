import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type {
  FetchedTree,
  NetworkSettings,
} from '../../../../packages/core/src/fetch/fetched-tree.ts'
import {
  isSkillsError,
  type SkillsError,
} from '../../../../packages/core/src/words/skills-error.ts'
import { createGitRepository, type GitRepository } from '../../../support/git-repository.ts'
import {
  type GitServer,
  type GitServerOptions,
  startGitServer,
} from '../../../support/git-server.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

/** Settings that touch nothing of this machine. */
export const plainSettings: NetworkSettings = {
  offline: false,
  caFile: undefined,
  env: {},
  userAgent: 'skills-test',
}

/** A repository `a.git` behind a server, both gone when the test is. */
export async function serve(
  options: GitServerOptions = {},
  objectFormat: 'sha1' | 'sha256' = 'sha1',
): Promise<{ repository: GitRepository; server: GitServer; url: string; scratch: string }> {
  const root = temporaryFolder()
  const repository = createGitRepository(join(root, 'a.git'), { objectFormat })
  const server = await startGitServer(root, options)
  onTestFinished(() => server.close())
  return { repository, server, url: `${server.url}/a.git`, scratch: join(root, 'scratch') }
}

/** The error that a promise is rejected with, which must be a `SkillsError`. */
export async function failureOf(promise: Promise<unknown>): Promise<SkillsError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (isSkillsError(error)) return error
  throw new Error('expected a SkillsError', { cause: error })
}

/** A tree as text: kind, path and content of every entry. */
export async function listing(tree: FetchedTree): Promise<string[]> {
  const lines: string[] = []
  for (const { kind, executable, path, read } of tree.entries) {
    const content = Buffer.from(await read()).toString('utf8')
    lines.push(`${executable ? 'executable' : kind} ${path} ${content}`)
  }
  return lines.sort()
}
