import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, takesConnections } from './free-port.ts'
import { requiredProgram } from './required-program.ts'

/** Debian's registry of OCI artifacts on loopback, empty at first; it has no list of referrers of its own. */
export interface DockerRegistry {
  /** `127.0.0.1:<port>` */
  readonly host: string
  readonly url: string
  readonly close: () => Promise<void>
}

export interface DockerRegistryOptions {
  /** Who may read and write; everybody unless told. */
  readonly login?: { readonly username: string; readonly password: string }
}

export const dockerRegistryReason = 'docker-registry is not installed'
const program = requiredProgram('docker-registry')
const passwords = requiredProgram('htpasswd')
export const hasDockerRegistry: boolean = program !== undefined && passwords !== undefined

/** Start it with its own folder, which goes with it. */
export async function startDockerRegistry(
  options: DockerRegistryOptions = {},
): Promise<DockerRegistry> {
  const folder = mkdtempSync(join(tmpdir(), 'skills-docker-registry-'))
  const port = await freePort()
  const config = join(folder, 'config.yml')
  writeFileSync(config, configuration(folder, port, options))
  const server = spawn(program ?? '', ['serve', config], {
    env: { PATH: process.env['PATH'], HOME: folder, OTEL_TRACES_EXPORTER: 'none' },
    stdio: 'ignore',
  })
  await takesConnections(port, server)
  const host = `127.0.0.1:${port}`
  return {
    host,
    url: `http://${host}`,
    close: async () => {
      const ended = new Promise((done) => server.once('close', done))
      server.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function configuration(folder: string, port: number, { login }: DockerRegistryOptions): string {
  const lines = [
    'version: 0.1',
    'log: { level: error, accesslog: { disabled: true } }',
    `storage: { filesystem: { rootdirectory: ${join(folder, 'data')} }, delete: { enabled: true } }`,
    `http: { addr: "127.0.0.1:${port}" }`,
  ]
  if (login === undefined) return `${lines.join('\n')}\n`
  const file = join(folder, 'htpasswd')
  const made = spawnSync(passwords ?? '', ['-Bbn', '-C', '4', login.username, login.password])
  writeFileSync(file, made.stdout)
  return `${[...lines, `auth: { htpasswd: { realm: test, path: ${file} } }`].join('\n')}\n`
}

/** Let a tag name what another one names, as anybody can who may write: `repository:tag` to `repository:tag`. */
export async function retag({ url }: DockerRegistry, from: string, to: string): Promise<void> {
  const [repository, tag] = from.split(':')
  const [target, targetTag] = to.split(':')
  const accept = 'application/vnd.oci.image.manifest.v1+json'
  const found = await fetch(`${url}/v2/${repository}/manifests/${tag}`, { headers: { accept } })
  const body = await found.text()
  const { config, layers }: { config: { digest: string }; layers: { digest: string }[] } =
    JSON.parse(body)
  for (const { digest } of [config, ...layers]) {
    const mount = `${url}/v2/${target}/blobs/uploads/?mount=${digest}&from=${repository}`
    await fetch(mount, { method: 'POST' })
  }
  const put = await fetch(`${url}/v2/${target}/manifests/${targetTag}`, {
    method: 'PUT',
    headers: { 'content-type': accept },
    body,
  })
  if (put.status !== 201) throw new Error(await put.text())
}
