// Loaded into the product before it starts (`node --import`): writes one JSON line for every socket, name
// lookup, process, file read and file write to the file that SKILLS_TEST_WITNESS names. It changes nothing else.
import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import path from 'node:path'
import tls from 'node:tls'
import { fileURLToPath } from 'node:url'
import workerThreads from 'node:worker_threads'

const file = process.env.SKILLS_TEST_WITNESS
const append = fs.appendFileSync
let isNoting = false

function note(kind, call, what) {
  if (isNoting || file === undefined) return
  isNoting = true
  try {
    append(file, `${JSON.stringify({ kind, call, what: shown(what) })}\n`)
  } finally {
    isNoting = false
  }
}

function shown(what) {
  if (what instanceof URL) return fileURLToPath(what)
  if (typeof what === 'string' || Buffer.isBuffer(what)) return path.resolve(String(what))
  return typeof what === 'object' ? JSON.stringify(what) : String(what)
}

/** Note each call, by `tell` from its arguments, then do what it does. */
function watch(owner, names, tell) {
  for (const name of names) {
    const real = owner[name]
    if (typeof real !== 'function') continue
    const watched = function (...args) {
      tell(name, args)
      return Reflect.apply(real, this, args)
    }
    owner[name] = Object.assign(watched, real)
  }
}

const bothForms = (names) => names.flatMap((name) => [name, `${name}Sync`])
const isReading = (flags) =>
  flags === undefined ||
  flags === 'r' ||
  (typeof flags === 'number' &&
    (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR | fs.constants.O_CREAT)) === 0)

const first = (kind) => (name, args) => {
  if (typeof args[0] !== 'number') note(kind, name, args[0])
}
const last = (kind) => (name, args) => {
  note(kind, name, args[0])
  note(kind, name, args[1])
}
const opening = (name, args) => note(isReading(args[1]) ? 'read' : 'write', name, args[0])

const oneFile =
  'writeFile appendFile truncate chmod lchmod chown lchown utimes lutimes mkdir mkdtemp rmdir rm unlink'
for (const module of [fs, fs.promises]) {
  watch(module, bothForms(oneFile.split(' ')), first('write'))
  watch(module, bothForms(['rename', 'link', 'copyFile', 'cp']), last('write'))
  watch(module, bothForms(['symlink']), (name, args) => note('write', name, args[1]))
  watch(module, bothForms(['open']), opening)
  watch(module, bothForms(['readFile']), first('read'))
}
watch(fs, ['createReadStream'], first('read'))
watch(fs, ['createWriteStream'], first('write'))

const toText = (args) => ({ to: args.filter((arg) => typeof arg !== 'function').flat() })
watch(net.Socket.prototype, ['connect'], (name, args) => {
  const [options] = args.flat()
  note('socket', name, { host: options?.host ?? options, port: options?.port, path: options?.path })
})
watch(net.Server.prototype, ['listen'], (name) => note('socket', name, {}))
watch(tls, ['connect'], (name) => note('socket', name, {}))
watch(dgram, ['createSocket'], (name) => note('socket', name, {}))
for (const module of [dns, dns.promises]) {
  const names = Object.keys(module).filter((name) => /^(lookup|resolve|reverse)/u.test(name))
  watch(module, names, (name, args) => note('lookup', name, { name: args[0] }))
}
watch(
  childProcess,
  ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
  (name, args) => note('process', name, toText(args.slice(0, 2))),
)
watch(childProcess.ChildProcess.prototype, ['spawn'], (name, args) =>
  note('process', name, { file: args[0]?.file }),
)
const RealWorker = workerThreads.Worker
workerThreads.Worker = class extends RealWorker {
  constructor(...args) {
    note('process', 'Worker', { file: String(args[0]) })
    super(...args)
  }
}
syncBuiltinESMExports()
