import { readFileSync } from 'node:fs'
import type { Dispatcher } from 'undici'
import { SkillsError } from '../words/skills-error.ts'
import type { NetworkBounds, NetworkSettings } from './fetched-tree.ts'
import { isLoopback } from './git-address.ts'

/** undici, loaded when there is something to ask. */
export type Undici = typeof import('undici')

/**
 * The way out to one host: limits on time, further certificate authorities, and a proxy where the settings
 * name one. Nothing of this process's own environment counts. Throws E_READ for the file of authorities.
 */
export async function openDispatcher(
  undici: Undici,
  settings: NetworkSettings,
  { bounds, url }: { readonly bounds: NetworkBounds; readonly url: URL },
): Promise<Dispatcher> {
  const ca = await certificateAuthorities(settings.caFile)
  const tls = ca === undefined ? {} : { ca }
  const options = {
    connect: { timeout: bounds.connectMilliseconds, ...tls },
    headersTimeout: bounds.idleMilliseconds,
    bodyTimeout: bounds.idleMilliseconds,
  }
  const proxies = proxiesOf(settings.env)
  // A proxy's loopback is another machine's: such addresses are plain http because they never leave this one.
  if (proxies === undefined || isLoopback(url.hostname)) return new undici.Agent(options)
  return new undici.EnvHttpProxyAgent({
    ...options,
    ...proxies,
    requestTls: tls,
    proxyTls: tls,
    clientFactory: (origin, clientOptions) => proxyClient(undici, origin, clientOptions),
  })
}

/** Empty strings, not absent ones: undici would look into this process's own environment for those. */
function proxiesOf(
  env: NetworkSettings['env'],
): { httpProxy: string; httpsProxy: string; noProxy: string } | undefined {
  const value = (name: string) => env[name.toLowerCase()] ?? env[name] ?? ''
  const proxies = {
    httpProxy: value('HTTP_PROXY'),
    httpsProxy: value('HTTPS_PROXY'),
    noProxy: value('NO_PROXY'),
  }
  return proxies.httpProxy === '' && proxies.httpsProxy === '' ? undefined : proxies
}

/**
 * undici takes a proxy that closes the connection for a passing fault and connects again at once, thousands
 * of times a second, without an end. With another code on the error it gives up.
 */
function proxyClient(undici: Undici, origin: URL, options: object): Dispatcher {
  const pool = new undici.Pool(origin, options)
  const plainConnect = pool.connect
  const connect = async (request: Dispatcher.ConnectOptions): Promise<Dispatcher.ConnectData> => {
    try {
      return await Reflect.apply(plainConnect, pool, [request])
    } catch (cause) {
      throw Object.assign(new Error('the proxy failed', { cause }), { code: 'PROXY_FAILED' })
    }
  }
  return Object.assign(pool, { connect })
}

async function certificateAuthorities(file: string | undefined): Promise<string[] | undefined> {
  if (file === undefined) return undefined
  try {
    const { rootCertificates } = await import('node:tls')
    return [...rootCertificates, readFileSync(file, 'utf8')]
  } catch (cause) {
    throw new SkillsError('E_READ', 'The file of certificate authorities cannot be read.', {
      where: { file },
      remedy: 'Check the path. Who named it: skills config list --show-origin',
      cause,
    })
  }
}
