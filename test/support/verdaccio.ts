import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, takesConnections } from './free-port.ts'
import { isPipeline } from './is-pipeline.ts'
import { repositoryRoot } from './repository-root.ts'

const version = '6.8.0'
const folder = join(repositoryRoot, '.cache/verdaccio', version)
const program = join(folder, 'node_modules/verdaccio/bin/verdaccio')

/** A real npm registry on loopback, empty at first; it asks no other registry. */
export interface Verdaccio {
  /** With a slash at the end. */
  readonly url: string
  /** Publish a version as npm does, with this tarball. */
  readonly publish: (name: string, version: string, tarball: Buffer) => Promise<void>
  /** The folder with the tarballs of a package. */
  readonly tarballs: (name: string) => string
  /** A token of a user that was made now; with it alone a package of the scope `@private` can be read or published. */
  readonly token: (user: string) => Promise<string>
  readonly close: () => Promise<void>
}

/** What a skipped test says. */
export const verdaccioReason = `verdaccio ${version} could not be installed from npm`

/** Start it, installed once below `.cache`; `undefined` where it cannot be had. In a pipeline that is an error. */
export async function startVerdaccio(): Promise<Verdaccio | undefined> {
  if (!isInstalled()) {
    if (isPipeline()) throw new Error(verdaccioReason)
    return undefined
  }
  const data = mkdtempSync(join(tmpdir(), 'skills-verdaccio-'))
  const config = join(data, 'config.yaml')
  writeFileSync(config, configuration(data))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/`
  const listen = ['--config', config, '--listen', `127.0.0.1:${port}`]
  const server = spawn(process.execPath, [program, ...listen], {
    env: { PATH: process.env['PATH'], HOME: data },
    stdio: 'ignore',
  })
  await takesConnections(port, server)
  return {
    url,
    publish: (name, published, tarball) => publish(url, { name, version: published, tarball }),
    tarballs: (name) => join(data, 'storage', name),
    token: (user) => newToken(url, user),
    close: async () => {
      server.kill()
      await new Promise((done) => server.once('close', done))
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function isInstalled(): boolean {
  if (existsSync(program)) return true
  mkdirSync(folder, { recursive: true })
  // One of its dependencies asks for a tag of node-fetch that a mirror may lack.
  const wanted = {
    private: true,
    dependencies: { verdaccio: version },
    overrides: { 'node-fetch': '2.7.0' },
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(wanted))
  const options = ['--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts']
  spawnSync('npm', ['install', ...options], { cwd: folder, stdio: 'ignore' })
  return existsSync(program)
}

function configuration(data: string): string {
  return [
    `storage: ${join(data, 'storage')}`,
    'auth:',
    '  htpasswd:',
    `    file: ${join(data, 'htpasswd')}`,
    'packages:',
    "  '@private/*':",
    '    access: $authenticated',
    '    publish: $authenticated',
    "  '**':",
    '    access: $all',
    '    publish: $all',
    'log: { type: stdout, format: pretty, level: error }',
    'web: { enable: false }',
    '',
  ].join('\n')
}

/** What `npm adduser` sends (npm's registry API, "user"). */
async function newToken(url: string, user: string): Promise<string> {
  const answer = await fetch(`${url}-/user/org.couchdb.user:${user}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: user, password: `${user}-password` }),
  })
  const { token } = JSON.parse(await answer.text())
  if (typeof token !== 'string') throw new Error('verdaccio gave no token')
  return token
}

interface Published {
  readonly name: string
  readonly version: string
  readonly tarball: Buffer
}

/** The document that `npm publish` puts (npm's registry API, "publish"). */
async function publish(url: string, { name, version, tarball }: Published): Promise<void> {
  const file = `${name}-${version}.tgz`
  const digest = (kind: string, form: 'hex' | 'base64') =>
    createHash(kind).update(tarball).digest(form)
  const dist = {
    integrity: `sha512-${digest('sha512', 'base64')}`,
    shasum: digest('sha1', 'hex'),
    tarball: `${url}${name}/-/${file}`,
  }
  const document = {
    _id: name,
    name,
    'dist-tags': version.includes('-') ? { next: version } : { latest: version },
    versions: { [version]: { name, version, dist } },
    _attachments: {
      [file]: {
        content_type: 'application/octet-stream',
        data: tarball.toString('base64'),
        length: tarball.length,
      },
    },
  }
  const answer = await fetch(`${url}${name.replace('/', '%2f')}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(document),
  })
  if (!answer.ok) throw new Error(`verdaccio refused ${name}: ${await answer.text()}`)
}
