import {
  emptyManifest,
  type Machine,
  type Manifest,
  type Scope,
  type SourceSpec,
} from '@skills/core'
import { describe, expect, it } from 'vitest'
import { openRegistries } from '../../../packages/operations/src/registries/registries.ts'
import { manifestSource } from '../../../packages/operations/src/wanted/manifest-source.ts'
import {
  type KnownModules,
  resolveArgument,
} from '../../../packages/operations/src/wanted/resolve-argument.ts'
import { repositoryRoot } from '../../support/repository-root.ts'
import { rejected } from '../../support/thrown.ts'

const root = '/srv/project'
const folders = { config: '/home/me/config', data: '/home/me/data', cache: '/home/me/cache' }
const machine: Machine = {
  cwd: root,
  home: '/home/me',
  env: {},
  platform: 'linux',
  folders,
  productRoot: repositoryRoot,
  version: '0.0.0',
  now: () => new Date(0),
}
const scope: Scope = {
  kind: 'project',
  root,
  gitRoot: root,
  manifestPath: `${root}/skills.json`,
  lockPath: `${root}/skills.lock`,
  stateFolder: '/home/me/data/state',
  moduleListPath: '/home/me/data/module-list.json',
}
const integrity = `h1:${'A'.repeat(43)}=`
const manifest: Manifest = {
  ...emptyManifest(),
  modules: { web: { source: 'owner/web', version: '^1.0', skills: ['one'] } },
}
const list = {
  moduleListVersion: 1,
  modules: {
    tools: { source: 'owner/tools', version: '2.1.0', range: '^2.0', integrity, exclude: ['x'] },
    pack: { source: './pack', version: '0.0.0', integrity },
  },
} as const
const registries = openRegistries(
  {
    machine,
    network: { offline: true, caFile: undefined, env: {}, userAgent: 't' },
    report: () => undefined,
  },
  scope,
)
const known: KnownModules = { machine, scope, manifest, list, registries }

describe('a module argument', () => {
  it('is first a name of the manifest, as it stands there', async () => {
    expect(await resolveArgument('web', known)).toMatchObject({
      name: 'web',
      spec: { pick: { kind: 'range', range: '^1.0' } },
      skills: ['one'],
      isNew: false,
      pinned: undefined,
    })
  })

  it('takes another version where one is typed', async () => {
    const { spec } = await resolveArgument('web@^2', known)
    expect(spec.pick).toEqual({ kind: 'range', range: '^2' })
  })

  it('is then a name of the module list: the bytes that were added, while they answer', async () => {
    const request = await resolveArgument('tools', known)
    expect(request).toMatchObject({ isNew: true, exclude: ['x'], pinned: { version: '2.1.0' } })
    expect((await resolveArgument('tools@^3', known)).pinned).toBeUndefined()
  })

  it('does not pin a folder, which may have changed', async () => {
    expect((await resolveArgument('pack', known)).pinned).toBeUndefined()
  })

  it('is then a name of the registry', async () => {
    expect(await resolveArgument('reviewing-skills', known)).toMatchObject({
      name: 'reviewing-skills',
      spec: { source: { kind: 'registry' } },
      isNew: true,
    })
  })

  it('that is a source of the module list goes by the name it was given there', async () => {
    expect((await resolveArgument('https://github.com/owner/tools', known)).name).toBe('tools')
  })

  it('that is a new source is named after it', async () => {
    expect(await resolveArgument('owner/other-skills', known)).toMatchObject({
      name: 'other-skills',
      isNew: true,
    })
  })
})

describe('an argument that means nothing', () => {
  it('is refused with the nearest names and all of them', async () => {
    const error = await rejected(resolveArgument('tool', known))
    expect(error).toMatchObject({ code: 'E_MODULE_UNKNOWN', exitStatus: 3 })
    expect(error.remedy).toBe(
      'Did you mean tools? Give a source to add it: skills mod add owner/repo',
    )
    expect(error.data).toMatchObject({ nearest: ['tools'] })
  })

  it('is refused where its name stands for another source in the manifest', async () => {
    const error = await rejected(resolveArgument('somebody/web', known))
    expect(error).toMatchObject({ code: 'E_MODULE_EXISTS', exitStatus: 5 })
    expect(error.remedy).toContain('--name NAME')
  })

  it('is refused where it is no source at all', async () => {
    expect((await rejected(resolveArgument('owner/../../etc', known))).code).toBe('E_SOURCE_SYNTAX')
  })
})

describe('a folder as the manifest writes it', () => {
  const written = (path: string, at: Scope = scope, cwd = root) => {
    const spec: SourceSpec = {
      source: { kind: 'folder', path },
      path: undefined,
      pick: { kind: 'newest' },
    }
    const { source } = manifestSource(spec, at, cwd)
    return source.kind === 'folder' ? source.path : expect.unreachable()
  }

  it('is relative to the manifest inside the git root, from wherever it was typed', async () => {
    expect(written('./pack')).toBe('./pack')
    expect(written('./pack', scope, `${root}/sub`)).toBe('./sub/pack')
    expect(written(root)).toBe('.')
    const nested = { ...scope, root: `${root}/app`, gitRoot: root }
    expect(written('../shared', nested, `${root}/app`)).toBe('../shared')
  })

  it('is absolute outside of it, and always for the user', async () => {
    expect(written('../other')).toBe('/srv/other')
    expect(written(`${root}-2/pack`)).toBe(`${root}-2/pack`)
    expect(written('./pack', { ...scope, kind: 'user' })).toBe(`${root}/pack`)
  })
})
