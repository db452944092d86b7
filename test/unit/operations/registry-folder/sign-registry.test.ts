import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  checkRegistryFolder,
  initRegistry,
  mirrorRegistry,
  newKey,
  publishModule,
  rotateRegistry,
  signRegistry,
  updateRegistries,
  useRegistry,
  yankVersion,
} from '@skills/operations'
import { beforeEach, describe, expect, it } from 'vitest'
import { pathsIn } from '../../../../packages/operations/src/registry-folder/registry-folder.ts'
import { madeModule } from '../../../support/many-modules.ts'
import { skillText } from '../../../support/packs.ts'
import { tagOf } from '../../../support/registries.ts'
import { registrySite } from '../../../support/registry-site.ts'
import {
  addRoot,
  addSnapshot,
  filesOf,
  fingerprintOf,
  testKey,
} from '../../../support/signed-registry.ts'
import { rejected } from '../../../support/thrown.ts'
import { tree } from '../../../support/tree.ts'

const place = registrySite('sign-registry')
const { site, http } = place
const scope = { project: undefined, scope: undefined, global: false } as const
const folder = () => join(site().top, 'registry')
const none = { file: undefined, ask: undefined } as const

const key = async (name: string) =>
  (await newKey(site().context, { name, type: 'ed25519', passphrase: none, isClear: true }))
    .fingerprint
const sign = (keys: readonly string[], more: { threshold?: number; days?: number } = {}) =>
  signRegistry(site().context, {
    ...{ registry: folder(), keys, passphrase: none, threshold: undefined, days: 30 },
    ...more,
  })
const check = async () => (await checkRegistryFolder(site().context, folder())).problems

function publish(version: string) {
  site().write({
    'module/skills/one/SKILL.md': skillText('one', version),
    'module/skills-pack.json': JSON.stringify({
      ...{ packVersion: 1, name: 'one', version, license: 'MIT' },
    }),
  })
  return publishModule(site().context, { what: '../module', to: folder(), dryRun: false, scope })
}

/** Put the folder on the web server. */
function serve(path = '/acme', from = folder()): string {
  for (const file of pathsIn(from, [
    'registry.json',
    'index.json',
    'modules',
    'packs',
    'root',
    'snapshot.jsonl',
  ])) {
    const body = readFileSync(join(from, file))
    http().files.set(`${path}/${file}`, { body, etag: tagOf(body.toString('latin1')) })
  }
  return `${http().url}${path}`
}

beforeEach(async () => {
  const asked = { name: 'acme', title: undefined, homepage: undefined, scopes: [] }
  await initRegistry(site().context, { folder: folder(), ...asked })
})

describe('signing a registry', () => {
  it('lets those who pinned its key install, and shows them nothing that is not signed', async () => {
    const fingerprint = await key('ci')
    await publish('1.0.0')
    expect(await sign(['ci'])).toMatchObject({ root: 1, sequence: 1, signers: [fingerprint] })
    expect(await check()).toEqual([])
    const source = serve()
    const { registry } = await useRegistry(site().context, {
      ...{ source, name: 'acme', scopes: [], keys: [fingerprint] },
    })
    expect(registry).toMatchObject({ keys: [fingerprint], modules: 1 })
    expect((await site().install({ modules: ['one@^1.0.0'] })).modules[0]?.version).toBe('1.0.0')
    const { warnings } = await publish('1.1.0')
    expect(warnings.map(({ code }) => code)).toContain('W_REGISTRY_UNSIGNED')
    expect((await check()).map(({ rule }) => rule)).toEqual(['registry/unsigned-change'])
    // What is there and not signed yet is nothing that anybody gets.
    serve()
    expect((await site().updateInstalled()).modules[0]?.version).toBe('1.0.0')
    rmSync(join(site().top, 'home/cache'), { recursive: true })
    expect((await rejected(site().updateInstalled())).code).toBe('E_INTEGRITY')
    await sign(['ci'])
    serve()
    expect((await site().updateInstalled()).modules[0]?.version).toBe('1.1.0')
  })

  it('needs as many keys as it says, one after the other, and no others', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map(key))
    await sign(['a', 'b', 'c'], { threshold: 2 })
    await publish('1.0.0')
    expect(await sign(['a'])).toMatchObject({ sequence: 2, signers: { length: 1 }, threshold: 2 })
    expect((await check())[0]?.message).toContain('1 of the 2')
    expect(await sign(['b'])).toMatchObject({ sequence: 2, signers: { length: 2 } })
    expect(await check()).toEqual([])
    expect((await rejected(sign(['d']))).code).toBe('E_SIGNER_UNKNOWN')
    expect((await rejected(sign(['a'], { threshold: 1 }))).code).toBe('E_USAGE')
  })

  it('is refused for what does not fit together', async () => {
    await key('ci')
    await publish('1.0.0')
    writeFileSync(join(folder(), 'index.json'), '{}')
    expect((await rejected(sign(['ci']))).code).toBe('E_REGISTRY_INCONSISTENT')
  })

  it('changes its keys with the old and the new ones', async () => {
    const [one, two] = [await key('one'), await key('two')]
    await sign(['one'])
    const source = serve()
    await useRegistry(site().context, { source, name: 'acme', scopes: [], firstUse: true })
    const rotate = (keys: readonly string[]) =>
      rotateRegistry(site().context, {
        ...{ registry: folder(), keys, passphrase: none, threshold: undefined, days: 30 },
        ...{ add: ['two'], remove: [one] },
      })
    expect((await rejected(rotate(['two']))).code).toBe('E_SIGNER_UNKNOWN')
    const before = tree(folder())
    expect((await rejected(rotate(['one']))).code).toBe('E_SIGNER_UNKNOWN')
    expect(tree(folder())).toEqual(before)
    expect(await rotate(['one', 'two'])).toMatchObject({ root: 2, signers: [two] })
    expect(await check()).toEqual([])
    serve()
    expect((await updateRegistries(site().context, { names: [], scope })).registries).toHaveLength(
      1,
    )
  })
})

