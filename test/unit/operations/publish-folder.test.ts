import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packModule, publishModule } from '@skills/operations'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { makeOperationsSite } from '../../support/operations-site.ts'
import { skillText } from '../../support/packs.ts'
import { rejected } from '../../support/thrown.ts'
import { tree } from '../../support/tree.ts'

const site = makeOperationsSite('publish-folder')
const scope = { project: undefined, scope: undefined, global: false }
const there = join(site.top, 'packs')
const version = join(there, '@acme/one/1.0.0')
const tarFile = join(version, 'acme-one-1.0.0.tar')

const publish = (request: { what?: string; to?: string; dryRun?: boolean } = {}) =>
  publishModule(site.context, { what: '.', to: '../packs', dryRun: false, scope, ...request })

const write = (body: string) =>
  site.write({
    'project/skills/one/SKILL.md': skillText('one', body),
    'project/skills-pack.json': '{"packVersion":1,"name":"@acme/one","version":"1.0.0"}',
  })

beforeEach(() => {
  site.reset()
  write('First.')
})
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

describe('publishing to a folder', () => {
  test('writes the pack and what stands beside it, with checksums that sha256sum accepts', async () => {
    const { to, files, state } = await publish()
    expect([to, state]).toEqual([version, 'published'])
    expect(files).toEqual([
      'SHA256SUMS',
      'acme-one-1.0.0.cdx.json',
      'acme-one-1.0.0.spdx.json',
      'acme-one-1.0.0.tar',
      'acme-one-1.0.0.tar.gz',
      'acme-one-1.0.0.unsigned.intoto.jsonl',
    ])
    const checked = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
      cwd: version,
    })
    expect(String(checked).match(/: OK$/gmu)).toHaveLength(5)
  })

  test('changes nothing where exactly this version is there, and refuses other content', async () => {
    await publish()
    const before = tree(there)
    expect((await publish()).state).toBe('present')
    write('Second.')
    expect((await rejected(publish())).code).toBe('E_VERSION_EXISTS')
    expect(tree(there)).toEqual(before)
  })

  test('goes on where a run before it was cut off: the pack comes last', async () => {
    await publish()
    const whole = tree(there)
    rmSync(tarFile)
    writeFileSync(join(version, 'SHA256SUMS'), 'half')
    expect((await publish()).state).toBe('published')
    expect(tree(there)).toEqual(whole)
  })

  test('takes a pack that was made before, byte for byte, and installs give one integrity', async () => {
    await packModule(site.context, { folder: '.', output: '../out', replace: false, dryRun: false })
    const made = join(site.top, 'out/acme-one-1.0.0.tar')
    const { integrity } = await publish({ what: '../out/acme-one-1.0.0.tar.gz' })
    expect(readFileSync(tarFile).equals(readFileSync(made))).toBe(true)
    site.write({ 'project/skills.json': '{}' })
    const { modules } = await site.install({
      modules: ['../packs/@acme/one/1.0.0/acme-one-1.0.0.tar'],
    })
    expect(modules[0]?.integrity).toBe(integrity)
  })

  test('takes signed bundles along as they are, also when they come later', async () => {
    await packModule(site.context, { folder: '.', output: '../out', replace: false, dryRun: false })
    const what = '../out/acme-one-1.0.0.tar'
    const bundle = JSON.stringify({ mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json' })
    await publish({ what })
    site.write({ 'out/acme-one-1.0.0.provenance.sigstore.json': bundle })
    const { files, state } = await publish({ what })
    expect(state).toBe('present')
    expect(files).toContain('acme-one-1.0.0.provenance.sigstore.json')
    const there = readFileSync(join(version, 'acme-one-1.0.0.provenance.sigstore.json'), 'utf8')
    expect(there).toBe(bundle)
    const checked = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
      cwd: version,
    })
    expect(String(checked).match(/: OK$/gmu)).toHaveLength(6)
    const before = tree(version)
    await publish({ what })
    expect(tree(version)).toEqual(before)
    site.write({ 'out/acme-one-1.0.0.audit.sigstore.json': '{}' })
    expect((await rejected(publish({ what }))).code).toBe('E_FILE_INVALID')
  })

  test('refuses a pack whose manifest claims more than its files give', async () => {
    await packModule(site.context, { folder: '.', output: '../out', replace: false, dryRun: false })
    const made = join(site.top, 'out/acme-one-1.0.0.tar')
    // The same length, so that every header stays right.
    const text = readFileSync(made, 'latin1').replace('"kind": "skill"', '"kind": "agent"')
    writeFileSync(made, text, 'latin1')
    const error = await rejected(publish({ what: '../out/acme-one-1.0.0.tar' }))
    expect([error.code, error.rule]).toEqual(['E_INTEGRITY', 'pack/rebuild'])
    expect(existsSync(there)).toBe(false)
  })

  test('writes nothing in a dry run, and nothing that an audit would stop', async () => {
    expect((await publish({ dryRun: true })).state).toBe('planned')
    write('Text \u001b[2K here.')
    expect((await rejected(publish())).code).toBe('E_FINDINGS')
    expect(existsSync(there)).toBe(false)
  })

  test.each([
    ['oci:registry.test/a', 'E_USAGE'],
    ['npm:@acme/one@1.0.0', 'E_USAGE'],
    ['https://host.test/packs', 'E_USAGE'],
    ['', 'E_USAGE'],
  ])('refuses the destination %j with %s', async (to, code) => {
    expect((await rejected(publish({ to }))).code).toBe(code)
  })
})
