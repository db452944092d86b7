import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildRegistry } from '@skills/core'
import { describe, expect, test } from 'vitest'
import {
  type Clone,
  canary,
  expectRefused,
  expectServed,
  makeClone,
  type Refusal,
} from '../support/clone.ts'
import { skillText } from '../support/packs.ts'

type Row = readonly [title: string, arrange: (clone: Clone) => void, refusal: Refusal]

const outside = { exit: 1, code: 'E_POLICY_REFUSED', rule: 'source/folder-outside' } as const
const faulty = { exit: 2, code: 'E_MANIFEST_INVALID', file: 'skills.json' } as const
const noFile = { exit: 3, code: 'E_FILE_INVALID', file: 'skills.json' } as const

/** A manifest that asks for this source. */
function asks(source: string | ((clone: Clone) => string), version?: string): Row[1] {
  return (clone) => {
    const text = typeof source === 'string' ? source : source(clone)
    clone.manifest({ evil: { source: text, ...(version === undefined ? {} : { version }) } })
  }
}

const sources: readonly Row[] = [
  ['a folder outside by its absolute path', asks((clone) => clone.outside), outside],
  ['a folder outside by ..', asks('../outside'), outside],
  ['a folder outside as file://', asks((clone) => `file://${clone.outside}`), outside],
  ['a folder inside by its absolute path', asks((clone) => `${clone.box.project}/pack`), outside],
  ['an archive outside', asks('../outside/secrets.tgz'), outside],
  ['a repository outside', asks((clone) => `git+file://${clone.outside}`), outside],
  [
    'a folder outside through a link inside',
    (clone) => {
      clone.link('linked', '../outside')
      clone.manifest({ evil: { source: './linked' } })
    },
    outside,
  ],
  ['a sub-folder with ..', asks('./pack//../../outside'), { ...faulty, rule: 'source/syntax' }],
  ['a program instead of a server', asks('ext::sh -c "touch pwned"'), faulty],
  ['a flag instead of a source', asks('-uupload-pack=touch pwned'), faulty],
  ['a flag instead of a host', asks('ssh://-oProxyCommand=touch pwned/x'), faulty],
  ['a flag instead of a path', asks('git@example.test:-oProxyCommand=x'), faulty],
  ['a flag instead of a ref', asks('https://example.test/x.git#--upload-pack=x'), faulty],
  ['a password in an address', asks(`https://me:${canary}@example.test/x.git`), faulty],
  ['a token as a query', asks(`https://example.test/x.git?token=${canary}`), faulty],
  ['a version that is none', asks('owner/repo', '$(touch pwned)'), faulty],
  [
    'plain http to another machine',
    asks('http://example.test/x.git'),
    { exit: 1, code: 'E_INSECURE_SOURCE', rule: 'source/plain-http' },
  ],
  [
    'a folder with a link to a secret',
    (clone) => {
      clone.link('pack/skills/one/key', '../../../../home/.ssh/id_rsa')
      clone.manifest({ evil: { source: './pack' } })
    },
    { exit: 1, code: 'E_LINK_UNSAFE' },
  ],
  [
    'the git folder of the project',
    asks('./.git'),
    { exit: 1, code: 'E_MODULE_EMPTY', rule: 'module/empty' },
  ],
]

