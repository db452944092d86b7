import { rmSync } from 'node:fs'
import { type FileWish, openRegistry, type RegistryFiles, type Vouched } from '@skills/core'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { vouchedRegistry } from '../../../../packages/operations/src/registries/vouched-registry.ts'
import { madeModule } from '../../../support/many-modules.ts'
import { makeOperationsSite } from '../../../support/operations-site.ts'
import { moduleFile } from '../../../support/registries.ts'
import {
  addRoot,
  addSnapshot,
  type Files,
  filesOf,
  fingerprintOf,
  testKey,
} from '../../../support/signed-registry.ts'
import { rejected } from '../../../support/thrown.ts'

const site = makeOperationsSite('signed-registry')
afterAll(() => rmSync(site.top, { recursive: true, force: true }))
beforeEach(() => site.reset())

const first = testKey('first')
const second = testKey('second')
const third = testKey('third')
const stranger = testKey('stranger')
const day = (number: number) => new Date(Date.UTC(2025, 0, number))

const served =
  (files: Files): RegistryFiles =>
  async ({ path, isBinary }: FileWish) => {
    const found = files.get(path)
    if (found === undefined) return undefined
    const text = found.toString(isBinary === true ? 'latin1' : 'utf8')
    return { text, place: `https://acme.example/${path}`, unaskedSince: undefined }
  }

interface Asking {
  readonly keys?: readonly string[]
  readonly now?: Date
  readonly offline?: boolean
}

/** Look a name up as whoever pinned the registry does. */
async function find(files: Files, name: string, asking: Asking = {}) {
  const vouched = await ask(files, asking)
  return lookUp(files, name, vouched)
}

function ask(files: Files, asking: Asking = {}): Promise<Vouched> {
  const { keys = [fingerprintOf(first)], now = day(1), offline = false } = asking
  const context = {
    machine: { ...site.context.machine, now: () => now },
    network: { ...site.context.network, offline },
  }
  const label = 'https://acme.example'
  return vouchedRegistry(context, served(files), {
    ...{ identity: `files:${label}`, name: 'acme', label },
    keys,
  })
}

/** Without `vouched` as whoever pinned nothing does: what no signature stands against. */
async function lookUp(files: Files, name: string, vouched?: Vouched) {
  const input = { files: served(files), marketplaces: [], folder: undefined, address: 'acme' }
  const opened = await openRegistry({ ...input, origin: { kind: 'address' }, vouched })
  return opened.find(name)
}

const old = moduleFile('web', { description: 'Old' })
const fresh = moduleFile('web', { description: 'New' })
const evil = moduleFile('web', { description: 'Evil', source: 'evil/web' })

/** A registry of one key, signed once. */
async function signed(module = old, sequence = 1, depth: 0 | 1 = 0) {
  const files = filesOf({ modules: [module], depth })
  const root = await addRoot(files, { keys: [first] })
  return addSnapshot(files, { root, by: [first], sequence })
}

