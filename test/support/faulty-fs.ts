/**
 * Node's own file functions with a fault in them. Import this before anything that writes: it wraps every
 * function of `node:fs` and `node:fs/promises` that changes a disk, once, and passes everything through until
 * `armFaults` is called. What is counted is one change of the disk: a recursive `mkdir` or `rm` is as many as it
 * has folders and files, and a `writeFile` is an open and a write.
 *
 * It stands alone, so that it can also be bundled and loaded into a child process with `--import`.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'

/** What happens at the n-th change of the disk. */
export type FaultMode =
  /** It fails; what comes later works. */
  | 'fail'
  /** It does its work, or half of it, and then fails. */
  | 'fail-after'
  /** It and everything after it fails: what a kill just before it leaves behind. */
  | 'dead'
  /** The same, just after it. */
  | 'dead-after'
  /** The process is killed just before it, or just after it. */
  | 'kill'
  | 'kill-after'
  /** Nothing: operations are counted. */
  | 'count'

export interface FaultPlan {
  /** Only what lies below this folder counts. */
  readonly below: string
  /** The first one that fails; counted from 1. */
  readonly at: number
  readonly mode: FaultMode
  /** The error, such as `ENOSPC`. */
  readonly code?: string
  /** Only operations of these names count, such as `rename`. `read` counts nothing but reading. */
  readonly only?: readonly string[]
}

export interface Faults {
  /** What was asked for so far, in order: `rename /a/b`. */
  readonly log: readonly string[]
  readonly disarm: () => void
}

interface Armed extends FaultPlan {
  readonly log: string[]
}

const real = { ...fs }
const realPromises = { ...fs.promises }
const writtenFiles = new Map<number, string>()
let armed: Armed | undefined

/** Let the n-th change of the disk below a folder go wrong. */
export function armFaults(plan: FaultPlan): Faults {
  const state: Armed = { ...plan, log: [] }
  armed = state
  return {
    log: state.log,
    disarm: () => {
      if (armed === state) armed = undefined
    },
  }
}

const errorNumbers: Readonly<Record<string, number>> = {
  EPERM: -1,
  EIO: -5,
  EACCES: -13,
  EBUSY: -16,
  EXDEV: -18,
  EMFILE: -24,
  ENOSPC: -28,
  EROFS: -30,
}

function systemError(code: string, syscall: string, file: string): Error {
  const error = new Error(`${code}: made to fail, ${syscall} '${file}'`)
  return Object.assign(error, { code, errno: errorNumbers[code], syscall, path: file })
}

/** Count one change, do it or half of it, and fail, die or go on. */
function change<Result>(
  name: string,
  file: unknown,
  work: { readonly whole: () => Result; readonly half?: () => unknown; readonly what?: string },
): Result {
  const plan = armed
  const full = path.resolve(String(file))
  const counts =
    plan !== undefined &&
    (full === plan.below || full.startsWith(`${plan.below}/`)) &&
    (plan.only === undefined || plan.only.includes(name))
  if (!counts) return work.whole()
  plan.log.push(`${work.what ?? name} ${full}`)
  const number = plan.log.length
  const isDead = plan.mode.startsWith('dead') && number > plan.at
  if (plan.mode === 'count' || (number !== plan.at && !isDead)) return work.whole()
  try {
    if (!isDead && plan.mode.endsWith('-after')) (work.half ?? work.whole)()
  } finally {
    // Also where the work was refused, as the removal of a folder with something in it is.
    if (plan.mode.startsWith('kill')) process.kill(process.pid, 'SIGKILL')
  }
  throw systemError(plan.code ?? 'ENOSPC', work.what ?? name, full)
}

/** Reading is counted where it is asked for, and then alone. */
function read<Result>(
  file: unknown,
  { whole, what }: { readonly whole: () => Result; readonly what: string },
): Result {
  return armed?.only?.includes('read') === true
    ? change('read', file, { whole, half: whole, what })
    : whole()
}

