import { randomBytes, randomInt } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { lifeOf, ownProcessMark } from '../words/process-mark.ts'
import { isErrno } from '../words/skills-error.ts'

/** A lock that this process holds, or who holds it. */
export type FileLock =
  | {
      readonly kind: 'held'
      /** False where another process took it away, because this one gave no sign of life for long. */
      readonly isHeld: () => boolean
      readonly release: () => void
    }
  /** `holder` is a process mark. */
  | { readonly kind: 'busy'; readonly holder: string }

// A holder whose process cannot be looked at (another machine) is taken for dead when it has given no sign of
// life for this long; a living one gives one more often. No clock is compared with another.
const silenceMilliseconds = 10_000
const signMilliseconds = 1_000
const pollMilliseconds = 100

/**
 * Take the lock `file`, which stands for the files `<file>.<process mark>.<random>`: a claim is one of them. Who
 * has made a claim and then sees no other living one holds the lock; who sees one takes the own claim back and
 * tries again later. Of two that claim at once the later one always sees the other, so never both hold it. A
 * claim's name is never used again, so that removing a dead one twice, or late, can hit no living one. The claim
 * of a process that is gone counts for nothing at once: what a kill leaves behind stops nobody.
 *
 * Gives up after the wait. The folder must exist. Throws the operating system's error.
 */
export async function takeFileLock(file: string, waitMilliseconds: number): Promise<FileLock> {
  const claim = `${file}.${ownProcessMark()}.${randomBytes(6).toString('hex')}`
  const holderNow = otherHolder(file, claim)
  const end = performance.now() + waitMilliseconds
  for (;;) {
    const holder = holderNow() ?? tryToClaim(claim, holderNow)
    if (holder === undefined) return held(claim)
    if (performance.now() >= end) return { kind: 'busy', holder }
    // Not in step with the others that wait: two claims at once help neither.
    await wait(randomInt(pollMilliseconds / 2, pollMilliseconds * 2))
  }
}

/** Claim, and look whether somebody else has: then their mark, and the claim is taken back. */
function tryToClaim(claim: string, holderNow: () => string | undefined): string | undefined {
  fs.closeSync(fs.openSync(claim, 'wx', 0o600))
  try {
    const holder = holderNow()
    if (holder !== undefined) remove(claim)
    return holder
  } catch (error) {
    remove(claim)
    throw error
  }
}

function held(claim: string): Extract<FileLock, { kind: 'held' }> {
  const signs = setInterval(() => giveSign(claim), signMilliseconds)
  signs.unref()
  return {
    kind: 'held',
    isHeld: () => fs.existsSync(claim),
    release: () => {
      clearInterval(signs)
      try {
        remove(claim)
      } catch {
        // What was to be done is done; the claim ends with this process.
      }
    },
  }
}

function giveSign(claim: string): void {
  const seconds = (performance.timeOrigin + performance.now()) / 1000
  try {
    fs.utimesSync(claim, seconds, seconds)
  } catch {
    // Whether the claim is still there is asked before every step that counts.
  }
}

/** Names, each time it is asked, who holds the lock `file` now; nobody where its folder is not there. */
export function lockHolder(file: string): () => string | undefined {
  const holderNow = otherHolder(file, '')
  return () => (fs.existsSync(path.dirname(file)) ? holderNow() : undefined)
}

/** Names, each time it is asked, a living claim other than ours. Dead ones are removed. */
function otherHolder(file: string, own: string): () => string | undefined {
  const folder = path.dirname(file)
  const prefix = `${path.basename(file)}.`
  const signs = new Map<string, Sign>()
  return () => {
    for (const name of fs.readdirSync(folder)) {
      if (!name.startsWith(prefix) || name === path.basename(own)) continue
      const mark = name.slice(prefix.length, name.lastIndexOf('.'))
      const claim = path.join(folder, name)
      const life = lifeOf(mark)
      if (life === 'running' || (life === 'unknown' && !isSilent(claim, signs))) return mark
      remove(claim)
    }
    return undefined
  }
}

/** The time that a claim had, and when we first saw it, by the clock that only runs forward. */
interface Sign {
  readonly time: number
  readonly seen: number
}

/** Has the claim's time stayed the same while we watched? */
function isSilent(claim: string, signs: Map<string, Sign>): boolean {
  const time = fs.statSync(claim, { throwIfNoEntry: false })?.mtimeMs
  if (time === undefined) return true
  const now = performance.now()
  const last = signs.get(claim)
  if (last?.time === time) return now - last.seen > silenceMilliseconds
  signs.set(claim, { time, seen: now })
  return false
}

function remove(claim: string): void {
  try {
    fs.unlinkSync(claim)
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error
  }
}
