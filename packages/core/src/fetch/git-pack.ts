import { createHash, hash } from 'node:crypto'
import { limits } from '../words/limits.ts'
import { SkillsError } from '../words/skills-error.ts'
import { applyDelta, deltaSizes } from './git-delta.ts'
import { type GitObjectType, inflateEntry, PackError, readEntryHead } from './pack-entry.ts'
import { RecentContents } from './recent-contents.ts'

/** One object of a pack. Its id was computed from its content, so it cannot be another's. */
interface GitObject {
  readonly type: GitObjectType
  readonly size: number
  /** Its content; never change these bytes. */
  readonly read: () => Buffer
}

export type GitPack = ReadonlyMap<string, GitObject>

/** An object while the pack is read. */
interface Slot {
  readonly offset: number
  readonly dataAt: number
  /** Bytes of the inflated data: the content, or the instructions of a delta. */
  readonly dataSize: number
  /** `undefined` while a delta's base is not known. */
  base: Slot | undefined
  type: GitObjectType | undefined
  size: number
  depth: number
}

interface Reading {
  readonly pack: Buffer
  readonly slots: Map<number, Slot>
  readonly objects: Map<string, GitObject>
  readonly slotById: Map<string, Slot>
  /** Deltas whose base comes later in the pack, by that base's offset or id. */
  readonly waiting: Map<number | string, Slot[]>
  readonly contents: RecentContents
  work: number
}

const headBytes = 12
const trailerBytes = 20

/**
 * Read a whole pack in one pass: every object is inflated within the limits, deltas are resolved, and each id
 * is the SHA-1 of what was read. Like `git index-pack`, with bounds on the number of objects, their size, the
 * depth of deltas and the work in all.
 * Throws E_OBJECT_CORRUPT for a pack that is cut, altered or incomplete, E_LIMIT for one that is too large.
 * SHA-1 collisions are not looked for: trust rests on the SHA-256 digest of the tree, not on the commit's id.
 */
export function readGitPack(pack: Buffer): GitPack {
  try {
    const count = checkFrame(pack)
    const reading: Reading = {
      pack,
      slots: new Map(),
      objects: new Map(),
      slotById: new Map(),
      waiting: new Map(),
      contents: new RecentContents(),
      work: 0,
    }
    let at = headBytes
    for (let index = 0; index < count; index += 1) at = readEntry(reading, at)
    if (at !== pack.length - trailerBytes) throw new PackError('bytes follow the last object')
    if (reading.waiting.size > 0) throw new PackError('the base of a delta is missing')
    return reading.objects
  } catch (error) {
    if (error instanceof SkillsError || error instanceof TypeError) throw error
    throw new SkillsError('E_OBJECT_CORRUPT', 'The pack that the server sent is damaged.', {
      remedy:
        'Run the command again. If it stays so, the repository or something on the way to it is broken or hostile.',
      cause: error,
    })
  }
}

/** Number of objects, after the signature and the checksum over everything were checked. */
function checkFrame(pack: Buffer): number {
  if (pack.length < headBytes + trailerBytes) throw new PackError('the pack is too short')
  const version = pack.readUInt32BE(4)
  if (pack.toString('latin1', 0, 4) !== 'PACK' || (version !== 2 && version !== 3))
    throw new PackError('this is no pack of version 2 or 3')
  const end = pack.length - trailerBytes
  const checksum = createHash('sha1').update(pack.subarray(0, end)).digest()
  if (!checksum.equals(pack.subarray(end))) throw new PackError('the checksum does not match')
  const count = pack.readUInt32BE(8)
  if (count > limits.gitObjectsMax)
    throw tooLarge(`${count} objects, at most ${limits.gitObjectsMax} are taken`)
  return count
}

/** Read one object; returns where the next begins. */
function readEntry(reading: Reading, offset: number): number {
  const head = readEntryHead(reading.pack, offset)
  const { bytes, end } = inflate(reading, head.dataAt, head.size)
  const slot: Slot = {
    offset,
    dataAt: head.dataAt,
    dataSize: head.size,
    base: undefined,
    type: undefined,
    size: head.size,
    depth: 0,
  }
  reading.slots.set(offset, slot)
  if (head.kind === 'offset-delta') {
    const base = reading.slots.get(offset - head.baseDistance)
    if (base === undefined) throw new PackError('the base of a delta begins nowhere')
    resolveOrWait(reading, slot, { base, key: base.offset, delta: bytes })
  } else if (head.kind === 'id-delta') {
    const base = reading.slotById.get(head.baseId)
    resolveOrWait(reading, slot, { base, key: head.baseId, delta: bytes })
  } else {
    slot.type = head.kind
    register(reading, slot, bytes)
  }
  return end
}

