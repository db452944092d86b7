import { describe, expect, onTestFinished, test } from 'vitest'
import { openDownloads } from '../../../../packages/core/src/fetch/download.ts'
import type { NetworkSettings } from '../../../../packages/core/src/fetch/fetched-tree.ts'
import { startProxy } from '../../../support/connect-proxy.ts'
import { requiredProgram } from '../../../support/required-program.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { makeTlsAuthority, startTlsServer } from '../../../support/tls-authority.ts'
import { failureOf, plainSettings } from './serve.ts'

const openssl = requiredProgram('openssl')

async function get(url: string, settings: Partial<NetworkSettings>): Promise<string> {
  const downloads = openDownloads({ ...plainSettings, ...settings })
  onTestFinished(() => downloads.close())
  return (await downloads.get({ url, bytesMax: 1_000 })).body.toString()
}

describe.skipIf(openssl === undefined)(
  'with a certificate that no machine trusts (needs openssl)',
  () => {
    async function start() {
      const authority = makeTlsAuthority(openssl ?? '', temporaryFolder())
      const server = await startTlsServer(authority, (_request, response) => response.end('text'))
      onTestFinished(() => server.close())
      return { caFile: authority.caFile, port: server.port }
    }

    test('a server is read with the file of authorities, and never without', async () => {
      const { caFile, port } = await start()
      const url = `https://127.0.0.1:${port}/x`
      expect(await get(url, { caFile })).toBe('text')
      expect((await failureOf(get(url, {}))).code).toBe('E_NETWORK')
    })

    test('a name of another machine is reached through the proxy, and the server is still checked', async () => {
      const { caFile, port } = await start()
      const { url, asked } = await startProxy(port)
      const env = { HTTPS_PROXY: url }
      expect(await get('https://mirror.example/x', { caFile, env })).toBe('text')
      expect(asked).toEqual(['mirror.example:443'])
      const stranger = get('https://other.example/x', { caFile, env })
      expect((await failureOf(stranger)).code).toBe('E_NETWORK')
      expect((await failureOf(get('https://mirror.example/x', { env }))).code).toBe('E_NETWORK')
    })

    test('a host of NO_PROXY and this machine are reached without it', async () => {
      const { caFile, port } = await start()
      const { url, asked } = await startProxy(port)
      const env = { HTTPS_PROXY: url, NO_PROXY: 'mirror.invalid' }
      expect(await get(`https://127.0.0.1:${port}/x`, { caFile, env })).toBe('text')
      await failureOf(get('https://mirror.invalid/x', { caFile, env }))
      expect(asked).toEqual([])
    })
  },
)
