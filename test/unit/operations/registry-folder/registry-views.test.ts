import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Integrity, treeDigest } from '@skills/core'
import {
  buildRegistryFolder,
  checkRegistryFolder,
  initRegistry,
  publishModule,
  useRegistry,
  yankVersion,
} from '@skills/operations'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeEach, describe, expect, it } from 'vitest'
import { fetchSite } from '../../../../packages/core/src/fetch/well-known/fetch-site.ts'
import { pathsIn } from '../../../../packages/operations/src/registry-folder/registry-folder.ts'
import { skillText } from '../../../support/packs.ts'
import { registrySite } from '../../../support/registry-site.ts'
import { snapshotOfTexts } from '../../../support/registry-texts.ts'
import { rejected } from '../../../support/thrown.ts'
import { tree } from '../../../support/tree.ts'

// Our own schemas of what others read, written from their pages: code.claude.com/docs/en/plugins/marketplace-reference,
// agentplugins/agent-plugins-spec 1.0.0 and cloudflare/agent-skills-discovery-rfc 0.2.0 and 0.1.0 (read 2026-11).
const text = { type: 'string', minLength: 1 }
const person = { type: 'object', required: ['name'], properties: { name: text, url: text } }
const said = {
  ...{ version: text, description: text, author: person, homepage: text, license: text },
  keywords: { type: 'array', items: text },
}
const pluginName = { type: 'string', pattern: '^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$', maxLength: 64 }
const closed = { type: 'object', additionalProperties: false }
const pinned = { sha: { type: 'string', pattern: '^[0-9a-f]{40}$' }, ref: text }
const sources = [
  { type: 'string', pattern: '^\\./' },
  source('github', { repo: { type: 'string', pattern: '^[^/]+/[^/]+$' }, ...pinned }, ['repo']),
  source('url', { url: text, ...pinned }, ['url']),
  source('git-subdir', { url: text, path: text, ...pinned }, ['url', 'path']),
  source('npm', { package: text, version: text }, ['package']),
]
const forms = {
  marketplace: {
    ...closed,
    required: ['name', 'owner', 'plugins'],
    properties: {
      ...{ name: { type: 'string', pattern: '^\\S+$' }, owner: person },
      plugins: {
        type: 'array',
        items: {
          ...closed,
          required: ['name', 'source'],
          properties: { ...said, name: pluginName, category: text, source: { oneOf: sources } },
        },
      },
    },
  },
  claudePlugin: { ...closed, required: ['name'], properties: { ...said, name: pluginName } },
  agentPlugin: {
    ...closed,
    required: ['$schema', 'name'],
    properties: {
      ...{ ...said, name: pluginName },
      $schema: { const: 'https://agent-plugins.org/schemas/1.0.0/plugin.schema.json' },
    },
  },
  index2: {
    ...closed,
    required: ['$schema', 'skills'],
    properties: {
      $schema: { const: 'https://schemas.agentskills.io/discovery/0.2.0/schema.json' },
      skills: {
        type: 'array',
        items: {
          ...closed,
          required: ['name', 'type', 'description', 'url', 'digest'],
          properties: {
            name: { type: 'string', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$', maxLength: 64 },
            type: { enum: ['skill-md', 'archive'] },
            description: { type: 'string', minLength: 1, maxLength: 1024 },
            url: text,
            digest: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
          },
        },
      },
    },
  },
  index1: {
    ...closed,
    required: ['skills'],
    properties: {
      skills: {
        type: 'array',
        items: {
          ...closed,
          required: ['name', 'description', 'files'],
          properties: {
            ...{ name: text, description: text },
            files: { type: 'array', items: text, contains: { const: 'SKILL.md' } },
          },
        },
      },
    },
  },
}

function source(kind: string, properties: object, required: readonly string[]) {
  const all = { source: { const: kind }, ...properties }
  return { ...closed, required: ['source', ...required], properties: all }
}

const place = registrySite('registry-views')
const { site, http } = place
const scope = { project: undefined, scope: undefined, global: false } as const
const folder = () => join(site().top, 'registry')
const read = (path: string) => readFileSync(join(folder(), path))
const json = (path: string) => JSON.parse(read(path).toString())
const build = () => buildRegistryFolder(site().context, folder())

function problems(form: keyof typeof forms, value: unknown) {
  const ajv = new Ajv2020({ allErrors: true })
  ajv.validate(forms[form], value)
  return ajv.errors ?? []
}

const one = { 'SKILL.md': skillText('one', 'See [more](more.md).'), 'more.md': 'More.\n' }

/** A module with a skill of several files, one of them a program, and a skill of one file. */
async function publish(version = '1.0.0') {
  site().write({
    'module/skills/one/SKILL.md': one['SKILL.md'],
    'module/skills/one/more.md': one['more.md'],
    'module/skills/one/scripts/run.sh': '#!/bin/sh\necho one\n',
    'module/skills/two/SKILL.md': skillText('two', version),
    'module/LICENSE': 'MIT',
    'module/skills-pack.json': JSON.stringify({
      ...{ packVersion: 1, name: '@acme/pair', version, license: 'MIT', description: 'Two skills' },
    }),
  })
  return publishModule(site().context, { what: '../module', to: folder(), dryRun: false, scope })
}

/** The tree digest of a folder of the registry, as of the skill in its pack. */
function digestOf(path: string): Integrity {
  const files = pathsIn(folder(), [path]).map((file) => [
    file.slice(path.length + 1),
    read(file).toString(),
  ])
  return snapshotOfTexts(Object.fromEntries(files))
}

beforeEach(async () => {
  await initRegistry(site().context, {
    ...{ folder: folder(), name: 'acme', title: 'Acme', homepage: 'https://acme.example' },
    scopes: ['@acme'],
  })
  await publish()
})

describe('a registry is read by others', () => {
  it('in forms that their pages describe', async () => {
    const given = { name: 'web', source: 'acme/web', license: 'MIT', publisher: 'Acme' }
    const commit = 'a'.repeat(40)
    const pins: readonly (readonly [string, object])[] = [
      ['web', { ...given, versions: { '1.0.0': { commit, ref: 'refs/tags/v1.0.0' } } }],
      ['sub', { ...given, source: 'acme/web//sub', versions: { '1.0.0': { commit } } }],
      ['lab', { ...given, source: 'gitlab:acme/web', versions: { '1.0.0': { commit } } }],
      ['pkg', { ...given, source: 'npm:web', versions: { '1.0.0': { integrity: integrity() } } }],
      ['open', given],
    ]
    mkdirSync(join(folder(), 'modules'), { recursive: true })
    for (const [name, module] of pins)
      writeFileSync(
        join(folder(), `modules/${name}.json`),
        JSON.stringify({ registryModuleVersion: 1, description: name, ...module, name }),
      )
    const { warnings } = await build()
    expect(warnings.map(({ message }) => message)).toEqual([
      'For others: open has no pinned version that may be chosen.',
    ])
    const market = json('.claude-plugin/marketplace.json')
    expect(problems('marketplace', market)).toEqual([])
    const listed = market.plugins.map((plugin: { name: string; source: unknown }) => plugin.source)
    expect(listed).toEqual([
      './plugins/acme-pair',
      { source: 'url', url: 'https://gitlab.com/acme/web.git', sha: commit },
      { source: 'npm', package: 'web', version: '1.0.0' },
      { source: 'git-subdir', url: 'https://github.com/acme/web.git', path: 'sub', sha: commit },
      { source: 'github', repo: 'acme/web', sha: commit, ref: 'v1.0.0' },
    ])
    expect(problems('claudePlugin', json('plugins/acme-pair/.claude-plugin/plugin.json'))).toEqual(
      [],
    )
    expect(problems('agentPlugin', json('plugins/acme-pair/plugin.json'))).toEqual([])
    expect(problems('index2', json('.well-known/agent-skills/index.json'))).toEqual([])
    expect(problems('index1', json('.well-known/skills/index.json'))).toEqual([])
    expect(problems('marketplace', { ...market, more: 1 })).not.toEqual([])
  })

  it('with the bytes of its packs, programs among them, and the same bytes each time', async () => {
    const skill = digestOf('plugins/acme-pair/skills/one')
    expect(skill).toBe(digestOf('.well-known/skills/one'))
    expect(read('plugins/acme-pair/skills/one/more.md').toString()).toBe(one['more.md'])
    expect(
      statSync(join(folder(), 'plugins/acme-pair/skills/one/scripts/run.sh')).mode & 0o111,
    ).not.toBe(0)
    const archive = join(folder(), '.well-known/agent-skills/one.tar.gz')
    const listed = execFileSync('tar', ['-tvzf', archive]).toString()
    expect(listed).toMatch(/^-rwxr-xr-x.*scripts\/run\.sh$/mu)
    const before = tree(folder())
    expect([(await build()).written, (await build()).removed]).toEqual([[], []])
    expect(tree(folder())).toEqual(before)
  })

  it('by our own readers of these forms: as a marketplace and as a site', async () => {
    const market = join(site().top, 'market')
    for (const path of pathsIn(folder(), ['.claude-plugin', 'plugins'])) {
      mkdirSync(join(market, path, '..'), { recursive: true })
      writeFileSync(join(market, path), read(path))
    }
    const { registry } = await useRegistry(site().context, {
      source: market,
      name: 'm',
      scopes: [],
    })
    expect(registry).toMatchObject({ format: 'marketplace', modules: 1, refused: 0 })
    const { contents } = await site().add('acme-pair')
    expect(contents.skills).toHaveLength(2)
    for (const path of pathsIn(folder(), ['.well-known'])) http().files.set(`/${path}`, read(path))
    const skills = async () =>
      (await fetchSite(http().url, site().context.network)).entries.map(({ path }) => path).sort()
    const all = ['one/SKILL.md', 'one/more.md', 'one/scripts/run.sh', 'two/SKILL.md']
    const paths = all.map((path) => `skills/${path}`)
    expect(await skills()).toEqual(paths)
    http().files.set('/.well-known/agent-skills/two/SKILL.md', skillText('two', 'Evil.'))
    expect((await rejected(skills())).code).toBe('E_INTEGRITY')
    http().files.delete('/.well-known/agent-skills/index.json')
    expect(await skills()).toEqual(paths)
  })

  it('without what was withdrawn, and checked as everything else', async () => {
    await yankVersion(site().context, { registry: folder(), what: '@acme/pair@1.0.0', reason: 'x' })
    expect(pathsIn(folder(), ['.claude-plugin', 'plugins', '.well-known'])).toEqual([])
    await publish('1.1.0')
    const index = '.well-known/skills/index.json'
    writeFileSync(join(folder(), index), read(index).toString().replace('"one"', '"uno"'))
    const { problems: found } = await checkRegistryFolder(site().context, folder())
    expect(found).toMatchObject([{ file: index, line: 4, rule: 'registry/stale' }])
  })
})

function integrity(): Integrity {
  return treeDigest([])
}
