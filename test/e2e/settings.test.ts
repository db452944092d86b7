import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { sandbox } from '../support/cli.ts'
import { createGitRepository } from '../support/git-repository.ts'
import { startGitServer } from '../support/git-server.ts'
import { startHttpFiles } from '../support/http-files.ts'
import { makeTgz, tarOf } from '../support/make-tar.ts'
import { skillText } from '../support/packs.ts'
import { moduleFile, serveRegistry } from '../support/registries.ts'
import { snapshotOfTexts } from '../support/registry-texts.ts'
import { requiredProgram } from '../support/required-program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { makeTlsAuthority, startTlsServer } from '../support/tls-authority.ts'
import { moduleFiles, moduleTar } from './sources/source-life.ts'

const openssl = requiredProgram('openssl')

describe('a mirror', () => {
  async function mirror() {
    const root = temporaryFolder()
    const repository = createGitRepository(join(root, 'owner/repo.git'))
    repository.tag('v1.0.0', repository.commit(moduleFiles()))
    const server = await startGitServer(root)
    onTestFinished(() => server.close())
    return server
  }

  test('is asked instead, and manifest and lock keep the original', async () => {
    const server = await mirror()
    const box = sandbox()
    ;(await box.skills('config', 'set', 'rewrite.https://github.com/', `${server.url}/`)).exits(0)
    ;(await box.skills('install', 'owner/repo', '-a', 'cursor')).exits(0)
    expect(server.requests.length).toBeGreaterThan(0)
    expect(JSON.parse(box.text('skills.lock')).modules.repo.source).toBe('owner/repo')
    expect(box.text('skills.json') + box.text('skills.lock')).not.toContain('127.0.0.1')
    expect((await box.skills('outdated')).exits(0).stderr).toContain('current')
  })

  test('serves a registry and the archives that it names, and records keep the public addresses', async () => {
    const files = { 'skills/web/SKILL.md': skillText('web') }
    const http = await startHttpFiles({ '/files/web.tgz': makeTgz(tarOf(files)) })
    onTestFinished(http.close)
    const versions = {
      '1.0.0': {
        source: 'https://files.acme.example/web.tgz',
        integrity: snapshotOfTexts(files),
      },
    }
    serveRegistry(http, '/registry', {
      modules: [moduleFile('@acme/web', { versions })],
      scopes: ['@acme'],
    })
    const box = sandbox()
    for (const [start, path] of [
      ['skills', 'registry'],
      ['files', 'files'],
    ] as const) {
      const rule = [`rewrite.https://${start}.acme.example/`, `${http.url}/${path}/`]
      ;(await box.skills('config', 'set', ...rule)).exits(0)
    }
    ;(await box.skills('registry', 'use', 'https://skills.acme.example/')).exits(0)
    ;(await box.skills('install', '@acme/web', '-a', 'cursor')).exits(0)
    expect(Object.keys(box.tree())).toContain('.cursor/skills/web/SKILL.md')
    expect(box.text('skills.json') + box.text('skills.lock')).not.toContain('127.0.0.1')
    const shown = (await box.skills('config', 'list', '--show-origin')).exits(0).stdout
    expect(shown).toContain(
      `rewrite.https://skills.acme.example/\t${http.url}/registry/\tfile:${box.home}`,
    )
  })

  test('over plain http to another machine is refused before anything is asked', async () => {
    const box = sandbox()
    const rule = ['rewrite.https://github.com/', 'http://mirror.example/']
    ;(await box.skills('config', 'set', ...rule)).exits(0)
    const result = (await box.skills('install', 'owner/repo', '-a', 'cursor')).exits(1)
    expect(result.stderr).toContain('error[E_INSECURE_SOURCE]')
    expect(box.tree()).toEqual({})
  })
})

test('settings come from the user alone, and a faulty file stops all but the doctor', async () => {
  const box = sandbox().file('settings.json', '{"settingsVersion": 1, "offline": true}')
  expect((await box.skills('config', 'get', 'offline')).exits(0).stdout).toBe('false\n')
  const shown = await box.withEnv({ SKILLS_OFFLINE: '1' }).skills('config', 'list', '--show-origin')
  expect(shown.exits(0).stdout).toBe(
    'cafile\t-\tdefault\noffline\ttrue\tenvironment:SKILLS_OFFLINE\n',
  )
  const own = box.withEnv({ SKILLS_HOME: join(box.project, 'own') })
  own.file('own/config/settings.json', '{')
  ;(await own.skills('list')).exits(3)
  expect((await own.skills('doctor')).exits(1).stdout).toContain('problem\tfiles\t')
})

describe.skipIf(openssl === undefined)(
  'a server with an authority of its own (needs openssl)',
  () => {
    test('is read with --cafile and with the setting, and not without', async () => {
      const authority = makeTlsAuthority(openssl ?? '', temporaryFolder())
      const archive = await makeTgz(moduleTar('pack/'))
      const server = await startTlsServer(authority, (_request, response) => response.end(archive))
      onTestFinished(() => server.close())
      const source = `https://127.0.0.1:${server.port}/pack.tgz`
      const box = sandbox()
      ;(await box.skills('info', source)).exits(3)
      ;(await box.skills('info', source, '--cafile', authority.caFile)).exits(0)
      box.file('ca.pem', readFileSync(authority.caFile))
      ;(await box.skills('config', 'set', 'cafile', 'ca.pem')).exits(0)
      ;(await box.skills('info', source)).exits(0)
    })
  },
)

test('a project is begun, its workflow written, and the doctor content with both', async () => {
  const box = sandbox()
  const begun = (await box.skills('init', '-a', 'cursor', '--vcs', 'committed')).exits(0)
  expect(begun.stdout).toBe('create\tskills.json\ncreate\t.gitattributes\n')
  ;(await box.skills('init', 'ci', '--platform', 'github')).exits(0)
  ;(await box.skills('init', 'ci', '--platform', 'github')).exits(5)
  ;(await box.skills('doctor')).exits(0)
  ;(await box.skills('init', '--vcs', 'none')).exits(0)
  const files = Object.keys(box.tree()).filter((path) =>
    /\.(?:yml|json)$|gitattributes/u.test(path),
  )
  expect(files.sort()).toEqual(['.github/workflows/skills.yml', 'skills.json'])
})
