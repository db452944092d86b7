import { createServer } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { listRemoteRefs } from '../../../../packages/core/src/fetch/list-remote-refs.ts'
import { startGitServer } from '../../../support/git-server.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { failureOf, plainSettings, serve } from './serve.ts'

const bounds = {
  connectMilliseconds: 500,
  idleMilliseconds: 300,
  totalMilliseconds: 2_000,
}
const impatient = { ...plainSettings, bounds }

describe('a git server', () => {
  test('says its default branch, branches and peeled tags, in two requests', async () => {
    const { repository, server, url } = await serve()
    const first = repository.commit({ 'a.md': 'one' })
    const second = repository.commit({ 'a.md': 'two' })
    repository.commit({ 'b.md': 'side' }, { branch: 'feature/x' })
    repository.tag('v1.0.0', first)
    const tagObject = repository.tag('v1.1.0', second, { annotated: true })
    repository.git('update-ref', 'refs/pull/1/head', first)
    const refs = await listRemoteRefs(url, plainSettings)
    expect(refs.head).toEqual({ ref: 'refs/heads/main', commit: second })
    expect([...refs.branches.keys()].sort()).toEqual(['feature/x', 'main'])
    expect([...refs.tags]).toEqual([
      ['v1.0.0', first],
      ['v1.1.0', second],
    ])
    expect(tagObject).not.toBe(second)
    expect(server.requests.map((request) => request.method)).toEqual(['GET', 'POST'])
    expect(server.requests[1]?.body.toString()).toContain('ref-prefix refs/tags/')
  })

  test('that speaks protocol version 1 only gives the same answer', async () => {
    const { repository, server, url } = await serve({ protocolVersion1: true })
    const commit = repository.commit({ 'a.md': 'one' })
    repository.tag('v1.0.0', commit, { annotated: true })
    const refs = await listRemoteRefs(url, plainSettings)
    expect(refs.head).toEqual({ ref: 'refs/heads/main', commit })
    expect(refs.tags.get('v1.0.0')).toBe(commit)
    expect(server.requests).toHaveLength(1)
  })

  test('may have a branch called __proto__, and one that looks like an object format', async () => {
    for (const protocolVersion1 of [false, true]) {
      const { repository, url } = await serve({ protocolVersion1 })
      const commit = repository.commit({ 'a.md': 'one' }, { branch: '__proto__' })
      repository.commit({ 'a.md': 'one' }, { branch: 'object-format=sha256' })
      const refs = await listRemoteRefs(url, plainSettings)
      expect(refs.branches.get('__proto__')).toBe(commit)
      expect(refs.branches.has('object-format=sha256')).toBe(true)
    }
  })

  test('with a detached HEAD names the branch with the same commit, or HEAD', async () => {
    const { repository, url } = await serve()
    const first = repository.commit({ 'a.md': 'one' })
    repository.git('update-ref', '--no-deref', 'HEAD', first)
    expect((await listRemoteRefs(url, plainSettings)).head?.ref).toBe('refs/heads/main')
    repository.commit({ 'a.md': 'two' })
    expect((await listRemoteRefs(url, plainSettings)).head).toEqual({ ref: 'HEAD', commit: first })
  })

  test('with an empty repository has no head', async () => {
    for (const protocolVersion1 of [false, true]) {
      const { url } = await serve({ protocolVersion1 })
      const refs = await listRemoteRefs(url, plainSettings)
      expect(refs).toEqual({ head: undefined, branches: new Map(), tags: new Map() })
    }
  })

  test('with SHA-256 ids is refused by name', async () => {
    for (const protocolVersion1 of [false, true]) {
      const { repository, url } = await serve({ protocolVersion1 }, 'sha256')
      repository.commit({ 'a.md': 'one' })
      const error = await failureOf(listRemoteRefs(url, plainSettings))
      expect(error.code).toBe('E_NOT_A_REPOSITORY')
      expect(error.message).toContain('SHA-256')
    }
  })

  test('that lists more references than the limit is given up', async () => {
    const { repository, url } = await serve()
    const commit = repository.commit({ 'a.md': 'one' })
    for (const name of ['v1', 'v2', 'v3']) repository.tag(name, commit)
    const settings = { ...plainSettings, bounds: { gitRefsMax: 4 } }
    const error = await failureOf(listRemoteRefs(url, settings))
    expect(error.code).toBe('E_NETWORK_LIMIT')
    const small = { ...plainSettings, bounds: { gitRefsBytesMax: 100 } }
    expect((await failureOf(listRemoteRefs(url, small))).code).toBe('E_NETWORK_LIMIT')
  })
})

