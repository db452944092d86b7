import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { fetchArchive } from '../../../../packages/core/src/fetch/archive/fetch-archive.ts'
import { openDownloads } from '../../../../packages/core/src/fetch/download.ts'
import type { NetworkSettings } from '../../../../packages/core/src/fetch/fetched-tree.ts'
import { parseSha256 } from '../../../../packages/core/src/words/digest.ts'
import { type HttpFile, startHttpFiles } from '../../../support/http-files.ts'
import { makeTgz, tarOf } from '../../../support/make-tar.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { failureOf, listing, plainSettings } from './serve.ts'

async function serveFiles(files: Readonly<Record<string, string | Buffer | HttpFile>>) {
  const server = await startHttpFiles(files)
  onTestFinished(() => server.close())
  return server
}

async function get(url: string, settings: NetworkSettings = plainSettings, bytesMax = 1_000) {
  const downloads = openDownloads(settings)
  onTestFinished(() => downloads.close())
  return downloads.get({ url, bytesMax })
}

describe('a file', () => {
  test('comes with its type, through redirects of one origin', async () => {
    const server = await serveFiles({
      '/old': { status: 302, location: '/new' },
      '/new': { body: 'text', type: 'Text/Plain; charset=utf-8' },
    })
    const { body, type } = await get(`${server.url}/old`)
    expect([body.toString(), type]).toEqual(['text', 'text/plain'])
  })

  test('is never followed to another origin', async () => {
    const other = await serveFiles({ '/x': 'text' })
    const server = await serveFiles({ '/x': { status: 302, location: `${other.url}/x` } })
    const error = await failureOf(get(`${server.url}/x`))
    expect(error.code).toBe('E_REDIRECT')
    expect(other.requests).toHaveLength(0)
  })

  test('that is missing, too large or refused says so', async () => {
    const server = await serveFiles({ '/large': 'x'.repeat(2_000), '/broken': { status: 500 } })
    const codeOf = async (path: string) => (await failureOf(get(server.url + path))).code
    expect(await codeOf('/none')).toBe('E_SOURCE_MISSING')
    expect(await codeOf('/large')).toBe('E_NETWORK_LIMIT')
    expect(await codeOf('/broken')).toBe('E_NETWORK')
  })

  test('is not asked for offline, and not over plain http from elsewhere', async () => {
    const server = await serveFiles({ '/x': 'text' })
    const offline = await failureOf(get(`${server.url}/x`, { ...plainSettings, offline: true }))
    expect(offline.code).toBe('E_OFFLINE')
    expect(server.requests).toHaveLength(0)
    const plain = await failureOf(get('http://example.com/x'))
    expect([plain.code, plain.rule]).toEqual(['E_INSECURE_SOURCE', 'source/plain-http'])
  })
})

describe('credentials for a file', () => {
  const authorization = `Basic ${Buffer.from('ada:hunter2').toString('base64')}`
  const ada = { username: 'ada', password: 'hunter2' }

  test('go out after the server asked, once', async () => {
    const server = await serveFiles({ '/x': { body: 'text', authorization } })
    const asked: string[] = []
    const credentialsFor = async (origin: string) => {
      asked.push(origin)
      return ada
    }
    expect(
      (await get(`${server.url}/x`, { ...plainSettings, credentialsFor })).body.toString(),
    ).toBe('text')
    expect(asked).toEqual([server.url])
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      authorization,
    ])
  })

  test('that are missing or wrong are E_AUTH, without the secret', async () => {
    const server = await serveFiles({ '/x': { body: 'text', authorization } })
    const missing = await failureOf(get(`${server.url}/x`))
    expect([missing.code, missing.remedy]).toEqual([
      'E_AUTH',
      expect.stringContaining('SKILLS_TOKEN_127_0_0_1_'),
    ])
    const wrong = { ...plainSettings, credentialsFor: () => ({ ...ada, password: 'guess' }) }
    const error = await failureOf(get(`${server.url}/x`, wrong))
    expect(error.code).toBe('E_AUTH')
    expect(JSON.stringify([error.message, error.where, error.remedy])).not.toContain('guess')
    expect(server.requests).toHaveLength(3)
  })

  test('do not follow a redirect', async () => {
    const other = await serveFiles({ '/x': 'text' })
    const server = await serveFiles({
      '/x': { status: 302, location: `${other.url}/x`, authorization },
    })
    const error = await failureOf(
      get(`${server.url}/x`, { ...plainSettings, credentialsFor: () => ada }),
    )
    expect(error.code).toBe('E_REDIRECT')
    expect(other.requests).toHaveLength(0)
  })
})

describe('an archive', () => {
  const bytes = makeTgz(tarOf({ 'top/skills/a/SKILL.md': 'text' }))
  const digest = createHash('sha256').update(bytes).digest('hex')

  test('of a server or of this machine gives the same tree', async () => {
    const server = await serveFiles({ '/pack.tgz': bytes })
    const file = join(temporaryFolder(), 'pack.tgz')
    writeFileSync(file, bytes)
    for (const location of [file, `${server.url}/pack.tgz`])
      for (const sha256 of [undefined, parseSha256(digest)])
        expect(await listing(await fetchArchive({ location, sha256 }, plainSettings))).toEqual([
          'file skills/a/SKILL.md text',
        ])
  })

  test('with other bytes than its digest says is an integrity error, before it is read', async () => {
    const server = await serveFiles({ '/pack.tgz': 'not even an archive' })
    const request = { location: `${server.url}/pack.tgz`, sha256: parseSha256(digest) }
    const error = await failureOf(fetchArchive(request, plainSettings))
    expect([error.code, error.rule]).toEqual(['E_INTEGRITY', 'source/digest'])
    expect(error.message).toContain(digest)
  })

  test('that is missing, or a folder, says so', async () => {
    const folder = temporaryFolder()
    for (const location of [join(folder, 'none.tgz'), folder]) {
      const error = await failureOf(fetchArchive({ location, sha256: undefined }, plainSettings))
      expect(error.code).toBe('E_SOURCE_MISSING')
    }
  })
})
