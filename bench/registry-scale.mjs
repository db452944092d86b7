// What a registry of many modules costs: files and bytes on the server, bytes and requests of a lookup.
// Modules are made up, the same on every machine. Every module is written as the product writes it, and digested; only the
// files of the names that are looked up are kept. The lookups are the product's own reader over those files.
// node bench/registry-scale.mjs [--modules 1000000] [--lookups 200]
import { parseArgs } from 'node:util'
import { importSource } from '../scripts/bundle.mjs'

const { values } = parseArgs({
  options: {
    modules: { type: 'string', default: '1000000' },
    lookups: { type: 'string', default: '200' },
  },
})
const count = Number(values.modules)
const lookups = Number(values.lookups)
const core = await importSource('packages/core/src/index.ts')
const publish = await importSource('packages/publish/src/index.ts')
const trust = await importSource('packages/trust/src/index.ts')
const { madeModule, madeName } = await importSource('test/support/many-modules.ts')
const started = performance.now()
const depth = core.depthFor(count)
const contents = { name: 'big', scopes: [] }

// Names by the file of the index that has them; the number gives the module again.
const shards = new Map(core.indexPaths(depth).map((path) => [path, []]))
for (let number = 0; number < count; number += 1)
  shards.get(core.indexPathOf(madeName(number), depth)).push(number)

const step = Math.max(1, Math.floor(count / lookups))
const wanted = new Set(Array.from({ length: lookups }, (_, at) => (at * step) % count))
const files = new Map()
const digests = new Map()
const sizes = { modules: { bytes: 0, max: 0, files: 0 }, index: { bytes: 0, max: 0, files: 0 } }
for (const [path, numbers] of shards) {
  const isWanted = numbers.some((number) => wanted.has(number))
  const entries = {}
  for (const number of numbers) {
    const module = madeModule(number)
    // A module that is looked up goes through every check that the product has.
    const text = wanted.has(number)
      ? core.moduleText(contents, module, depth)
      : core.canonicalJson(module)
    entries[module.name] = core.indexEntry(module, text, depth)
    add(sizes.modules, text)
    if (wanted.has(number)) files.set(core.modulePathOf(module.name, depth), Buffer.from(text))
  }
  const text = core.canonicalJson({ registryIndexVersion: 1, modules: entries })
  add(sizes.index, text)
  digests.set(path, core.sha256(text))
  if (isWanted) files.set(path, Buffer.from(text))
}
const tree = core.treeFiles(depth, (path) => digests.get(path))
for (const [path, bytes] of tree) files.set(path, bytes)
const index = depth === 0 ? digests.get('index.json') : core.sha256(tree.get(core.treeRootPath))
const registry = core.rootText(contents, { depth, modules: count, index })
files.set('registry.json', Buffer.from(registry))
const built = (performance.now() - started) / 1000
await sign()

const cold = { bytes: 0, max: 0, requests: 0, maxRequests: 0 }
for (const number of wanted) {
  const asked = await lookUp(madeModule(number).name)
  cold.bytes += asked.bytes
  cold.max = Math.max(cold.max, asked.bytes)
  cold.requests += asked.requests
  cold.maxRequests = Math.max(cold.maxRequests, asked.requests)
}
const absent = await lookUp('a-name-that-nobody-has')

const kib = (bytes) => `${(bytes / 1000).toFixed(1)} kB`
const rows = [
  ['modules', String(count)],
  ['times the index is split', String(depth)],
  [
    'module files',
    `${sizes.modules.files}, ${kib(sizes.modules.bytes / sizes.modules.files)} on average`,
  ],
  [
    'files of the index',
    `${sizes.index.files}, ${kib(sizes.index.bytes / sizes.index.files)} on average, ${kib(sizes.index.max)} at most`,
  ],
  [
    'files of digests',
    `${tree.size}, ${kib([...tree.values()].reduce((sum, one) => sum + one.length, 0))}`,
  ],
  ['all of it but packs', `${((sizes.modules.bytes + sizes.index.bytes) / 1e9).toFixed(2)} GB`],
  ['snapshot, signed by one key', kib(files.get('snapshot.jsonl').length)],
  ['root', kib(files.get('root/1.jsonl').length)],
  [
    `cold lookup, key pinned (${wanted.size} names)`,
    `${cold.requests / wanted.size} requests, ${kib(cold.bytes / wanted.size)} on average; at most ${cold.maxRequests} and ${kib(cold.max)}`,
  ],
  ['the same for a name that is not there', `${absent.requests} requests, ${kib(absent.bytes)}`],
  ['time to make all of it, one thread', `${built.toFixed(0)} s`],
]
for (const [what, value] of rows) console.log(`${what.padEnd(48)}${value}`)

function add(sum, text) {
  const bytes = Buffer.byteLength(text)
  sum.bytes += bytes
  sum.files += 1
  sum.max = Math.max(sum.max, bytes)
}

async function sign() {
  const { privateText } = trust.makeKey('bench', { type: 'ed25519', passphrase: undefined })
  const pair = trust.readPrivateKey(privateText, { file: 'bench', passphrase: undefined })
  const key = trust.keyAtHand(pair)
  const root = publish.rootPayload({
    ...{ registry: 'big', before: undefined, keys: [key.publicKey], threshold: 1 },
    expires: new Date('2027-01-01T00:00:00Z'),
  })
  const rootFile = Buffer.from(`${(await publish.signedLines('root', root, [key])).join('\n')}\n`)
  files.set('root/1.jsonl', rootFile)
  const trusted = await trust.pinnedRoot(rootFile, { pinned: [], file: 'root/1.jsonl' })
  const snapshot = publish.snapshotPayload({
    ...{ root: trusted, registry: JSON.parse(registry), sequence: 1 },
    now: new Date('2026-01-01T00:00:00Z'),
    expires: new Date('2026-02-01T00:00:00Z'),
  })
  const lines = await publish.signedLines('snapshot', snapshot, [key])
  files.set('snapshot.jsonl', Buffer.from(`${lines.join('\n')}\n`))
}

/** The first lookup of a machine that has the root: what is asked for, and how much that is. */
async function lookUp(name) {
  const asked = { requests: 1, bytes: files.get('snapshot.jsonl').length }
  const read = async ({ path, isBinary }) => {
    const bytes = files.get(path)
    if (bytes === undefined) return undefined
    asked.requests += 1
    asked.bytes += bytes.length
    const text = bytes.toString(isBinary === true ? 'latin1' : 'utf8')
    return { text, place: path, unaskedSince: undefined }
  }
  const vouched = { root: JSON.parse(registry), unaskedSince: undefined }
  const input = { files: read, marketplaces: [], origin: { kind: 'address' }, address: 'big' }
  const opened = await core.openRegistry({ ...input, folder: undefined, vouched })
  const path = core.indexPathOf(name, depth)
  if (!files.has(path)) files.set(path, await listOf(path))
  await opened.find(name)
  return asked
}

async function listOf(path) {
  const entries = {}
  for (const number of shards.get(path)) {
    const module = madeModule(number)
    entries[module.name] = core.indexEntry(module, core.canonicalJson(module), depth)
  }
  return Buffer.from(core.canonicalJson({ registryIndexVersion: 1, modules: entries }))
}