describe('an address', () => {
  test('is refused for its scheme before anything is asked', async () => {
    for (const url of [
      'http://example.com/a.git',
      'http://127.0.0.1.example.com/a.git',
      'http://localhost.example.com/a',
      'file:///etc',
      'ftp://example.com/a',
      'ssh://git@example.com/a',
    ]) {
      const error = await failureOf(listRemoteRefs(url, plainSettings))
      expect(error.code, url).toBe('E_INSECURE_SOURCE')
    }
    for (const text of ['no address', 'git@host:path']) {
      const error = await failureOf(listRemoteRefs(text, plainSettings))
      expect(error.code, text).toBe('E_SOURCE_SYNTAX')
    }
  })

  test('shows neither its credentials nor its query in an error', async () => {
    const { url } = await serve({ answer: () => ({ status: 500 }) })
    const secret = url.replace('http://', 'http://user:hunter2@')
    const error = await failureOf(listRemoteRefs(`${secret}?token=hunter3#hunter4`, plainSettings))
    expect(JSON.stringify([error.message, error.where, error.remedy])).not.toContain('hunter')
  })
})

describe('credentials', () => {
  const auth = { username: 'ada', password: 'hunter2' }

  test('are not sent before they are asked for, and open a private repository', async () => {
    const { repository, server, url } = await serve({ auth })
    const commit = repository.commit({ 'a.md': 'one' })
    const asked: string[] = []
    const credentialsFor = (origin: string) => {
      asked.push(origin)
      return auth
    }
    const refs = await listRemoteRefs(url, { ...plainSettings, credentialsFor })
    expect(refs.head?.commit).toBe(commit)
    expect(asked).toEqual([server.url])
    expect(server.requests[0]?.headers['authorization']).toBeUndefined()
  })

  test('in the address open it too', async () => {
    const { repository, url } = await serve({ auth: { username: 'a b', password: 'x@y:z' } })
    repository.commit({ 'a.md': 'one' })
    const withUser = url.replace('http://', 'http://a%20b:x%40y%3Az@')
    expect((await listRemoteRefs(withUser, plainSettings)).head?.ref).toBe('refs/heads/main')
  })

  test('that are wrong or missing give E_AUTH after at most two requests', async () => {
    const { server, url } = await serve({ auth })
    expect((await failureOf(listRemoteRefs(url, plainSettings))).code).toBe('E_AUTH')
    expect(server.requests).toHaveLength(1)
    const wrong = url.replace('http://', 'http://eve:guess@')
    const error = await failureOf(listRemoteRefs(wrong, plainSettings))
    expect(error.code).toBe('E_AUTH')
    expect(error.message + error.remedy).not.toContain('guess')
    expect(server.requests).toHaveLength(3)
  })

  test('never follow a redirect to another port of the same host', async () => {
    const other = await startGitServer(temporaryFolder())
    onTestFinished(() => other.close())
    const { server, url } = await serve({
      redirect: (request) => (request.headers['authorization'] ? `${other.url}/b.git` : undefined),
      auth,
    })
    const withUser = url.replace('http://', 'http://ada:hunter2@')
    const error = await failureOf(listRemoteRefs(withUser, plainSettings))
    expect(error.code).toBe('E_REDIRECT')
    expect(error.remedy).toContain(`${other.url}/b.git`)
    expect(server.requests).toHaveLength(2)
    expect(other.requests).toHaveLength(0)
  })
})

describe('a redirect', () => {
  test('inside one origin is followed with method and body kept', async () => {
    const { repository, server, url } = await serve({
      redirect: (request) =>
        request.url.startsWith('/old.git') ? request.url.replace('/old.git', '/a.git') : undefined,
    })
    const commit = repository.commit({ 'a.md': 'one' })
    const refs = await listRemoteRefs(url.replace('a.git', 'old.git'), plainSettings)
    expect(refs.head?.commit).toBe(commit)
    expect(server.requests.map((request) => request.method)).toEqual(['GET', 'GET', 'POST', 'POST'])
  })

  test('in a circle ends', async () => {
    const { server, url } = await serve({ redirect: (request) => request.url })
    expect((await failureOf(listRemoteRefs(url, plainSettings))).code).toBe('E_REDIRECT')
    expect(server.requests).toHaveLength(6)
  })

  test('to an address that is none is refused', async () => {
    const { url } = await serve({ redirect: () => 'https://[bad' })
    expect((await failureOf(listRemoteRefs(url, plainSettings))).code).toBe('E_REDIRECT')
  })
})

