import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Sandbox, sandbox } from '../../support/cli.ts'
import { createGitRepository } from '../../support/git-repository.ts'
import { type GitServer, startGitServer } from '../../support/git-server.ts'
import { moduleFiles } from './source-life.ts'

const served = mkdtempSync(join(tmpdir(), 'skills-private-'))
const secret = 'hunter2-is-secret'

describe('a private repository', () => {
  let server: GitServer
  let other: GitServer
  let port: string

  beforeAll(async () => {
    const repository = createGitRepository(join(served, 'web-pack.git'))
    repository.tag('v1.0.0', repository.commit(moduleFiles()))
    other = await startGitServer(served)
    server = await startGitServer(served, {
      auth: { username: 'ada', password: secret },
      redirect: ({ url }) =>
        url.startsWith('/elsewhere') ? `${other.url}/web-pack.git/info/refs` : undefined,
    })
    port = new URL(server.url).port
  })
  afterAll(async () => {
    await Promise.all([server.close(), other.close()])
    rmSync(served, { recursive: true, force: true })
  })

  const add = (box: Sandbox, path = 'web-pack.git') =>
    box.skills('mod', 'add', `${server.url}/${path}`, '--json')

  test('is opened by the token of its host, which is written nowhere', async () => {
    const box = sandbox().withEnv({
      [`SKILLS_TOKEN_127_0_0_1_${port}`]: `ada:${secret}`,
      SKILLS_DEBUG: 'all',
    })
    const added = (await add(box)).exits(0)
    const installed = (await box.skills('install', '-a', 'cursor')).exits(0)
    for (const text of [added, installed].flatMap(({ stdout, stderr }) => [stdout, stderr]))
      expect(text).not.toContain(secret)
    expect(box.text('skills.lock') + box.text('skills.json')).not.toContain(secret)
    expect(server.requests[0]?.headers['authorization']).toBeUndefined()
  })

  test('is opened by the credential helper of the user', async () => {
    const box = sandbox()
    const helper = `!f() { test \\"$1\\" = get && echo username=ada && echo password=${secret}; }; f`
    writeFileSync(
      join(box.home, '.gitconfig'),
      `[credential "${server.url}"]\n\thelper = "${helper}"\n`,
    )
    ;(await add(box)).exits(0)
  })

  test('stays closed to the tokens of other hosts, and to a project’s helper', async () => {
    const box = sandbox().withEnv({ GITHUB_TOKEN: secret, SKILLS_TOKEN_127_0_0_1: secret })
    box.file(
      '.git/config',
      `[credential]\n\thelper = "!f() { echo username=ada; echo password=${secret}; }; f"\n`,
    )
    box
      .file('.git/HEAD', 'ref: refs/heads/main\n')
      .file('.git/refs/x', '')
      .file('.git/objects/x', '')
    const before = server.requests.length
    const { error } = (await add(box)).exits(3).json()
    expect(error?.code).toBe('E_AUTH')
    expect(error?.remedy).toContain(`SKILLS_TOKEN_127_0_0_1_${port}`)
    for (const { headers } of server.requests.slice(before))
      expect(headers['authorization']).toBeUndefined()
  })

  test('never sends its token where it redirects, and never shows a wrong one', async () => {
    const own = `SKILLS_TOKEN_127_0_0_1_${port}`
    const away = (await add(sandbox().withEnv({ [own]: secret }), 'elsewhere.git')).exits(3)
    expect(away.json().error?.code).toBe('E_REDIRECT')
    expect(other.requests).toHaveLength(0)
    const box = sandbox().withEnv({ [own]: 'wrong-but-secret', SKILLS_DEBUG: 'all' })
    const refused = (await add(box)).exits(3)
    expect(refused.json().error?.code).toBe('E_AUTH')
    expect(refused.stdout + refused.stderr).not.toContain('wrong-but-secret')
  })
})
