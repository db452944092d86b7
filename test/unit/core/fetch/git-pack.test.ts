import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { objectId, readGitPack } from '../../../../packages/core/src/fetch/git-pack.ts'
import { isSkillsError } from '../../../../packages/core/src/words/skills-error.ts'
import { createGitRepository } from '../../../support/git-repository.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const types = { commit: 1, tree: 2, blob: 3, tag: 4, offset: 6, id: 7 } as const

interface Part {
  readonly type: keyof typeof types
  readonly data: Buffer
  /** What stands between head and data: the base of a delta. */
  readonly base?: Buffer
  /** The size that the head declares, where it lies. */
  readonly size?: number
}

function size(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  do {
    const low = rest % 128
    rest = Math.floor(rest / 128)
    bytes.push(rest > 0 ? low + 128 : low)
  } while (rest > 0)
  return Buffer.from(bytes)
}

function object({
  type,
  data,
  base = Buffer.alloc(0),
  size: declared = data.length,
}: Part): Buffer {
  const first = types[type] * 16 + (declared % 16)
  const rest = Math.floor(declared / 16)
  const head =
    rest === 0 ? Buffer.from([first]) : Buffer.concat([Buffer.from([first + 128]), size(rest)])
  return Buffer.concat([head, base, deflateSync(data)])
}

function pack(objects: readonly Buffer[], count = objects.length): Buffer {
  const head = Buffer.alloc(12)
  head.write('PACK')
  head.writeUInt32BE(2, 4)
  head.writeUInt32BE(count, 8)
  const content = Buffer.concat([head, ...objects])
  return Buffer.concat([content, createHash('sha1').update(content).digest()])
}

/** A delta that copies the whole base `times` times. */
function repeating(baseSize: number, times: number): Buffer {
  const copy = Buffer.from([0x80 | 0x70, baseSize & 255, (baseSize >> 8) & 255, baseSize >> 16])
  return Buffer.concat([
    size(baseSize),
    size(baseSize * times),
    ...Array.from({ length: times }, () => copy),
  ])
}

function failure(bytes: Buffer): string {
  try {
    readGitPack(bytes)
    return 'none'
  } catch (error) {
    return isSkillsError(error) ? error.code : String(error)
  }
}

const hello = Buffer.from('hello')
const helloId = objectId('blob', hello)

describe('a pack', () => {
  test('gives objects by the ids that git gives them', () => {
    expect(helloId).toBe('b6fc4c620b67d95f953a5c1c1230aaab5db5a1b0')
    const objects = readGitPack(pack([object({ type: 'blob', data: hello })]))
    expect(objects.get(helloId)?.read()).toEqual(hello)
    const large = Buffer.alloc(100_000, 'x')
    const largeId = readGitPack(pack([object({ type: 'blob', data: large })]))
      .keys()
      .next().value
    expect(largeId).toBe(createHash('sha1').update('blob 100000\0').update(large).digest('hex'))
  })

  test('of system git has the same objects, deltas by offset and by id', () => {
    for (const args of [['--delta-base-offset'], []]) {
      const folder = join(temporaryFolder(), 'a.git')
      const repository = createGitRepository(folder)
      const text = Array.from({ length: 300 }, (_, line) => `line ${line * 7919}\n`).join('')
      const files = Object.fromEntries(
        Array.from({ length: 40 }, (_, index) => [
          `f${index}`,
          `${text}${index}${text.slice(index)}`,
        ]),
      )
      repository.commit(files)
      repository.git('repack', '-adfFq', '--depth=40')
      const ids = repository
        .git('cat-file', '--batch-all-objects', '--batch-check=%(objectname)')
        .split('\n')
      mkdirSync(join(folder, 'out'))
      repository.git('pack-objects', '--all', '--window=50', '--depth=40', '-q', ...args, 'out/p')
      const name = readdirSync(join(folder, 'out')).find((file) => file.endsWith('.pack')) ?? ''
      const objects = readGitPack(readFileSync(join(folder, 'out', name)))
      expect([...objects.keys()].sort()).toEqual(ids.sort())
    }
  })

  test('may name a base that comes later', () => {
    const delta = repeating(5, 2)
    const base = Buffer.from(helloId, 'hex')
    const twice = readGitPack(
      pack([object({ type: 'id', data: delta, base }), object({ type: 'blob', data: hello })]),
    )
    expect(twice.get(objectId('blob', Buffer.from('hellohello')))?.size).toBe(10)
  })
})

