import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publishModule } from '@skills/operations'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeTgz, tarOf } from '../../support/make-tar.ts'
import { makeOperationsSite } from '../../support/operations-site.ts'
import { skillText } from '../../support/packs.ts'
import { rejected } from '../../support/thrown.ts'
import { tree } from '../../support/tree.ts'
import { startVerdaccio, type Verdaccio, verdaccioReason } from '../../support/verdaccio.ts'

const site = makeOperationsSite('publish-npm')
const scope = { project: undefined, scope: undefined, global: false }

const write = (version: string, body = 'Do it.') =>
  site.write({
    'module/skills/one/SKILL.md': skillText('one', body),
    'module/package.json': '{"name":"own","scripts":{"install":"false"}}',
    'module/skills-pack.json': `{"packVersion":1,"name":"one","version":"${version}"}`,
  })
const publish = (name: string) =>
  publishModule(site.context, { what: '../module', to: `npm:${name}`, dryRun: false, scope })

describe('an npm registry', () => {
  let found: Verdaccio | undefined
  const npmrc = (...lines: readonly string[]) =>
    writeFileSync(join(site.top, 'home/.npmrc'), [`registry=${found?.url}`, ...lines].join('\n'))

  beforeAll(async () => {
    found = await startVerdaccio()
  }, 300_000)
  afterAll(async () => {
    await found?.close()
    rmSync(site.top, { recursive: true, force: true })
  })
  beforeEach(({ skip }) => {
    site.reset()
    if (found === undefined) skip(verdaccioReason)
    npmrc()
    write('1.0.0')
  })

  test('gives back what was published, with the package.json of the module and without the one for npm', async () => {
    const { integrity, to } = await publish('own')
    expect(to).toBe('npm:own@1.0.0')
    const { modules } = await site.install({ modules: ['npm:own'] })
    expect(modules[0]).toMatchObject({ version: '1.0.0', integrity })
    expect((await site.verify()).failure).toBeUndefined()
    const tarball = join(found?.tarballs('own') ?? '', 'own-1.0.0.tgz')
    const listed = String(execFileSync('tar', ['-tzf', tarball]))
      .trim()
      .split('\n')
    expect(listed).toEqual([
      'package/package.json',
      'package/skills-pack.json',
      'package/.skills-pack/package.json',
      'package/skills/one/SKILL.md',
      'package/.skills-pack/one-1.0.0.cdx.json',
      'package/.skills-pack/one-1.0.0.spdx.json',
      'package/.skills-pack/one-1.0.0.unsigned.intoto.jsonl',
    ])
  })

  test('keeps a version as it is', async () => {
    await publish('same')
    expect((await publish('same')).state).toBe('present')
    write('1.0.0', 'Second.')
    const error = await rejected(publish('same'))
    expect([error.code, error.exitStatus]).toEqual(['E_VERSION_EXISTS', 5])
    write('1.0.0', 'Text \u001b[2K here.')
    expect((await rejected(publish('never'))).code).toBe('E_FINDINGS')
    expect((await fetch(`${found?.url}never`)).status).toBe(404)
  })

  test('moves what npm calls latest forward only', async () => {
    for (const version of ['2.0.0', '1.9.9', '3.0.0-rc.1']) {
      write(version)
      await publish('@acme/tags')
    }
    const document = JSON.parse(await (await fetch(`${found?.url}@acme%2ftags`)).text())
    expect(document['dist-tags']).toEqual({
      latest: '2.0.0',
      'release-1-9': '1.9.9',
      next: '3.0.0-rc.1',
    })
    expect(document.versions['2.0.0'].scripts).toBeUndefined()
  })

  test('takes a private package with the token for it alone', async () => {
    expect((await rejected(publish('@private/one'))).code).toBe('E_AUTH')
    const token = await found?.token('release')
    npmrc(`//other.test/:_authToken=${token}`)
    expect((await rejected(publish('@private/one'))).code).toBe('E_AUTH')
    npmrc(`//${new URL(found?.url ?? '').host}/:_authToken=${token}`)
    expect((await publish('@private/one')).state).toBe('published')
    expect(readdirSync(found?.tarballs('@private/one') ?? '')).toContain('one-1.0.0.tgz')
  })

  test('with another pack inside than its manifest says is refused', async () => {
    await publish('changed')
    const folder = found?.tarballs('changed') ?? ''
    const file = join(folder, 'changed-1.0.0.tgz')
    const files = { 'package/skills/one/SKILL.md': skillText('one', 'Something else.') }
    const tampered = makeTgz(tarOf(files, ''))
    const before = readFileSync(file)
    writeFileSync(file, tampered)
    expect((await rejected(site.install({ modules: ['npm:changed'] }))).code).toBe('E_INTEGRITY')
    writeFileSync(file, before)
    await found?.publish('wrong-version', '2.0.0', before)
    const error = await rejected(site.install({ modules: ['npm:wrong-version'] }))
    expect([error.code, error.rule]).toEqual(['E_INTEGRITY', 'npm/version'])
    expect(tree(site.project)).toEqual({})
  })
})