function inflate(
  reading: Reading,
  dataAt: number,
  size: number,
): { readonly bytes: Buffer; readonly end: number } {
  checkSize(size)
  spend(reading, size)
  return inflateEntry(reading.pack, dataAt, size)
}

function checkSize(size: number): void {
  if (size > limits.fileBytesMax)
    throw tooLarge(`a file of ${size} bytes, at most ${limits.fileBytesMax} are taken`)
}

/** Every inflation and every delta costs its result and a little more, however often it is repeated. */
function spend(reading: Reading, size: number): void {
  reading.work += size + 256
  if (reading.work > limits.gitInflatedBytesMax)
    throw tooLarge(`more than ${limits.gitInflatedBytesMax} bytes when unpacked`)
}

function resolveOrWait(
  reading: Reading,
  slot: Slot,
  found: { readonly base: Slot | undefined; readonly key: number | string; readonly delta: Buffer },
): void {
  const { base, key, delta } = found
  if (base?.type !== undefined) {
    register(reading, slot, attach(reading, slot, { base, delta }))
    return
  }
  const others = reading.waiting.get(key)
  if (others === undefined) reading.waiting.set(key, [slot])
  else others.push(slot)
}

/** Tie a delta to its base; returns its content. */
function attach(
  reading: Reading,
  slot: Slot,
  { base, delta }: { readonly base: Slot; readonly delta: Buffer },
): Buffer {
  slot.base = base
  slot.type = base.type
  slot.depth = base.depth + 1
  if (slot.depth > limits.gitDeltaDepthMax)
    throw tooLarge(`deltas ${slot.depth} deep, at most ${limits.gitDeltaDepthMax} are followed`)
  slot.size = deltaSizes(delta).result
  checkSize(slot.size)
  spend(reading, slot.size)
  return applyDelta(contentOf(reading, base), delta)
}

/** Give an object its id, then resolve what waited for it: a list instead of recursion, since it can be long. */
function register(reading: Reading, slot: Slot, content: Buffer): void {
  const queue = take(reading, slot, content)
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { waiting, base } = next
    const delta = inflate(reading, waiting.dataAt, waiting.dataSize).bytes
    queue.push(...take(reading, waiting, attach(reading, waiting, { base, delta })))
  }
}

function take(
  reading: Reading,
  slot: Slot,
  content: Buffer,
): { readonly waiting: Slot; readonly base: Slot }[] {
  const { type, size } = slot
  if (type === undefined) throw new TypeError('an object without a type')
  const id = objectId(type, content)
  reading.contents.set(slot.offset, content)
  reading.slotById.set(id, slot)
  reading.objects.set(id, { type, size, read: () => lastContentOf(reading, slot) })
  const freed = [slot.offset, id].flatMap((key) => {
    const slots = reading.waiting.get(key) ?? []
    reading.waiting.delete(key)
    return slots
  })
  return freed.map((waiting) => ({ waiting, base: slot }))
}

/** The content of a resolved object, from memory or made again along its chain of deltas. */
function contentOf(reading: Reading, slot: Slot): Buffer {
  const chain: Slot[] = []
  let at: Slot | undefined = slot
  let content: Buffer | undefined
  while (at !== undefined && content === undefined) {
    content = reading.contents.get(at.offset)
    if (content === undefined) {
      chain.push(at)
      at = at.base
    }
  }
  for (const next of chain.reverse()) {
    const { bytes } = inflate(reading, next.dataAt, next.dataSize)
    if (next.base !== undefined) spend(reading, next.size)
    content = content === undefined ? bytes : applyDelta(content, bytes)
    reading.contents.set(next.offset, content)
  }
  if (content === undefined) throw new TypeError('an object without content')
  return content
}

/** The content for whoever takes the object out, mostly once: it is given away and, where it fell out, not kept again. */
function lastContentOf(reading: Reading, slot: Slot): Buffer {
  const kept = reading.contents.take(slot.offset)
  if (kept !== undefined) return kept
  if (slot.base === undefined) return inflate(reading, slot.dataAt, slot.dataSize).bytes
  return contentOf(reading, slot)
}

/** What `git hash-object` prints. */
export function objectId(type: GitObjectType, content: Buffer): string {
  const head = Buffer.from(`${type} ${content.length}\0`)
  return content.length < 65_536
    ? hash('sha1', Buffer.concat([head, content]), 'hex')
    : createHash('sha1').update(head).update(content).digest('hex')
}

function tooLarge(what: string): SkillsError {
  return new SkillsError('E_LIMIT', `The repository has ${what}.`, {
    rule: 'limit/repository',
    remedy: 'A repository of this size cannot be a module. Publish the skills in one of their own.',
  })
}
