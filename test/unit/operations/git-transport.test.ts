import { join } from 'node:path'
import { parseSource } from '@skills/core'
import { expect, onTestFinished, test } from 'vitest'
import { gitTransport } from '../../../packages/operations/src/obtain/git-transport.ts'
import { createGitRepository } from '../../support/git-repository.ts'
import { startGitServer } from '../../support/git-server.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const settings = { offline: false, caFile: undefined, env: {}, userAgent: 'skills-test' }

test('a repository that is wanted over ssh is read over http from its mirror', async () => {
  const root = temporaryFolder()
  const repository = createGitRepository(join(root, 'owner/repo.git'))
  repository.tag('v1.0.0', repository.commit({ 'SKILL.md': 'text' }))
  const server = await startGitServer(root)
  onTestFinished(() => server.close())
  const rewrite = { 'git@github.com:': `${server.url}/` }
  const { source } = parseSource('git@github.com:owner/repo.git')
  const transport = gitTransport(source, { rewrite })
  expect(transport).toMatchObject({ url: `${server.url}/owner/repo.git`, portable: true })
  const refs = await transport?.list(settings)
  expect(refs?.tags.size).toBe(1)
})

test('a repository that is wanted over https may have its mirror behind ssh', () => {
  const rewrite = { 'https://github.com/': 'ssh://git@mirror.example/' }
  const { source } = parseSource('owner/repo')
  expect(gitTransport(source, { rewrite })?.url).toBe('ssh://git@mirror.example/owner/repo.git')
})

test('a folder of this machine has no mirror', () => {
  const { source } = parseSource('git+file:///srv/repo.git')
  const transport = gitTransport(source, {
    rewrite: { 'https://github.com/': 'https://m.example/' },
  })
  expect(transport).toMatchObject({ url: 'git+file:///srv/repo.git', portable: false })
})