describe('using a signed registry', () => {
  it('without a key says whose it is; pinning on first use is asked for, and kept', async () => {
    const fingerprint = await key('ci')
    await sign(['ci'])
    const source = serve()
    const use = (more = {}) =>
      useRegistry(site().context, { source, name: 'acme', scopes: [], ...more })
    const { registry, warnings } = await use()
    expect(registry.keys).toEqual([])
    expect(warnings).toMatchObject([{ code: 'W_REGISTRY_UNPINNED' }])
    expect(warnings[0]?.message).toContain(fingerprint)
    expect((await use({ firstUse: true })).registry.keys).toEqual([fingerprint])
    expect((await use()).registry.keys).toEqual([fingerprint])
    expect((await rejected(use({ keys: ['nobody.pub'] }))).code).toBe('E_USAGE')
    const stranger = fingerprintOf(testKey('stranger'))
    expect((await rejected(use({ keys: [stranger] }))).code).toBe('E_SIGNER_UNKNOWN')
    expect((await rejected(use({ source: place.address(), firstUse: true }))).code).toBe(
      'E_SIGNATURE_MISSING',
    )
  })

  it('costs six requests and under 25 kB from nothing, then one that says unchanged', async () => {
    const files = filesOf({
      modules: Array.from({ length: 40 }, (_, one) => madeModule(one)),
      depth: 2,
    })
    const ci = testKey('ci')
    const root = await addRoot(files, { keys: [ci] })
    await addSnapshot(files, { root, by: [ci], sequence: 1 })
    for (const [path, body] of files)
      http().files.set(`/big/${path}`, { body, etag: tagOf(body.toString('latin1')) })
    const source = `${http().url}/big`
    site().write({
      'home/config/settings.json': JSON.stringify({
        settingsVersion: 1,
        registries: { big: { source, keys: [fingerprintOf(ci)] } },
      }),
    })
    const { name } = madeModule(7)
    // Where it points nobody is: what counts is who was asked for the name.
    await rejected(site().add(`${name}@1.0.0`))
    const cold = place.asked('/big/')
    expect(cold).toHaveLength(6)
    const bytes = cold.reduce(
      (sum, path) => sum + (files.get(path.slice('/big/'.length))?.length ?? 0),
      0,
    )
    expect(bytes).toBeLessThan(25_000)
    await rejected(site().add(`${name}@1.0.0`))
    expect(place.asked('/big/')).toEqual(['/big/snapshot.jsonl'])
  })
})

describe('a copy of a registry', () => {
  it('is the same files, checked, and needs no trust', async () => {
    const fingerprint = await key('ci')
    await publish('1.0.0')
    await sign(['ci'])
    const source = serve()
    const copy = join(site().top, 'copy')
    const mirror = () =>
      mirrorRegistry(site().context, { source, folder: copy, keys: [fingerprint] })
    const { files, vouched } = await mirror()
    expect([files, vouched]).toEqual([6, true])
    const kept = ['index.json', 'modules', 'registry.json', 'root', 'snapshot.jsonl']
    for (const path of pathsIn(folder(), kept))
      expect(readFileSync(join(copy, path)).equals(readFileSync(join(folder(), path)))).toBe(true)
    expect((await mirror()).written).toEqual([])
    await useRegistry(site().context, {
      source: copy,
      name: 'copy',
      scopes: [],
      keys: [fingerprint],
    })
    expect((await site().add('one')).module.version).toBe('1.0.0')
    // So does one that was made by other means; one that was meddled with gives nothing.
    const other = join(site().top, 'other')
    cpSync(folder(), other, { recursive: true })
    const index = join(other, 'index.json')
    writeFileSync(index, readFileSync(index, 'utf8').replace('"one"', '"two"'))
    const used = { source: other, name: 'other', scopes: [], keys: [fingerprint] }
    expect((await rejected(useRegistry(site().context, used))).code).toBe('E_INTEGRITY')
  })

  it('stops at a pack that is not the one that is listed, and writes into no folder of something else', async () => {
    await publish('1.0.0')
    const source = serve()
    const copy = join(site().top, 'copy')
    const mirror = () => mirrorRegistry(site().context, { source, folder: copy, keys: [] })
    http().files.set('/acme/packs/one/1.0.0/one-1.0.0.tar', 'something else')
    expect((await rejected(mirror())).code).toBe('E_INTEGRITY')
    rmSync(copy, { recursive: true, force: true })
    site().write({ 'copy/notes.txt': 'mine' })
    expect((await rejected(mirror())).code).toBe('E_FILE_EXISTS')
  })

  it('of a registry that withdrew a version cannot hide that from who has seen it', async () => {
    const fingerprint = await key('ci')
    await publish('1.0.0')
    await sign(['ci'])
    const stale = serve()
    await useRegistry(site().context, {
      source: stale,
      name: 'acme',
      scopes: [],
      keys: [fingerprint],
    })
    const before = new Map(http().files)
    await yankVersion(site().context, { registry: folder(), what: 'one@1.0.0', reason: 'Bad' })
    await sign(['ci'])
    serve()
    expect((await rejected(site().add('one'))).code).toBe('E_VERSION_UNKNOWN')
    for (const [path, body] of before) http().files.set(path, body)
    expect((await rejected(site().add('one'))).code).toBe('E_REGISTRY_ROLLBACK')
  })
})
