import { expect, test } from 'vitest'
import { listRemoteRefs } from '../../../../packages/core/src/fetch/list-remote-refs.ts'
import { isRefName } from '../../../../packages/core/src/fetch/ref-name.ts'
import { runGit } from '../../../support/clean-git.ts'
import { rewriteLines } from '../../../support/tamper-pack.ts'
import { failureOf, plainSettings, serve } from './serve.ts'

const names = [
  'HEAD',
  'refs/heads/main',
  'refs/heads/__proto__',
  'refs/heads/-x',
  'refs/heads/a@b',
  'refs/heads/\u00e4/\u202e',
  'refs/heads/../../x',
  'refs/heads/a..b',
  'refs/heads/.a',
  'refs/heads/a.lock',
  'refs/heads/a.lock/b',
  'refs/heads/a.',
  'refs/heads/a b',
  'refs/heads/a\u001b',
  'refs/heads/a\u007f',
  'refs/heads/a\\b',
  'refs/heads/a:b',
  'refs/heads/a@{b',
  'refs/heads//a',
  'refs/heads/a/',
  'refs/heads/a[b',
]

test.each(names)('%j is a name of a reference where git says so', (name) => {
  expect(isRefName(name)).toBe(name === 'HEAD' || gitSays(name))
})

test('a server that lists another name is no git server', async () => {
  const { repository, url } = await serve({
    rewrite: (request, body) =>
      request.method === 'POST'
        ? rewriteLines(body, (line) =>
            line.replace('symref-target:refs/heads/main', 'symref-target:../x'),
          )
        : undefined,
  })
  repository.commit({ 'a.md': 'x' })
  const error = await failureOf(listRemoteRefs(url, plainSettings))
  expect(error.code).toBe('E_NOT_A_REPOSITORY')
})

function gitSays(name: string): boolean {
  try {
    runGit('/', ['check-ref-format', name])
    return true
  } catch {
    return false
  }
}
