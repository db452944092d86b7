import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { sha256 } from './digest.ts'
import { isErrno } from './skills-error.ts'

/** Does the process behind a mark still run? `unknown` where it cannot be seen from here. */
export type Life = 'running' | 'gone' | 'unknown'

const markPattern = /^([0-9a-f]{12})-([1-9]\d{0,9})-(\d{1,20})$/u

/**
 * The name of this process for file names: `<machine>-<process id>-<start>`. The machine is a digest of its host
 * name, boot and process namespace, since a process id means nothing elsewhere: in another container, or on
 * another computer with the same home. The start tells a process from a later one with its id; it is 0 where the
 * system does not say it.
 */
export function ownProcessMark(): string {
  return `${thisMachine()}-${process.pid}-${statusOf(process.pid)?.started ?? '0'}`
}

/** Judge the mark of a process. Text that is no mark is `unknown`. */
export function lifeOf(mark: string): Life {
  const [, machine, text = '', started] = markPattern.exec(mark) ?? []
  if (machine !== thisMachine()) return 'unknown'
  const id = Number(text)
  if (!isAlive(id)) return 'gone'
  const status = statusOf(id)
  if (status === undefined || started === '0') return 'unknown'
  return status.started === started && !status.isZombie ? 'running' : 'gone'
}

function thisMachine(): string {
  const boot = textOf(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'))
  const namespace = textOf(() => readlinkSync('/proc/self/ns/pid'))
  return sha256(`${hostname()}\n${boot}\n${namespace}`).slice(0, 12)
}

/** A process that may not be signalled is alive. */
function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return !isErrno(error, 'ESRCH')
  }
}

interface Status {
  /** Clock ticks from the machine's start to the process's. */
  readonly started: string
  /** It has ended, and its parent has not asked how. */
  readonly isZombie: boolean
}

/** proc(5), `/proc/<pid>/stat`: field 3 is the state, field 22 the start; field 2 may hold blanks and brackets. */
function statusOf(id: number): Status | undefined {
  const text = textOf(() => readFileSync(`/proc/${id}/stat`, 'utf8'))
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const [state = ''] = fields
  const started = fields[19] ?? ''
  return /^\d+$/u.test(started) ? { started, isZombie: 'ZX'.includes(state) } : undefined
}

/** Only Linux has these files. */
function textOf(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
