import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sandbox } from '../../support/cli.ts'
import { type HttpFiles, startHttpFiles } from '../../support/http-files.ts'
import { makeTar, makeTgz } from '../../support/make-tar.ts'
import { makeZip } from '../../support/make-zip.ts'
import { colleagueOf, moduleFiles, moduleTar, sourceLife } from './source-life.ts'

const bytes = makeTgz(moduleTar('web-pack-1.2.3/'))
const tampered = makeTgz(moduleTar('web-pack-1.2.3/', 'Do something else.'))
const digest = createHash('sha256').update(bytes).digest('hex')
const zip = makeZip(
  Object.entries(moduleFiles()).map(([path, content]) => ({
    path: `web-pack-main/${path}`,
    content,
    mode: path.endsWith('.sh') ? 0o100755 : 0o100644,
  })),
)

describe('an archive of a server', () => {
  let server: HttpFiles

  beforeAll(async () => {
    server = await startHttpFiles({ '/web-pack.tgz': bytes })
  })
  afterAll(() => server.close())

  test('is installed, verified and taken back; its source is pinned by its digest', async () => {
    const source = `${server.url}/web-pack.tgz#sha256=${digest}`
    const lock = await sourceLife(sandbox(), source, 'web-pack')
    expect(lock).toMatchObject({ source, version: '0.0.0' })
    expect(lock).not.toHaveProperty('portable')
    expect(lock).not.toHaveProperty('range')
  })

  test('has its modes checked: lock and disk changed together are found out', async () => {
    const box = sandbox()
    ;(await box.skills('mod', 'add', `${server.url}/web-pack.tgz`)).exits(0)
    ;(await box.skills('install', '-a', 'cursor')).exits(0)
    const lock = JSON.parse(box.text('skills.lock'))
    lock.modules['web-pack'].components['skill/web'].files['SKILL.md'] = '0755'
    box.file('skills.lock', `${JSON.stringify(lock, null, 2)}\n`)
    box.file('.cursor/skills/web/SKILL.md', box.text('.cursor/skills/web/SKILL.md'), 0o755)
    ;(await box.skills('verify')).exits(4)
  })

  test('with other bytes than its digest, or than the lock, is an integrity error', async () => {
    const box = sandbox()
    const colleague = await colleagueOf(box, `${server.url}/web-pack.tgz`, 'web-pack')
    server.files.set('/web-pack.tgz', tampered)
    const { error } = (await colleague.skills('install', '--json')).exits(4).json()
    expect([error?.code, error?.rule]).toEqual(['E_INTEGRITY', 'lock/integrity'])
    expect(box.tree('.cursor')).toEqual({})
    const pinned = `${server.url}/web-pack.tgz#sha256=${digest}`
    const refused = (await sandbox().skills('mod', 'add', pinned, '--json')).exits(4).json()
    expect([refused.error?.code, refused.error?.rule]).toEqual(['E_INTEGRITY', 'source/digest'])
    server.files.set('/web-pack.tgz', bytes)
    ;(await colleague.skills('install')).exits(0)
    ;(await colleague.skills('verify')).exits(0)
  })
})

describe('an archive of this machine', () => {
  test.each([
    ['web-pack.tar', makeTar(moduleTar('./'))],
    ['web-pack.zip', zip],
  ])('%s lives like a folder of the project', async (name, content) => {
    const box = sandbox().file(`vendor/${name}`, content)
    const lock = await sourceLife(box, `./vendor/${name}`, 'web-pack')
    expect(lock).toMatchObject({ source: `./vendor/${name}` })
    expect(lock).not.toHaveProperty('portable')
  })

  test('that leaves its folder, or is cut off, leaves nothing behind', async () => {
    const link = makeTgz([
      ...moduleTar('top/'),
      { path: 'top/skills/web/secret', type: '2', link: '../../../../etc/passwd' },
    ])
    const up = makeTgz([...moduleTar(''), { path: '../../.bashrc', content: 'evil' }])
    const box = sandbox()
      .file('link.tgz', link)
      .file('up.tgz', up)
      .file('cut.tgz', bytes.subarray(0, bytes.length - 20))
      .file('bomb.tgz', makeTgz([{ path: 'zeros', content: Buffer.alloc(40_000_000) }]))
    for (const [name, status, code] of [
      ['link', 1, 'E_LINK_UNSAFE'],
      ['up', 1, 'E_PATH_UNSAFE'],
      ['bomb', 1, 'E_LIMIT'],
      ['cut', 3, 'E_ARCHIVE_INVALID'],
    ] as const) {
      const run = await box.skills('install', `./${name}.tgz`, '-a', 'cursor', '--json')
      expect(run.exits(status).json().error?.code).toBe(code)
    }
    expect(Object.keys(box.tree())).toEqual(['bomb.tgz', 'cut.tgz', 'link.tgz', 'up.tgz'])
  })
})
