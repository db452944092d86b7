import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import { join } from 'node:path'

/** An authority that no machine trusts, and a certificate of it for `mirror.example` and 127.0.0.1. */
export interface TlsAuthority {
  /** The PEM file to trust. */
  readonly caFile: string
  readonly key: string
  readonly cert: string
}

/** Make both with the program `openssl`, in a folder. */
export function makeTlsAuthority(openssl: string, folder: string): TlsAuthority {
  mkdirSync(folder, { recursive: true })
  const run = (...words: readonly string[]) =>
    execFileSync(openssl, words, { cwd: folder, stdio: 'ignore' })
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const ca = ['-keyout', 'ca.key', '-out', 'ca.pem', '-days', '3650', '-subj', '/CN=Test authority']
  run('req', '-x509', ...key, ...ca)
  run('req', ...key, '-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=mirror.example')
  writeFileSync(join(folder, 'names'), 'subjectAltName=DNS:mirror.example,IP:127.0.0.1\n')
  const signed = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '3650']
  run('x509', '-req', '-in', 'server.csr', ...signed, '-extfile', 'names', '-out', 'server.pem')
  return {
    caFile: join(folder, 'ca.pem'),
    key: readFileSync(join(folder, 'server.key'), 'utf8'),
    cert: readFileSync(join(folder, 'server.pem'), 'utf8'),
  }
}

/** Answer over TLS on loopback. */
export async function startTlsServer(
  { key, cert }: TlsAuthority,
  answer: RequestListener,
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const server = createServer({ key, cert }, answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
