import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDownloads } from '../../../../packages/core/src/fetch/download.ts'
import { fetchNpmVersion } from '../../../../packages/core/src/fetch/npm/fetch-npm-version.ts'
import { readNpmPackage } from '../../../../packages/core/src/fetch/npm/npm-package.ts'
import { rewriteRuleProblem, rewriteUrl } from '../../../../packages/core/src/fetch/rewrite-url.ts'
import { startHttpFiles } from '../../../support/http-files.ts'
import { makeTgz, tarOf } from '../../../support/make-tar.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { failureOf, listing, plainSettings } from './serve.ts'

const rules = {
  'https://github.com/': 'https://mirror.example/all/',
  'https://github.com/acme/': 'https://acme.example/',
  'git@github.com:': 'https://mirror.example/ssh/',
  'https://a.example/': 'https://a.example/again/',
}

describe('an address', () => {
  test('is rewritten by the longest start, once', () => {
    expect(rewriteUrl('https://github.com/o/r.git', rules)).toBe(
      'https://mirror.example/all/o/r.git',
    )
    expect(rewriteUrl('https://github.com/acme/r', rules)).toBe('https://acme.example/r')
    expect(rewriteUrl('git@github.com:o/r', rules)).toBe('https://mirror.example/ssh/o/r')
    expect(rewriteUrl('https://a.example/x', rules)).toBe('https://a.example/again/x')
  })

  test('stays as it is where no rule is for it, or there are none', () => {
    for (const url of ['https://github.com.evil.example/o/r', 'http://github.com/o/r'])
      expect(rewriteUrl(url, rules)).toBe(url)
    expect(rewriteUrl('https://github.com/o/r', undefined)).toBe('https://github.com/o/r')
  })

  test('cannot climb out of what it is rewritten to', () => {
    for (const path of ['../other', '%2e%2e/other', 'o/../../other'])
      expect(() => rewriteUrl(`https://github.com/${path}`, rules)).toThrow(/leads out/u)
  })
})

describe('a rule', () => {
  test.each([
    ['https://github.com/', 'http://127.0.0.1:8080/'],
    ['git@github.com:', 'ssh://git@mirror.example/'],
    ['https://github.com/acme/', 'git@mirror.example:acme/'],
  ])('from %s to %s is one', (start, instead) => {
    expect(rewriteRuleProblem(start, instead)).toBeUndefined()
  })

  test.each([
    ['https://github.com', 'https://mirror.example/'],
    ['https://github.com/', 'https://mirror.example'],
    ['https://github.com/acme', 'https://mirror.example/'],
    ['https://GitHub.com/', 'https://mirror.example/'],
    ['https://github.com/', 'https://me:secret@mirror.example/'],
    ['https://github.com/', 'file:///srv/'],
    ['https://github.com/?', 'https://mirror.example/'],
    ['-oProxyCommand=evil@host:', 'https://mirror.example/'],
    ['__proto__', 'https://mirror.example/'],
  ])('from %s to %s is none', (start, instead) => {
    const problem = rewriteRuleProblem(start, instead)
    expect(problem).toBeTypeOf('string')
    expect(problem).not.toContain('secret')
  })
})

describe('a download', () => {
  test('comes from the mirror, with credentials of the mirror', async () => {
    const basic = `Basic ${Buffer.from('ada:mine').toString('base64')}`
    const server = await startHttpFiles({ '/m/x.txt': { body: 'text', authorization: basic } })
    onTestFinished(() => server.close())
    const asked: string[] = []
    const downloads = openDownloads({
      ...plainSettings,
      rewrite: { 'https://files.example/': `${server.url}/m/` },
      credentialsFor: (origin) => {
        asked.push(origin)
        return { username: 'ada', password: 'mine' }
      },
    })
    onTestFinished(() => downloads.close())
    const { body } = await downloads.get({ url: 'https://files.example/x.txt', bytesMax: 100 })
    expect(body.toString()).toBe('text')
    expect(asked).toEqual([server.url])
  })

  test('over plain http to another machine is refused after the rewriting, too', async () => {
    const rewrite = { 'https://files.example/': 'http://mirror.example/' }
    const downloads = openDownloads({ ...plainSettings, rewrite })
    const wish = { url: 'https://files.example/x.txt', bytesMax: 100 }
    expect((await failureOf(downloads.get(wish))).code).toBe('E_INSECURE_SOURCE')
  })

  test('of an npm package gets the token of the mirror and never that of the original', async () => {
    const tgz = await makeTgz(tarOf({ 'SKILL.md': 'text' }, 'package/'))
    const tarball = 'https://npm.example/pack/-/pack-1.0.0.tgz'
    const dist = {
      tarball,
      integrity: `sha512-${createHash('sha512').update(tgz).digest('base64')}`,
    }
    const server = await startHttpFiles({
      '/m/pack': JSON.stringify({ versions: { '1.0.0': { dist } } }),
      '/m/pack/-/pack-1.0.0.tgz': tgz,
    })
    onTestFinished(() => server.close())
    const host = new URL(server.url).host
    const env = { NPM_CONFIG_REGISTRY: 'https://npm.example/' }
    const npmrc = `//npm.example/:_authToken=original\n//${host}/m/:_authToken=mirrored\n`
    const machine = { env, home: homeWith(npmrc) }
    const rewrite = { 'https://npm.example/': `${server.url}/m/` }
    const downloads = openDownloads({ ...plainSettings, rewrite })
    onTestFinished(() => downloads.close())
    const found = await readNpmPackage('pack', machine, downloads)
    const version = found.versions.get('1.0.0')
    if (version === undefined) throw new Error('no version')
    const tree = await fetchNpmVersion(found, version, downloads)
    expect(await listing(tree)).toEqual(['file SKILL.md text'])
    const sent = server.requests.map(({ headers }) => headers.authorization)
    expect(sent).toEqual(['Bearer mirrored', 'Bearer mirrored'])
  })
})

function homeWith(npmrc: string): string {
  const home = temporaryFolder()
  writeFileSync(join(home, '.npmrc'), npmrc)
  return home
}
