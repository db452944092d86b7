import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  addToRegistry,
  buildRegistryFolder,
  checkRegistryFolder,
  initRegistry,
  outdatedModules,
  publishModule,
  useRegistry,
  yankVersion,
} from '@skills/operations'
import { beforeEach, describe, expect, it } from 'vitest'
import { outputProblems } from '../../../support/output-schemas.ts'
import { skillText } from '../../../support/packs.ts'
import { registrySite } from '../../../support/registry-site.ts'
import { rejected } from '../../../support/thrown.ts'
import { tree } from '../../../support/tree.ts'

const place = registrySite('registry-folder')
const { site } = place
const scope = { project: undefined, scope: undefined, global: false } as const
const folder = () => join(site().top, 'registry')
const nothing = { name: 'acme', title: undefined, homepage: undefined }

const add = (source: string, given = {}) =>
  addToRegistry(site().context, {
    registry: folder(),
    source,
    given: {
      ...{ name: undefined, license: 'MIT', publisher: 'Acme', keywords: [], categories: [] },
      description: 'How Acme writes pages',
      ...given,
    },
    dryRun: false,
  })
const yank = (what: string, reason?: string) =>
  yankVersion(site().context, { registry: folder(), what, reason })
const check = async () => (await checkRegistryFolder(site().context, folder())).problems
const build = () => buildRegistryFolder(site().context, folder())
const json = (path: string) => JSON.parse(readFileSync(join(folder(), path), 'utf8'))
const edit = (path: string, change: (text: string) => string) => {
  const file = join(folder(), path)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}
const web = (version: '1.0.0' | '1.1.0') => `git+${place.address()}#${place.commits()[version]}`

/** Publish the project's own module, which this makes, into the registry. */
async function publish(version: string, body = version) {
  site().write({
    'module/skills/one/SKILL.md': skillText('one', body),
    'module/skills-pack.json': JSON.stringify({
      ...{ packVersion: 1, name: '@acme/one', version, license: 'MIT' },
    }),
    'module/.claude-plugin/plugin.json': JSON.stringify({ name: 'one', author: { name: 'Acme' } }),
  })
  return publishModule(site().context, { what: '../module', to: folder(), dryRun: false, scope })
}

beforeEach(async () => {
  await initRegistry(site().context, { folder: folder(), ...nothing, scopes: ['@acme'] })
})

describe('a registry that is a folder', () => {
  it('begins empty, and is consistent', async () => {
    expect(Object.keys(tree(folder()))).toEqual(['.gitattributes', 'index.json', 'registry.json'])
    expect(await check()).toEqual([])
    const again = initRegistry(site().context, { folder: folder(), ...nothing, scopes: [] })
    expect((await rejected(again)).code).toBe('E_FILE_EXISTS')
  })

  it('lists a version with the commit and digest that were fetched, validated and audited', async () => {
    const { warnings: _warnings, ...data } = await add(web('1.0.0'), { name: 'web' })
    const { version, commit, written } = data
    expect(outputProblems('registry-add', data)).toEqual([])
    expect(commit).toBe(place.commits()['1.0.0'])
    expect(written).toEqual(['index.json', 'modules/web.json', 'registry.json'])
    expect(json('modules/web.json')).toMatchObject({
      name: 'web',
      source: place.address(),
      versions: { [version]: { commit, published: '2025-01-01T00:00:00Z' } },
    })
    expect(await check()).toEqual([])
    const before = tree(folder())
    expect((await add(web('1.0.0'), { name: 'web' })).written).toEqual([])
    expect(tree(folder())).toEqual(before)
  })

  it('does not list what an installation would refuse, or others could not fetch', async () => {
    site().write({ 'bad/skills/bad/SKILL.md': 'no front matter' })
    expect((await rejected(add('../bad'))).code).toBe('E_USAGE')
    expect((await rejected(add(web('1.0.0'), { publisher: undefined }))).code).toBe(
      'E_REGISTRY_DETAILS',
    )
    expect(await check()).toEqual([])
  })

  it('holds packs of its own, which install from it, and a version means its bytes for ever', async () => {
    const { to } = await publish('1.0.0')
    expect(to).toBe(join(folder(), 'packs/@acme/one/1.0.0'))
    expect(await check()).toEqual([])
    const before = tree(folder())
    expect((await publish('1.0.0')).state).toBe('present')
    expect(tree(folder())).toEqual(before)
    expect((await rejected(publish('1.0.0', 'Other.'))).code).toBe('E_VERSION_EXISTS')
    expect(tree(folder())).toEqual(before)
    await useRegistry(site().context, { source: folder(), name: 'acme', scopes: [] })
    const { modules } = await site().install({ modules: ['@acme/one'] })
    expect(modules).toMatchObject([{ name: '@acme/one', version: '1.0.0' }])
    edit('packs/@acme/one/1.0.0/acme-one-1.0.0.tar', (text) => `${text} `)
    rmSync(join(site().data, 'store'), { recursive: true, force: true })
    expect((await rejected(site().add('@acme/one'))).code).toBe('E_INTEGRITY')
  })

  it('goes on with a publication that was cut off before the version was listed', async () => {
    const empty = readFileSync(join(folder(), 'index.json'))
    await publish('1.0.0')
    const whole = tree(folder())
    rmSync(join(folder(), 'modules'), { recursive: true })
    writeFileSync(join(folder(), 'index.json'), empty)
    await build()
    expect((await publish('1.0.0')).state).toBe('present')
    expect(tree(folder())).toEqual(whole)
  })
})