const texts: readonly Row[] = [
  [
    '__proto__ as a module',
    (clone) => clone.write('skills.json', '{"modules":{"__proto__":{"source":"./pack"}}}'),
    faulty,
  ],
  ['toString as a module', (clone) => clone.manifest({ toString: { source: './pack' } }), faulty],
  [
    'a module name with a slash',
    (clone) => clone.manifest({ 'a/b': { source: './pack' } }),
    faulty,
  ],
  [
    'a module name that climbs',
    (clone) => clone.manifest({ '../x': { source: './pack' } }),
    faulty,
  ],
  [
    'a module name with a control character',
    (clone) => clone.manifest({ 'a\u001b[2J': { source: './pack' } }),
    faulty,
  ],
  [
    'an owner of a name that is none',
    (clone) => clone.manifest({}, { owners: { '../x': 'a' } }),
    faulty,
  ],
  ['an unknown layout', (clone) => clone.manifest({}, { layout: '../..' }), faulty],
  ['an unknown key', (clone) => clone.manifest({}, { postinstall: 'touch pwned' }), faulty],
  [
    'an unknown assistant',
    (clone) => clone.manifest({ pack: { source: './pack', assistants: ['../../home'] } }),
    { exit: 2, code: 'E_ASSISTANT_UNKNOWN' },
  ],
  [
    'an owner that is nobody',
    (clone) => clone.manifest({ pack: { source: './pack' } }, { owners: { one: 'nobody' } }),
    { exit: 5, code: 'E_NAME_CLASH', rule: 'name/clash' },
  ],
  [
    'a pattern made to stand still',
    (clone) =>
      clone.manifest({ pack: { source: './pack', skills: ['*'.repeat(9).replaceAll('*', '*a')] } }),
    { exit: 2, code: 'E_USAGE', rule: 'selection/pattern' },
  ],
  [
    'nesting without an end',
    (clone) => clone.write('skills.json', `{"modules":${'['.repeat(1e5)}`),
    faulty,
  ],
  [
    'more than a manifest may hold',
    (clone) => clone.write('skills.json', `{"$schema":"${'x'.repeat(5e6)}"}`),
    noFile,
  ],
  ['a link to a secret', (clone) => clone.link('skills.json', '../home/.ssh/id_rsa'), noFile],
  ['a link to a device', (clone) => clone.link('skills.json', '/dev/zero'), noFile],
  ['a folder', (clone) => clone.write('skills.json/x', ''), noFile],
  ['a pipe', (clone) => pipe(clone, 'skills.json'), noFile],
]

const registryRows: readonly (readonly [string, readonly unknown[], Refusal])[] = [
  ['a folder outside', ['../outside'], outside],
  ['a folder outside through a link', ['./linked'], outside],
  ['a folder by its absolute path', ['/etc'], outside],
  ['a repository outside', ['git+file:///etc/x.git'], outside],
  [
    'plain http to another machine',
    ['http://evil.test/r'],
    { exit: 1, code: 'E_INSECURE_SOURCE', rule: 'source/plain-http' },
  ],
  ['a faulty one', ['./reg'], { exit: 3, code: 'E_INDEX_INVALID', file: 'reg/registry.json' }],
  ['none', ['./pack'], { exit: 3, code: 'E_SOURCE_MISSING' }],
  ['a name', ['evil'], faulty],
  ['a program', ['ext::sh -c "touch pwned"'], faulty],
  ['a password', [`https://me:${canary}@evil.test/r`], faulty],
  ['a name with an address', ['reviewing-skills=../outside'], faulty],
  ['an object of other keys', [{ source: './reg', command: 'touch pwned' }], faulty],
  ['a scope that is none', [{ source: './reg', scopes: ['../x'] }], faulty],
  ['without an end', Array.from({ length: 51 }, () => './reg'), faulty],
]

function pipe({ box }: Clone, path: string): void {
  const { status } = spawnSync('mkfifo', [join(box.project, path)])
  expect(status).toBe(0)
}

/** What a name stands for when a person types it: the manifest said so, not the person. */
const named = sources.filter(([title]) => /absolute|link inside|repository/u.test(title))

describe.concurrent('a cloned manifest whose module comes from', () => {
  test.each(sources)('%s is refused', async (_title, arrange, refusal) => {
    const clone = makeClone()
    arrange(clone)
    await expectRefused(clone, ['install'], refusal)
  })

  test.each(named)('%s: naming the module changes nothing', async (...row) => {
    const clone = makeClone()
    row[1](clone)
    for (const words of ['install evil', 'install --dry-run', 'info evil', 'show evil secret'])
      await expectRefused(clone, words.split(' '), row[2])
    await expectServed(clone, 'list')
    await expectServed(clone, 'verify')
  })
})