describe('a registry whose key is pinned', () => {
  it.each([0, 1, 2] as const)(
    'answers at depth %i, also that it has no such name',
    async (depth) => {
      const files = filesOf({ modules: [madeModule(1), madeModule(2)], depth })
      const root = await addRoot(files, { keys: [first] })
      await addSnapshot(files, { root, by: [first], sequence: 1 })
      expect(await find(files, madeModule(1).name)).toMatchObject({ name: madeModule(1).name })
      expect(await find(files, 'nobody')).toBeUndefined()
    },
  )

  it('is refused where nobody signed it, or it is signed by another key', async () => {
    const unsigned = filesOf({ modules: [evil] })
    expect((await rejected(find(unsigned, 'web'))).code).toBe('E_SIGNATURE_MISSING')
    const root = await addRoot(unsigned, { keys: [stranger] })
    await addSnapshot(unsigned, { root, by: [stranger], sequence: 9 })
    expect((await rejected(find(unsigned, 'web'))).code).toBe('E_SIGNER_UNKNOWN')
    // Whoever pinned nothing gets it.
    expect(await lookUp(unsigned, 'web')).toMatchObject({ description: 'Evil' })
  })

  it('is refused where a stranger signs under its root, or puts a key under its name', async () => {
    const files = await signed()
    const root = await addRoot(files, { keys: [first] })
    await addSnapshot(files, { root, by: [stranger], sequence: 2 })
    expect((await rejected(find(files, 'web'))).code).toBe('E_SIGNER_UNKNOWN')
    const bent = files.get('root/1.jsonl')?.toString() ?? ''
    const line = JSON.parse(bent)
    const { payload } = line.dsseEnvelope
    const text = Buffer.from(payload, 'base64').toString()
    const other = text.replace(/ssh-ed25519 [^"]+/u, 'ssh-ed25519 AAAA')
    line.dsseEnvelope.payload = Buffer.from(other).toString('base64')
    files.set('root/1.jsonl', Buffer.from(JSON.stringify(line)))
    expect((await rejected(find(files, 'web'))).exitStatus).toBe(4)
  })

  it.each([0, 1] as const)(
    'is refused where one byte of a file is another, at depth %i',
    async (depth) => {
      const files = await signed(old, 1, depth)
      for (const path of [...files.keys()].filter((one) => /^(?:tree|index|modules)/u.test(one))) {
        const isAsked = depth === 0 || path === 'tree.bin' || files.get(path)?.includes('web')
        if (isAsked !== true) continue
        const bytes = Buffer.from(files.get(path) ?? '')
        // The middle of a tile may be a digest of another list: change all of it.
        const bent = path === 'tree.bin' ? bytes.map((byte) => byte ^ 1) : withSpace(bytes)
        const twin = new Map(files).set(path, Buffer.from(bent))
        expect((await rejected(find(twin, 'web'))).code, path).toBe('E_INTEGRITY')
      }
    },
  )

  it('is refused where files of two states are mixed, though each was signed once', async () => {
    const before = await signed(old, 1, 1)
    const after = await signed(fresh, 2, 1)
    const isBelow = (path: string) => /^(?:index|modules)\//u.test(path)
    const mixed = new Map(
      [...after].map(([path, bytes]) => [
        path,
        isBelow(path) ? (before.get(path) ?? bytes) : bytes,
      ]),
    )
    expect((await rejected(find(mixed, 'web'))).code).toBe('E_INTEGRITY')
    expect(await lookUp(mixed, 'web')).toMatchObject({ description: 'Old' })
  })

  it('is refused where an older state comes back', async () => {
    const before = await signed(old, 1)
    const after = await signed(fresh, 2)
    expect(await find(after, 'web')).toMatchObject({ description: 'New' })
    expect(await rejected(find(before, 'web'))).toMatchObject({
      ...{ code: 'E_REGISTRY_ROLLBACK', exitStatus: 4 },
    })
    expect((await rejected(find(before, 'web', { offline: true }))).code).toBe(
      'E_REGISTRY_ROLLBACK',
    )
    // A machine that has seen nothing cannot tell: its clock has to.
    site.reset()
    expect(await find(before, 'web')).toMatchObject({ description: 'Old' })
  })

  it('is refused where two states have one number', async () => {
    await find(await signed(old, 3), 'web')
    const error = await rejected(find(await signed(fresh, 3), 'web'))
    expect(error).toMatchObject({ code: 'E_REGISTRY_ROLLBACK', rule: 'registry/two-snapshots' })
  })

  it('is refused once its time is over, but for --offline', async () => {
    const files = await signed()
    expect(await find(files, 'web', { now: day(31) })).toBeDefined()
    const error = await rejected(find(files, 'web', { now: day(32) }))
    expect(error).toMatchObject({ code: 'E_REGISTRY_FROZEN', exitStatus: 4 })
    expect(await find(files, 'web', { now: day(32), offline: true })).toBeDefined()
    site.reset()
    const late = await addRoot(files, { keys: [first], expires: day(2) })
    await addSnapshot(files, { root: late, by: [first], sequence: 2 })
    expect((await rejected(find(files, 'web', { now: day(3) }))).code).toBe('E_REGISTRY_FROZEN')
  })

  it('is refused as another registry of the same keeper', async () => {
    await find(await signed(), 'web')
    const other = filesOf({ modules: [evil] })
    const root = await addRoot(other, { keys: [first, second], threshold: 1 })
    await addSnapshot(other, { root, by: [first], sequence: 7 })
    expect((await rejected(find(other, 'web'))).code).toBe('E_TRUST_INVALID')
  })

  it('counts each key once, and asks for as many as its root says', async () => {
    const files = filesOf({ modules: [old] })
    const root = await addRoot(files, { keys: [first, second, third], threshold: 2 })
    await addSnapshot(files, { root, by: [first, stranger], sequence: 1 })
    const [line = ''] = files.get('snapshot.jsonl')?.toString().split('\n') ?? []
    expect((await rejected(find(files, 'web'))).message).toContain('1 of the 2')
    files.set('snapshot.jsonl', Buffer.from(`${line}\n${line}\n`))
    expect((await rejected(find(files, 'web'))).code).toBe('E_SIGNER_UNKNOWN')
    await addSnapshot(files, { root, by: [first, third], sequence: 1 })
    expect(await find(files, 'web')).toBeDefined()
    // Everybody who is pinned must have signed the root.
    const keys = [first, stranger].map(fingerprintOf)
    expect((await rejected(find(files, 'web', { keys }))).code).toBe('E_SIGNER_UNKNOWN')
  })
})

describe('a registry that changes its keys', () => {
  it('is followed over roots that the old and the new keys signed, and not back', async () => {
    const files = await signed()
    expect(await find(files, 'web')).toBeDefined()
    const before = new Map(files)
    const one = await addRoot(files, { keys: [first] })
    const two = await addRoot(files, { keys: [second], before: one, by: [first, second] })
    await addSnapshot(files, { root: two, by: [second], sequence: 2 })
    expect(await find(files, 'web')).toBeDefined()
    // The old key signs something newer: it may no more.
    await addSnapshot(before, { root: one, by: [first], sequence: 9 })
    expect((await rejected(find(before, 'web'))).code).toBe('E_SIGNER_UNKNOWN')
    // Both keys can be pinned by those who come new.
    site.reset()
    expect(await find(files, 'web')).toBeDefined()
    expect(await find(files, 'web', { keys: [fingerprintOf(second)] })).toBeDefined()
  })

  it('is not taken over by a root that the old keys did not sign', async () => {
    const files = await signed()
    await find(files, 'web')
    const one = await addRoot(files, { keys: [first] })
    const bent = { ...one, value: { ...one.value, version: 1 } }
    await addRoot(files, { keys: [stranger], before: bent, by: [stranger] })
    const taken = {
      ...one,
      value: { ...one.value, version: 2, ...{ keys: {}, snapshot: one.value.snapshot } },
    }
    await addSnapshot(files, { root: taken, by: [stranger], sequence: 5 })
    expect((await rejected(find(files, 'web'))).code).toBe('E_SIGNER_UNKNOWN')
    site.reset()
    expect((await rejected(find(files, 'web'))).code).toBe('E_SIGNER_UNKNOWN')
  })

  it('that names a root nobody gives is refused, and not asked for ever', async () => {
    const files = await signed()
    const one = await addRoot(files, { keys: [first] })
    const far = { ...one, value: { ...one.value, version: 900 } }
    await addSnapshot(files, { root: far, by: [first], sequence: 5 })
    expect((await rejected(find(files, 'web'))).code).toBe('E_SIGNATURE_MISSING')
  })
})

function withSpace(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString().replace('{', '{ '))
}