describe('a version that is withdrawn', () => {
  it('stays where it is locked, with a warning, and is chosen no more, with the reason', async () => {
    await publish('1.0.0')
    await publish('1.1.0')
    await useRegistry(site().context, { source: folder(), name: 'acme', scopes: [] })
    await site().install({ modules: ['@acme/one@^1.0.0'] })
    expect((await yank('@acme/one@1.1.0', 'Leaks tokens')).yanked).toBe('Leaks tokens')
    expect(await check()).toEqual([])
    rmSync(join(site().data, 'store'), { recursive: true, force: true })
    expect((await site().ci()).modules).toMatchObject([{ version: '1.1.0' }])
    const { modules, warnings } = await outdatedModules(site().context, { modules: [], scope })
    expect(modules).toMatchObject([{ current: '1.1.0', latest: '1.0.0' }])
    expect(warnings).toMatchObject([{ code: 'W_VERSION_YANKED' }])
    expect(warnings[0]?.message).toContain('Leaks tokens')
    const { modules: updated } = await site().updateInstalled()
    expect(updated).toMatchObject([{ version: '1.0.0' }])
    const error = await rejected(site().install({ modules: ['@acme/one@1.1.0'] }))
    expect(error.code).toBe('E_VERSION_CONFLICT')
    expect(JSON.stringify(error.problems)).toContain('1.1.0: it was withdrawn: Leaks tokens')
  })

  it('can be offered again; what is not listed cannot be withdrawn', async () => {
    await publish('1.0.0')
    const before = tree(folder())
    await yank('@acme/one@1.0.0', 'A mistake')
    await yank('@acme/one@1.0.0')
    expect(tree(folder())).toEqual(before)
    expect((await rejected(yank('@acme/one@2.0.0', 'x'))).code).toBe('E_VERSION_UNKNOWN')
    expect((await rejected(yank('../one@2.0.0', 'x'))).code).toBe('E_MODULE_UNKNOWN')
    expect((await rejected(yank('one', 'x'))).code).toBe('E_USAGE')
  })
})

describe('checking a registry', () => {
  beforeEach(async () => {
    await publish('1.0.0')
    await add(web('1.0.0'), { name: 'web' })
  })

  it.each([
    ['index.json', (text: string) => text.replace('How Acme', 'Hew Acme'), 9],
    ['registry.json', (text: string) => text.replace('"modules": 2', '"modules": 3'), 4],
    ['modules/web.json', (text: string) => text.replace('"MIT"', '"mit"'), 4],
  ])('finds a change in %s by its line', async (path, change, line) => {
    edit(path, change)
    const [first] = await check()
    expect(`${first?.file}:${first?.line} ${first?.rule}`).toMatch(
      path.startsWith('modules')
        ? /^index\.json:\d+ registry\/stale$/u
        : `${path}:${line} registry/stale`,
    )
    const { failure } = await checkRegistryFolder(site().context, folder())
    expect(failure).toMatchObject({ code: 'E_REGISTRY_INCONSISTENT', exitStatus: 1 })
    await build()
    if (!path.startsWith('modules')) expect(await check()).toEqual([])
  })

  it('names every faulty module with its line, and builds nothing then', async () => {
    edit('modules/web.json', (text) => text.replace(/"commit": ".*"/u, '"commit": "main"'))
    edit('modules/@acme/one.json', (text) => text.replace('"packs/', '"packs/../../'))
    const problems = await check()
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'modules/@acme/one.json:10',
      'modules/web.json:10',
    ])
    expect((await rejected(build())).code).toBe('E_REGISTRY_INCONSISTENT')
  })

  it('finds packs that are missing, changed or named by nobody, and files left over', async () => {
    const tar = 'packs/@acme/one/1.0.0/acme-one-1.0.0.tar'
    edit(tar, (text) => `${text} `)
    site().write({ 'registry/packs/stray.tar': 'x', 'registry/index/ab.json': '{}' })
    expect((await check()).map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'index/ab.json registry/left-over',
      'modules/@acme/one.json registry/pack',
      'packs/stray.tar registry/pack',
    ])
    expect((await build()).removed).toEqual(['index/ab.json'])
    renameSync(join(folder(), tar), join(site().top, 'away.tar'))
    expect((await check())[0]?.message).toContain('is missing')
  })
})
