import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDownloads } from '../../../../../packages/core/src/fetch/download.ts'
import { fetchNpmVersion } from '../../../../../packages/core/src/fetch/npm/fetch-npm-version.ts'
import { readNpmPackage } from '../../../../../packages/core/src/fetch/npm/npm-package.ts'
import { type HttpFile, type HttpFiles, startHttpFiles } from '../../../../support/http-files.ts'
import { makeTgz, tarOf } from '../../../../support/make-tar.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'
import { failureOf, listing, plainSettings } from '../serve.ts'

const tarball = makeTgz(tarOf({ 'package/package.json': '{}', 'package/SKILL.md': 'text' }))
const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`

interface Site {
  readonly server: HttpFiles
  readonly read: (name?: string) => ReturnType<typeof readNpmPackage>
  readonly fetch: (version: string) => Promise<readonly string[]>
}

/** A registry with one package whose versions have these `dist` fields. */
async function registry(
  dists: (url: string) => Readonly<Record<string, unknown>>,
  more: { readonly npmrc?: (url: string) => string; readonly file?: HttpFile } = {},
): Promise<Site> {
  const server = await startHttpFiles({ '/pack/-/pack.tgz': { body: tarball, ...more.file } })
  onTestFinished(() => server.close())
  const versions = Object.fromEntries(
    Object.entries(dists(server.url)).map(([version, dist]) => [version, { version, dist }]),
  )
  const document = { 'dist-tags': { latest: '1.0.0' }, versions }
  const body = JSON.stringify(document)
  server.files.set('/pack', { body, ...more.file })
  server.files.set('/@acme%2fpack', { body, ...more.file })
  const home = temporaryFolder()
  writeFileSync(join(home, '.npmrc'), more.npmrc?.(server.url) ?? `registry=${server.url}\n`)
  const downloads = openDownloads(plainSettings)
  onTestFinished(() => downloads.close())
  const read = (name = 'pack') => readNpmPackage(name, { home, env: {} }, downloads)
  return {
    server,
    read,
    fetch: async (version) => {
      const found = await read()
      const chosen = found.versions.get(version)
      if (chosen === undefined) throw new Error(`no ${version}`)
      return listing(await fetchNpmVersion(found, chosen, downloads))
    },
  }
}

describe('a package of a registry', () => {
  test('lists its versions and gives one of them, its folder taken off', async () => {
    const site = await registry((url) => ({
      '1.0.0': { tarball: `${url}/pack/-/pack.tgz`, integrity },
      '1.1.0-rc.1': { tarball: `${url}/pack/-/pack.tgz`, integrity: `sha1-x ${integrity}` },
      'no version': { tarball: `${url}/pack/-/pack.tgz`, integrity },
      '2.0.0': { tarball: 5 },
      __proto__: {},
    }))
    const found = await site.read()
    expect([...found.versions.keys()]).toEqual(['1.0.0', '1.1.0-rc.1'])
    expect(found.latest).toBe('1.0.0')
    for (const version of ['1.0.0', '1.1.0-rc.1'])
      expect(await site.fetch(version)).toEqual(['file SKILL.md text', 'file package.json {}'])
    expect((await site.read('@acme/pack')).versions.size).toBe(2)
    expect((await failureOf(site.read('unknown'))).code).toBe('E_SOURCE_MISSING')
  })

  test('with other bytes than it lists, or no SHA-512, is an integrity error', async () => {
    const other = `sha512-${createHash('sha512').update('other').digest('base64')}`
    for (const dist of [
      { integrity: other },
      { integrity: 'sha1-abc' },
      {},
      { integrity: 'sha512-short' },
    ]) {
      const site = await registry((url) => ({
        '1.0.0': { tarball: `${url}/pack/-/pack.tgz`, ...dist },
      }))
      const error = await failureOf(site.fetch('1.0.0'))
      expect([error.code, error.rule]).toEqual(['E_INTEGRITY', 'source/digest'])
    }
  })

  test('that keeps its tarball at another server is refused, but for npm’s own address', async () => {
    const elsewhere = await registry(() => ({
      '1.0.0': { tarball: 'http://127.0.0.1:1/pack.tgz', integrity },
    }))
    expect((await failureOf(elsewhere.fetch('1.0.0'))).code).toBe('E_REDIRECT')
    const mirror = await registry(() => ({
      '1.0.0': { tarball: 'https://registry.npmjs.org/pack/-/pack.tgz', integrity },
    }))
    expect(await mirror.fetch('1.0.0')).toHaveLength(2)
    expect(mirror.server.requests.at(-1)?.path).toBe('/pack/-/pack.tgz')
  })

  test('gets the token of its registry, which no other host gets', async () => {
    const authorization = 'Bearer secret'
    const npmrc = (url: string) =>
      `registry=${url}\n${url.replace('http:', '')}/:_authToken=secret\n`
    const site = await registry(
      (url) => ({ '1.0.0': { tarball: `${url}/pack/-/pack.tgz`, integrity } }),
      { npmrc, file: { authorization } },
    )
    expect(await site.fetch('1.0.0')).toHaveLength(2)
    const without = await registry(() => ({}), { file: { authorization } })
    const error = await failureOf(without.read())
    expect(error.code).toBe('E_AUTH')
    const wrong = await registry(() => ({}), {
      npmrc: (url) => `registry=${url}\n${url.replace('http:', '')}/:_authToken=guess\n`,
      file: { authorization },
    })
    const refused = await failureOf(wrong.read())
    expect(refused.code).toBe('E_AUTH')
    expect(JSON.stringify([refused.message, refused.remedy, refused.where])).not.toContain('guess')
    expect(wrong.server.requests).toHaveLength(1)
  })

  test('whose registry answers with something else says so', async () => {
    const site = await registry(() => ({}))
    for (const body of ['<html>', '', '{"versions":']) {
      site.server.files.set('/pack', body)
      expect((await failureOf(site.read())).code).toBe('E_INDEX_INVALID')
    }
    for (const body of ['[]', '5', '{"versions":[]}', '{"versions":{"1.0.0":null}}']) {
      site.server.files.set('/pack', body)
      expect((await site.read()).versions.size).toBe(0)
    }
  })
})
