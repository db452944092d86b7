import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Sandbox, sandbox } from '../../support/cli.ts'
import { makeTgz } from '../../support/make-tar.ts'
import { startVerdaccio, type Verdaccio, verdaccioReason } from '../../support/verdaccio.ts'
import { colleagueOf, moduleTar, sourceLife } from './source-life.ts'

const packageJson = JSON.stringify({
  name: 'web-pack',
  scripts: { install: 'touch /tmp/never', postinstall: 'touch /tmp/never' },
})

const tarball = (body?: string) =>
  makeTgz([{ path: 'package/package.json', content: packageJson }, ...moduleTar('package/', body)])

describe('a package of a real npm registry', () => {
  let registry: Verdaccio | undefined

  beforeAll(async () => {
    registry = await startVerdaccio()
    await registry?.publish('web-pack', '1.2.0', tarball('Old.'))
    await registry?.publish('web-pack', '1.3.0', tarball())
    await registry?.publish('web-pack', '2.0.0-rc.1', tarball('Next.'))
    await registry?.publish('@acme/web-pack', '3.0.0', tarball())
  }, 300_000)
  afterAll(() => registry?.close())

  function box(skip: (note: string) => never): Sandbox {
    if (registry === undefined) return skip(verdaccioReason)
    const made = sandbox()
    writeFileSync(join(made.home, '.npmrc'), `registry=${registry.url}\n`)
    return made
  }

  test('is installed, verified and taken back, at the newest version', async ({ skip }) => {
    const one = box(skip)
    const lock = await sourceLife(one, 'npm:web-pack', 'web-pack')
    expect(lock).toMatchObject({ source: 'npm:web-pack', version: '1.3.0', range: '^1.3.0' })
    const scoped = (await one.skills('info', 'npm:@acme/web-pack', '--json')).exits(0).json()
    expect(scoped.data.version).toBe('3.0.0')
  })

  test('follows a range, and a prerelease only when asked', async ({ skip }) => {
    const one = box(skip)
    const version = async (source: string) =>
      (await one.skills('info', source, '--json')).exits(0).json().data.version
    expect(await version('npm:web-pack@~1.2.0')).toBe('1.2.0')
    expect(await version('npm:web-pack@>=2.0.0-rc.0')).toBe('2.0.0-rc.1')
    const none = (await one.skills('info', 'npm:web-pack@^2', '--json')).exits(3).json()
    expect(none.error?.code).toBe('E_VERSION_UNKNOWN')
    const unknown = (await one.skills('info', 'npm:none', '--json')).exits(3).json()
    expect(unknown.error?.code).toBe('E_SOURCE_MISSING')
  })

  test('does not let a project choose the registry', async ({ skip }) => {
    const one = box(skip)
    one.file('.npmrc', 'registry=http://127.0.0.1:1/\n')
    ;(await one.skills('info', 'npm:web-pack')).exits(0)
  })

  test('with other bytes than the registry lists is an integrity error', async ({ skip }) => {
    const one = box(skip)
    const colleague = await colleagueOf(one, 'npm:web-pack@1.2.0', 'web-pack')
    const folder = registry?.tarballs('web-pack') ?? ''
    const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('1.2.0.tgz'))
    writeFileSync(join(folder, file), tarball('Do something else.'))
    const { error } = (await colleague.skills('install', '--json')).exits(4).json()
    expect([error?.code, error?.rule]).toEqual(['E_INTEGRITY', 'source/digest'])
    expect(one.tree('.cursor')).toEqual({})
  })
})