describe('a hostile pack', () => {
  const blob = object({ type: 'blob', data: hello })

  test('is refused when it is cut, altered, too long or counts wrongly', () => {
    const good = pack([blob])
    expect(failure(Buffer.alloc(0))).toBe('E_OBJECT_CORRUPT')
    expect(failure(good.subarray(0, -1))).toBe('E_OBJECT_CORRUPT')
    expect(failure(Buffer.concat([good, Buffer.from('x')]))).toBe('E_OBJECT_CORRUPT')
    expect(failure(pack([blob], 2))).toBe('E_OBJECT_CORRUPT')
    expect(failure(pack([blob, blob], 1))).toBe('E_OBJECT_CORRUPT')
    expect(failure(pack([blob], 4_000_000_000))).toBe('E_LIMIT')
  })

  test('is refused when a size lies', () => {
    expect(failure(pack([object({ type: 'blob', data: hello, size: 4 })]))).toBe('E_OBJECT_CORRUPT')
    expect(failure(pack([object({ type: 'blob', data: hello, size: 6 })]))).toBe('E_OBJECT_CORRUPT')
    const zeros = Buffer.alloc(30 * 1024 * 1024)
    expect(failure(pack([object({ type: 'blob', data: zeros, size: 10 })]))).toBe(
      'E_OBJECT_CORRUPT',
    )
  })

  test('is refused when an object is larger than any file may be', () => {
    expect(failure(pack([object({ type: 'blob', data: hello, size: 2 ** 40 })]))).toBe('E_LIMIT')
    expect(failure(pack([object({ type: 'blob', data: hello, size: 2 ** 52 })]))).not.toBe('none')
  })

  test('is refused when a small delta makes a large object', () => {
    const half = Buffer.alloc(60_000, 'x')
    const base = Buffer.from(objectId('blob', half), 'hex')
    const bomb = object({ type: 'id', data: repeating(half.length, 20_000), base })
    expect(failure(pack([object({ type: 'blob', data: half }), bomb]))).toBe('E_LIMIT')
  })

  test('is refused when all its objects together are too much', { timeout: 60_000 }, () => {
    const large = Buffer.alloc(49 * 1024 * 1024)
    const one = object({ type: 'blob', data: large })
    expect(failure(pack(Array.from({ length: 45 }, () => one)))).toBe('E_LIMIT')
  })

  test('is refused when deltas stand on deltas without an end', () => {
    const objects = [blob]
    let base = hello
    for (let depth = 0; depth < 600; depth += 1) {
      const next = Buffer.concat([base, Buffer.from([97 + (depth % 26)])])
      const delta = Buffer.concat([
        size(base.length),
        size(next.length),
        Buffer.from([0x80 | 0x30, base.length & 255, base.length >> 8, 1, next.at(-1) ?? 0]),
      ])
      objects.push(
        object({ type: 'id', data: delta, base: Buffer.from(objectId('blob', base), 'hex') }),
      )
      base = next
    }
    expect(failure(pack(objects.slice(0, 500)))).toBe('none')
    expect(failure(pack(objects))).toBe('E_LIMIT')
    expect(failure(pack(objects.reverse()))).toBe('E_LIMIT')
  })

  test('is refused when a base is missing or is the object itself', () => {
    const delta = repeating(5, 2)
    const unknown = object({ type: 'id', data: delta, base: Buffer.alloc(20, 1) })
    expect(failure(pack([unknown]))).toBe('E_OBJECT_CORRUPT')
    for (const distance of [0, 1, 12, 127]) {
      const own = object({ type: 'offset', data: delta, base: Buffer.from([distance]) })
      expect(failure(pack([blob, own])), String(distance)).toBe('E_OBJECT_CORRUPT')
    }
  })

  test.each([
    ['does not end', [0x85, 0x85]],
    ['has a base of another size', [4, 1, 1, 97]],
    ['copies out of bounds', [5, 9, 0x91, 0, 9]],
    ['fills more than it says', [5, 1, 2, 97, 98]],
    ['fills less than it says', [5, 9, 1, 97]],
    ['has a reserved instruction', [5, 1, 0]],
    ['ends in an instruction', [5, 9, 0x91, 0]],
    ['ends in literal bytes', [5, 9, 9, 97]],
  ])('is refused when a delta %s', (_what, bytes) => {
    const base = Buffer.from(helloId, 'hex')
    const bad = object({ type: 'id', data: Buffer.from(bytes), base })
    expect(failure(pack([blob, bad]))).toBe('E_OBJECT_CORRUPT')
  })

  test('is refused when a type is unknown or the data is no zlib stream', () => {
    expect(failure(pack([Buffer.from([0x05, 1, 2, 3])]))).toBe('E_OBJECT_CORRUPT')
    expect(failure(pack([Buffer.from([0x55, 1, 2, 3])]))).toBe('E_OBJECT_CORRUPT')
    expect(failure(pack([Buffer.from([0x35, 1, 2, 3])]))).toBe('E_OBJECT_CORRUPT')
  })

  test('never fails in another way, whatever bytes are changed', () => {
    const next = Buffer.concat([hello, Buffer.from('!')])
    const delta = Buffer.concat([size(5), size(6), Buffer.from([0x90, 5, 1, 33])])
    const base = Buffer.from(helloId, 'hex')
    const good = pack([
      blob,
      object({ type: 'id', data: delta, base }),
      object({ type: 'tree', data: next }),
    ])
    expect(failure(good)).toBe('none')
    const content = good.subarray(0, -20)
    const change = fc.tuple(fc.nat(content.length - 1), fc.nat(255))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const copy = Buffer.from(content)
        for (const [at, value] of changes) copy.writeUInt8(value, at)
        const trailer = createHash('sha1').update(copy).digest()
        expect(['none', 'E_OBJECT_CORRUPT', 'E_LIMIT']).toContain(
          failure(Buffer.concat([copy, trailer])),
        )
      }),
      { numRuns: 2_000 },
    )
  })
})