describe.concurrent('a cloned manifest that is or holds', () => {
  test.each(texts)('%s is refused', async (_title, arrange, refusal) => {
    const clone = makeClone()
    arrange(clone)
    await expectRefused(clone, ['install'], refusal)
  })

  test('a link that was swapped after the first install is refused then', async () => {
    const clone = makeClone()
    clone.manifest({ pack: { source: './pack' } })
    await expectServed(clone, 'install')
    clone.link('pack', '../outside')
    await expectRefused(clone, ['install'], outside)
    await expectRefused(clone, ['info', 'pack'], outside)
  })

  test('a folder outside that a person typed stays installed, and only that one', async () => {
    const clone = makeClone()
    const folder = join(clone.box.home, 'mine')
    cpSync(join(clone.box.project, 'pack'), folder, { recursive: true })
    await expectServed(clone, 'install', folder, '-a', 'cursor')
    expect((await expectServed(clone, 'install')).data.applied).toBe(false)
    await expectServed(clone, 'info', 'mine')
    clone.manifest({ mine: { source: clone.outside } })
    await expectRefused(clone, ['install'], outside)
    clone.manifest({ other: { source: folder } })
    await expectRefused(clone, ['install'], outside)
  })

  test('further registries: the built-in names stay what they are, and nobody else is asked', async () => {
    const clone = makeClone()
    const registries = ['http://127.0.0.1:9/registry', { source: './pack', scopes: ['@evil'] }]
    clone.manifest({ 'reviewing-skills': { source: 'reviewing-skills' } }, { registries })
    const { data } = await expectServed(clone, 'install')
    expect(data.modules).toMatchObject([{ name: 'reviewing-skills', source: 'reviewing-skills' }])
    await expectServed(clone, 'verify')
    await expectServed(clone, 'registry', 'list')
  })

  test.each(registryRows)(
    'a registry that is %s is refused',
    async (_title, registries, refusal) => {
      const clone = makeClone()
      clone.link('linked', '../outside')
      clone.write('reg/registry.json', '{"registryVersion":1,"name":"x","depth":0,"index":"x"}')
      clone.manifest({ evil: { source: 'evil' } }, { registries })
      await expectRefused(clone, ['install'], refusal)
    },
  )

  test('a registry that would take the scope of the user is refused', async () => {
    const clone = makeClone()
    const files = buildRegistry({ name: 'x', scopes: ['@acme'], modules: [] })
    const mine = join(clone.box.home, 'mine')
    mkdirSync(mine)
    for (const [file, text] of files) writeFileSync(join(mine, file), text)
    await expectServed(clone, 'registry', 'use', mine, '--scope', '@acme', '--name', 'own')
    const registries = [{ source: 'https://evil.test/r', scopes: ['@acme'] }]
    clone.manifest({ '@acme/x': { source: '@acme/x' } }, { registries })
    const taken = { exit: 5, code: 'E_REGISTRY_CLASH', rule: 'registry/taken', file: 'skills.json' }
    await expectRefused(clone, ['install'], taken)
    await expectRefused(clone, ['search', 'x'], taken)
  })

  test('an ignore file that is a link to a device or a secret ends at once and is not read', async () => {
    const clone = makeClone()
    clone.link('.gitignore', '/dev/zero')
    clone.write('deep/pack/skills/one/SKILL.md', skillText('one'))
    clone.link('deep/.gitignore', '../../home/.ssh/id_rsa')
    clone.manifest({ pack: { source: './deep/pack' } })
    await expectServed(clone, 'install')
  })

  test('a policy that allows everything loosens nothing', async () => {
    const clone = makeClone()
    const everything = 'mode: audit\nsources: {allow: ["**"]}\nfindings: {maxSeverity: medium}\n'
    clone.write('skills.policy.yaml', `schema: 1\n${everything}delegation: {allow: ["**"]}\n`)
    clone.write('pack/skills/one/SKILL.md', skillText('one', 'Be kind.\u{e006f}\u{e0062}'))
    clone.manifest({ pack: { source: './pack' } })
    await expectRefused(clone, ['install'], { exit: 1, code: 'E_FINDINGS' })
  })

  test('settings of other programs: none is read or run', async () => {
    const clone = makeClone()
    const hook = "require('fs').writeFileSync('pwned', '')\n"
    clone.write('hook.cjs', hook)
    clone.write('dist/commands/list.js', hook)
    clone.write('tsconfig.json', '{"compilerOptions":{"outDir":"dist","rootDir":"src"}}')
    clone.write('.npmrc', 'registry=http://127.0.0.1:9/\nnode-options=--require ./hook.cjs\n')
    clone.write('.env', 'NODE_OPTIONS=--require ./hook.cjs\nSKILLS_HOME=../outside\n')
    const oclif = { bin: 'skills', commands: './dist/commands', hooks: { init: './hook.cjs' } }
    const plugins = { ...oclif, plugins: ['evil'], hooks: { init: './hook.cjs' } }
    clone.write(
      'package.json',
      JSON.stringify({ name: 'skills-pm', version: '9.9.9', oclif: plugins }),
    )
    clone.manifest({ pack: { source: './pack' } })
    const env = { NODE_ENV: 'development', SKILLS_DATA_DIR: clone.box.project }
    const box = clone.box.withEnv(env)
    for (const words of ['install', 'list', 'verify', 'info pack'])
      await expectServed({ ...clone, box }, ...words.split(' '))
    expect(Object.keys(clone.box.tree())).not.toContain('pwned')
  })
})
