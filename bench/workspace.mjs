// Where a run of the benchmarks works: folders, a fresh home and project each time, the server, the peers.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { importSource } from '../scripts/bundle.mjs'
import { bundleAlone } from '../scripts/product.mjs'
import { root } from '../scripts/workspace.mjs'
import { repositoriesIn } from './repositories.mjs'

const peers = join(root, 'bench/node_modules')

/** Nothing of this machine's settings, and no peer reports to anybody. */
const plainEnvironment = {
  PATH: process.env.PATH,
  LC_ALL: 'C',
  NO_COLOR: '1',
  CI: '1',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  DISABLE_TELEMETRY: '1',
  DO_NOT_TRACK: '1',
}

/** What a question to a server in another country takes. */
const farMilliseconds = 300

const certificates = process.env.NODE_EXTRA_CA_CERTS

/**
 * Opens everything that the cases need; `close` ends the server and removes the folders. `withCertificates` lets
 * every Node process load the certificates that this machine has set, which more than doubles an empty one.
 * `parent` is where the folder of this run is made.
 */
export async function openWorkspace({ withCertificates, parent }) {
  const hasCertificates = withCertificates && certificates !== undefined
  const node = hasCertificates ? { NODE_EXTRA_CA_CERTS: certificates } : {}
  const folder = mkdtempSync(join(resolve(parent), 'skills-bench-'))
  const served = join(folder, 'repositories')
  mkdirSync(served)
  const server = await startServer(served, 0)
  const far = await startServer(served, farMilliseconds)
  const repository = await repositoriesIn(served)
  let boxes = 0
  let folders = 0
  return {
    scratch: folder,
    hasCertificates,
    server: server.url,
    repository,
    address: (name) => `${server.url}/${repository(name).name}.git`,
    /** The same repository on a server whose answers take their time. */
    farAddress: (name) => `${far.url}/${repository(name).name}.git`,
    /** The path of a folder that does not exist yet. */
    newFolder: () => {
      folders += 1
      return join(folder, `folder-${folders}`)
    },
    /** A fresh home and an empty project; they stay until `close`. */
    box: () => {
      boxes += 1
      const own = join(folder, `box-${boxes}`)
      const [home, cwd] = [join(own, 'home'), join(own, 'project')]
      mkdirSync(home, { recursive: true })
      mkdirSync(cwd)
      return {
        cwd,
        env: { ...plainEnvironment, ...node, HOME: home },
        remove: () => removeTree(own),
      }
    },
    ours: `${quoted(process.execPath)} ${quoted(join(root, 'bin/run.js'))}`,
    node: quoted(process.execPath),
    vercel: await vercelCommand(),
    openskills: openskillsCommand(),
    script: (name) => bundled(name),
    close: () => {
      server.close()
      far.close()
      removeTree(folder)
    },
  }
}

/** A word of the shell. */
function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`
}

function removeTree(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

async function startServer(folder, delay) {
  const child = spawn(process.execPath, [join(root, 'bench/server.mjs'), folder, String(delay)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  for await (const url of createInterface({ input: child.stdout })) {
    return { url, close: () => child.stdin.end() }
  }
  throw new Error('the server did not start')
}

/** Install the peers into bench/node_modules, exactly as bench/package.json says. */
export function installPeers() {
  const words = ['install', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts']
  const { status } = spawnSync('npm', words, { cwd: join(root, 'bench'), stdio: 'inherit' })
  if (status !== 0) throw new Error('the peers could not be installed')
}

/** `skills` of Vercel needs a newer Node than ours; the tests keep some below .cache. */
async function vercelCommand() {
  const program = join(peers, 'skills/bin/cli.mjs')
  const node = await newNode()
  if (!existsSync(program) || node === undefined) return undefined
  return `${quoted(node)} ${quoted(program)}`
}

async function newNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 20)) return process.execPath
  const { nodeProgram, nodeVersions } = await importSource('test/support/node-version.ts')
  return nodeProgram(nodeVersions.find((version) => version.startsWith('22.')))
}

function openskillsCommand() {
  const program = join(peers, 'openskills/dist/cli.js')
  return existsSync(program) ? `${quoted(process.execPath)} ${quoted(program)}` : undefined
}

/** A script of bench/ as one file, bundled as the product is; returns the command that runs it. */
async function bundled(name) {
  const text = await bundleAlone(join(root, 'bench', `${name}.mjs`))
  const file = join(root, '.cache/bench', `${name}.cjs`)
  mkdirSync(join(root, '.cache/bench'), { recursive: true })
  writeFileSync(file, text)
  return `${quoted(process.execPath)} ${quoted(file)}`
}