describe('a server that misbehaves', () => {
  test.each([
    [404, 'E_SOURCE_MISSING'],
    [403, 'E_AUTH'],
    [203, 'E_AUTH'],
    [429, 'E_NETWORK'],
    [502, 'E_NETWORK'],
  ])('with status %i gives %s', async (status, code) => {
    const { url } = await serve({ answer: () => ({ status }) })
    expect((await failureOf(listRemoteRefs(url, plainSettings))).code).toBe(code)
  })

  test('by an answer that ends anywhere but at its end is found out, and no version gets lost', async () => {
    for (const protocolVersion1 of [false, true]) {
      let share = 1
      const { repository, url } = await serve({
        protocolVersion1,
        rewrite: (request, body) => {
          const isList = protocolVersion1 || request.method === 'POST'
          return isList ? body.subarray(0, Math.ceil(body.length * share)) : body
        },
      })
      const commit = repository.commit({ 'a.md': 'one' })
      for (const tag of ['v1.0.0', 'v1.1.0', 'v1.10.0']) repository.tag(tag, commit)
      expect((await listRemoteRefs(url, plainSettings)).tags.size).toBe(3)
      for (share = 0.2; share < 0.98; share += 0.06)
        expect((await failureOf(listRemoteRefs(url, plainSettings))).code).toBe('E_NETWORK')
    }
  })

  test('by being a web site is no repository', async () => {
    const { url } = await serve({
      answer: () => ({ status: 200, type: 'text/html', body: '<html>' }),
    })
    expect((await failureOf(listRemoteRefs(url, plainSettings))).code).toBe('E_NOT_A_REPOSITORY')
  })

  test.each(['', '0000', 'zzzz', '0008nope'])(
    'by sending %j under the right content type is no repository',
    async (body) => {
      const type = 'application/x-git-upload-pack-advertisement'
      const { url } = await serve({ answer: () => ({ status: 200, type, body }) })
      expect((await failureOf(listRemoteRefs(url, plainSettings))).code).toBe('E_NOT_A_REPOSITORY')
    },
  )

  test.each(['before', 'middle'] as const)('by hanging %s its answer is given up', async (when) => {
    const { url } = await serve({ hang: () => when })
    const error = await failureOf(listRemoteRefs(url, impatient))
    expect(error.code).toBe('E_NETWORK')
  })

  test('by cutting its answer is a network error', async () => {
    const { url } = await serve({ cutAfterBytes: () => 20 })
    expect((await failureOf(listRemoteRefs(url, plainSettings))).code).toBe('E_NETWORK')
  })

  test('by not being there is a network error that names the host', async () => {
    const server = createServer()
    const port = await new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => {
        const address = server.address()
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      }),
    )
    await new Promise((resolve) => server.close(resolve))
    const error = await failureOf(listRemoteRefs(`http://127.0.0.1:${port}/a.git`, plainSettings))
    expect(error.code).toBe('E_NETWORK')
    expect(error.message).toContain(`127.0.0.1:${port} refused the connection`)
  })
})

describe('offline', () => {
  test('no socket is opened', async () => {
    let connections = 0
    const server = createServer(() => {
      connections += 1
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const settings = { ...plainSettings, offline: true }
    const error = await failureOf(listRemoteRefs(`http://127.0.0.1:${port}/a.git`, settings))
    expect(error.code).toBe('E_OFFLINE')
    expect(connections).toBe(0)
  })
})

describe('settings', () => {
  test('a proxy is used for other machines, and never for this one', async () => {
    const proxy = await startGitServer(temporaryFolder(), { answer: () => ({ status: 502 }) })
    onTestFinished(() => proxy.close())
    const { repository, url } = await serve()
    repository.commit({ 'a.md': 'one' })
    const settings = { ...impatient, env: { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url } }
    expect((await listRemoteRefs(url, settings)).head?.ref).toBe('refs/heads/main')
    expect(proxy.requests).toHaveLength(0)
    const error = await failureOf(listRemoteRefs('https://skills.invalid/a.git', settings))
    expect(error.code).toBe('E_NETWORK')
    expect(JSON.stringify(error)).not.toContain('ENOTFOUND')
  })

  test("this process's own proxy variables do not count", async () => {
    const { repository, url } = await serve()
    repository.commit({ 'a.md': 'one' })
    process.env['HTTP_PROXY'] = 'http://127.0.0.1:1'
    onTestFinished(() => {
      delete process.env['HTTP_PROXY']
    })
    expect((await listRemoteRefs(url, plainSettings)).head?.ref).toBe('refs/heads/main')
  })

  test('a file of certificate authorities that is missing is named', async () => {
    const { url } = await serve()
    const error = await failureOf(listRemoteRefs(url, { ...plainSettings, caFile: '/missing.pem' }))
    expect(error.code).toBe('E_READ')
    expect(error.where?.file).toBe('/missing.pem')
  })
})