function opensForWriting(flags: unknown): boolean {
  if (flags === undefined || flags === null) return false
  if (typeof flags === 'string') return !/^(?:r|rs|sr)$/u.test(flags)
  const { O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND } = fs.constants
  return (Number(flags) & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND)) !== 0
}

// biome-ignore lint/suspicious/noExplicitAny: the functions of node:fs as they are called
type Any = any

function sizeOfPart(data: Any, length: number | undefined): number {
  return Math.floor((length ?? data.length) / 2)
}

const sync = {
  openSync: (file: Any, flags?: Any, mode?: Any) => {
    if (!opensForWriting(flags))
      return read(file, { whole: () => real.openSync(file, flags, mode), what: 'open' })
    const whole = () => real.openSync(file, flags, mode)
    const descriptor = change('open', file, { whole, half: () => real.closeSync(whole()) })
    writtenFiles.set(descriptor, path.resolve(String(file)))
    return descriptor
  },
  readFileSync: (file: Any, options?: Any) => {
    const whole = () => real.readFileSync(file, options)
    return typeof file === 'number' ? whole() : read(file, { whole, what: 'readFile' })
  },
  readdirSync: (folder: Any, options?: Any) =>
    read(folder, { whole: () => real.readdirSync(folder, options), what: 'readdir' }),
  closeSync: (descriptor: number) => {
    writtenFiles.delete(descriptor)
    real.closeSync(descriptor)
  },
  writeSync: (descriptor: number, data: Any, ...rest: Any[]) => {
    const file = writtenFiles.get(descriptor)
    const whole = () => Reflect.apply(real.writeSync, fs, [descriptor, data, ...rest])
    if (file === undefined) return whole()
    const half = () => {
      if (typeof data === 'string')
        return real.writeSync(descriptor, data.slice(0, data.length / 2))
      const offset = typeof rest[0] === 'number' ? rest[0] : 0
      return real.writeSync(descriptor, data, offset, sizeOfPart(data, data.length - offset))
    }
    return change('write', file, { whole, half })
  },
  writeFileSync: (file: Any, data: Any, options?: Any) =>
    writeWhole(file, data, { flag: 'w', options }),
  appendFileSync: (file: Any, data: Any, options?: Any) =>
    writeWhole(file, data, { flag: 'a', options }),
  mkdirSync: (folder: Any, options?: Any) => {
    const isRecursive = typeof options === 'object' && options?.recursive === true
    if (!isRecursive)
      return change('mkdir', folder, { whole: () => real.mkdirSync(folder, options) })
    return makeFolders(path.resolve(String(folder)), options)
  },
  mkdtempSync: (prefix: Any, options?: Any) =>
    change('mkdtemp', prefix, { whole: () => real.mkdtempSync(prefix, options) }),
  renameSync: (from: Any, to: Any) =>
    change('rename', to, { whole: () => real.renameSync(from, to) }),
  unlinkSync: (file: Any) => change('unlink', file, { whole: () => real.unlinkSync(file) }),
  rmdirSync: (folder: Any, options?: Any) =>
    change('rmdir', folder, { whole: () => real.rmdirSync(folder, options) }),
  rmSync: (file: Any, options?: Any) => removeTree(path.resolve(String(file)), options ?? {}),
  chmodSync: (file: Any, mode: Any) =>
    change('chmod', file, { whole: () => real.chmodSync(file, mode) }),
  fchmodSync: (descriptor: number, mode: Any) =>
    change('chmod', writtenFiles.get(descriptor) ?? '/', {
      whole: () => real.fchmodSync(descriptor, mode),
    }),
  copyFileSync: (from: Any, to: Any, mode?: Any) =>
    change('copyFile', to, { whole: () => real.copyFileSync(from, to, mode) }),
  symlinkSync: (target: Any, file: Any, type?: Any) =>
    change('symlink', file, { whole: () => real.symlinkSync(target, file, type) }),
  linkSync: (from: Any, to: Any) => change('link', to, { whole: () => real.linkSync(from, to) }),
  truncateSync: (file: Any, length?: Any) =>
    change('truncate', file, { whole: () => real.truncateSync(file, length) }),
  ftruncateSync: (descriptor: number, length?: Any) =>
    change('truncate', writtenFiles.get(descriptor) ?? '/', {
      whole: () => real.ftruncateSync(descriptor, length),
    }),
  // Durability is not what these tests can see; without it a loop of a thousand runs takes seconds.
  fsyncSync: (descriptor: number) =>
    change('fsync', pathOf(descriptor), { whole: () => undefined }),
}

