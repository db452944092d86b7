import { readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, normalize } from 'node:path'
import { initRegistry, publishModule, useRegistry } from '@skills/operations'
import { type CuttingProxy, startCuttingProxy } from './cutting-proxy.ts'
import { startDockerRegistry } from './docker-registry.ts'
import { makeOperationsSite, type OperationsSite } from './operations-site.ts'
import { skillText } from './packs.ts'
import { type Tree, tree } from './tree.ts'

const scope = { project: undefined, scope: undefined, global: false } as const
const skills = 5

export interface LoadOptions {
  readonly from: 'oci' | 'folder'
  readonly clients: number
  /** Share of answers that are cut or late. */
  readonly share: number
  readonly always?: readonly number[]
}

export interface LoadResult {
  readonly clients: number
  /** Clients that have every file as it was published, and its integrity in the lock. */
  readonly right: number
  /** What the others ended with. */
  readonly failures: readonly string[]
  readonly seconds: number
  readonly medianSeconds: number
  readonly slowestSeconds: number
  readonly counts: CuttingProxy['counts']
}

/**
 * Many clients at once, each with a home and a project of its own, install one pack from one server, through a proxy
 * that loses answers. Nothing is shared between them but the server.
 */
export async function runLoad(options: LoadOptions): Promise<LoadResult> {
  const owner = makeOperationsSite(`load-${options.from}-owner`)
  const origin = options.from === 'oci' ? await ociOrigin(owner) : await folderOrigin(owner)
  const proxy = await startCuttingProxy({ target: origin.host, ...options })
  try {
    const from = process.hrtime.bigint()
    const wanted = { ...origin, host: proxy.host }
    const runs = Array.from({ length: options.clients }, (_, index) =>
      runClient(`load-${options.from}-${index}`, wanted),
    )
    const ended = await Promise.all(runs)
    const times = ended.map(({ seconds }) => seconds).sort((left, right) => left - right)
    return {
      clients: options.clients,
      right: ended.filter(({ failure }) => failure === undefined).length,
      failures: ended.flatMap(({ failure }) => failure ?? []),
      seconds: secondsSince(from),
      medianSeconds: times[times.length >> 1] ?? 0,
      slowestSeconds: times.at(-1) ?? 0,
      counts: proxy.counts,
    }
  } finally {
    await proxy.close()
    await origin.close()
    rmSync(owner.top, { recursive: true, force: true })
  }
}

interface Origin {
  readonly host: string
  readonly integrity: string
  /** Lets a client know where to ask, and says what it installs. */
  readonly prepare: (client: OperationsSite, host: string) => Promise<string>
  /** The skills folder of an assistant, as it must be. */
  readonly wanted: Tree
  readonly close: () => Promise<void>
}

function writeModule(owner: OperationsSite): Tree {
  const files: Record<string, string> = {
    'module/skills-pack.json': JSON.stringify({
      ...{ packVersion: 1, name: '@acme/load', version: '1.0.0', license: 'MIT' },
      description: 'A pack that many want at once',
    }),
    'module/.claude-plugin/plugin.json': JSON.stringify({ name: 'load', author: { name: 'Acme' } }),
  }
  for (let index = 0; index < skills; index += 1) {
    files[`module/skills/s${index}/SKILL.md`] = skillText(`s${index}`, `Do it ${index} times.`)
    files[`module/skills/s${index}/data.txt`] = `${index} `.repeat(1_000)
  }
  owner.write(files)
  return tree(join(owner.top, 'module/skills'))
}

async function publish(owner: OperationsSite, to: string): Promise<string> {
  const request = { what: '../module', to, dryRun: false, scope }
  return (await publishModule(owner.context, request)).integrity
}

async function ociOrigin(owner: OperationsSite): Promise<Origin> {
  const registry = await startDockerRegistry()
  const wanted = writeModule(owner)
  const integrity = await publish(owner, `oci://${registry.host}/acme/load`)
  return {
    ...{ host: registry.host, integrity, wanted, close: registry.close },
    prepare: async (_client, host) => `oci://${host}/acme/load`,
  }
}

async function folderOrigin(owner: OperationsSite): Promise<Origin> {
  const folder = join(owner.top, 'registry')
  const wanted = writeModule(owner)
  const about = { folder, name: 'acme', title: undefined, homepage: undefined, scopes: ['@acme'] }
  await initRegistry(owner.context, about)
  const integrity = await publish(owner, folder)
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://x').pathname)
    try {
      response.end(readFileSync(join(folder, path)))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', 1024, done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    ...{ host: `127.0.0.1:${address.port}`, integrity, wanted },
    prepare: async (client, host) => {
      await useRegistry(client.context, { source: `http://${host}`, name: 'acme', scopes: [] })
      return '@acme/load'
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

interface Ended {
  readonly seconds: number
  readonly failure: string | undefined
}

async function runClient(name: string, origin: Origin): Promise<Ended> {
  const client = makeOperationsSite(name)
  const from = process.hrtime.bigint()
  try {
    const source = await origin.prepare(client, origin.host)
    const { modules } = await client.install({ modules: [source], assistants: ['cursor'] })
    const found = tree(join(client.project, '.cursor/skills'))
    const isRight =
      modules[0]?.integrity === origin.integrity &&
      JSON.stringify(found) === JSON.stringify(origin.wanted)
    return { seconds: secondsSince(from), failure: isRight ? undefined : 'other bytes' }
  } catch (error) {
    return { seconds: secondsSince(from), failure: String(error) }
  } finally {
    rmSync(client.top, { recursive: true, force: true })
  }
}

function secondsSince(from: bigint): number {
  return Number(process.hrtime.bigint() - from) / 1e9
}