function pathOf(descriptor: number): string {
  const known = writtenFiles.get(descriptor)
  if (known !== undefined) return known
  try {
    return real.readlinkSync(`/proc/self/fd/${descriptor}`)
  } catch {
    return '/'
  }
}

function writeWhole(file: Any, data: Any, { flag, options }: { flag: string; options: Any }): void {
  const settings = typeof options === 'object' && options !== null ? options : {}
  if (typeof file === 'number') {
    sync.writeSync(file, data)
    return
  }
  const descriptor = sync.openSync(file, settings.flag ?? flag, settings.mode ?? 0o666)
  try {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data
    if (bytes.length > 0) sync.writeSync(descriptor, bytes)
  } finally {
    sync.closeSync(descriptor)
  }
}

function makeFolders(folder: string, options: Any): string | undefined {
  if (real.existsSync(folder)) return real.mkdirSync(folder, options)
  const made = makeFolders(path.dirname(folder), options)
  change('mkdir', folder, { whole: () => real.mkdirSync(folder, { mode: options.mode }) })
  return made ?? folder
}

function removeTree(file: string, options: Any): void {
  const status = real.lstatSync(file, { throwIfNoEntry: false })
  if (status?.isDirectory() === true && options.recursive === true) {
    for (const name of real.readdirSync(file)) removeTree(path.join(file, name), options)
    sync.rmdirSync(file)
  } else if (status?.isFile() === true) {
    sync.unlinkSync(file)
  } else {
    real.rmSync(file, options)
  }
}

/** The promise and callback forms do what the synchronous one does, a turn later. */
function later(work: Any) {
  return async (...all: Any[]) => {
    await new Promise((resolve) => setImmediate(resolve))
    return work(...all)
  }
}

function withCallback(work: Any) {
  return (...all: Any[]) => {
    const callback = all.pop()
    setImmediate(() => {
      let result: unknown
      try {
        result = work(...all)
      } catch (error) {
        callback(error)
        return
      }
      callback(null, result)
    })
  }
}

async function openHandle(file: Any, flags?: Any, mode?: Any): Promise<Any> {
  const whole = () => realPromises.open(file, flags, mode)
  const half = () => real.closeSync(real.openSync(file, flags, mode))
  const handle = await (opensForWriting(flags) ? change('open', file, { whole, half }) : whole())
  const full = path.resolve(String(file))
  handle.sync = async () => change('fsync', full, { whole: () => undefined })
  return handle
}

const promises: Record<string, Any> = { open: openHandle }
for (const name of [
  'writeFile',
  'appendFile',
  'mkdir',
  'mkdtemp',
  'rename',
  'unlink',
  'rmdir',
  'rm',
  'chmod',
  'copyFile',
  'symlink',
  'link',
  'truncate',
]) {
  const work: Any = Reflect.get(sync, `${name}Sync`)
  promises[name] = later(work)
  Reflect.set(fs, name, withCallback(work))
}
Reflect.set(fs, 'fsync', withCallback(sync.fsyncSync))
Object.assign(fs, sync)
Object.assign(fs.promises, promises)
syncBuiltinESMExports()
