import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { attachOci, listOciReferrers, ociRepository, ociTypes, openOci, sha256 } from '@skills/core'
import {
  moduleDetails,
  outdatedModules,
  packModule,
  publishModule,
  uninstallModules,
} from '@skills/operations'
import { attachedArtifact } from '@skills/publish'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import {
  type DockerRegistry,
  dockerRegistryReason,
  hasDockerRegistry,
  retag,
  startDockerRegistry,
} from '../../support/docker-registry.ts'
import { makeOperationsSite } from '../../support/operations-site.ts'
import { outputProblems } from '../../support/output-schemas.ts'
import { skillText } from '../../support/packs.ts'
import { repositoryRoot } from '../../support/repository-root.ts'
import { rejected } from '../../support/thrown.ts'
import { tree } from '../../support/tree.ts'

const site = makeOperationsSite('publish-oci')
const colleague = makeOperationsSite('publish-oci-colleague')
const scope = { project: undefined, scope: undefined, global: false } as const
let registry: DockerRegistry

const at = (repository: string) => `oci://${registry.host}/${repository}`
const publish = (repository: string, what = '../module') =>
  publishModule(site.context, { what, to: at(repository), dryRun: false, scope })
const lockOf = (project: string) =>
  JSON.parse(readFileSync(join(project, 'skills.lock'), 'utf8')).modules
const manifestAt = async (repository: string, reference: string) => {
  const accept = `${ociTypes.manifest}, ${ociTypes.index}`
  const url = `${registry.url}/v2/${repository}/manifests/${reference}`
  const bytes = Buffer.from(await (await fetch(url, { headers: { accept } })).arrayBuffer())
  return { bytes, manifest: JSON.parse(bytes.toString('utf8')) }
}
const schema = JSON.parse(
  readFileSync(join(repositoryRoot, 'schemas/pack-artifact.schema.json'), 'utf8'),
)
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema)
const manifestProblems = (manifest: unknown) => (validate(manifest) ? [] : validate.errors)
const outdated = async () => {
  const { modules, failure } = await outdatedModules(site.context, { modules: [], scope })
  return { status: modules[0]?.status, wanted: modules[0]?.wanted, code: failure?.code }
}

const write = (version: string, body: string) =>
  site.write({
    'module/skills/one/SKILL.md': skillText('one', body),
    'module/skills/one/run.sh': '#!/bin/sh\necho one\n',
    'module/package.json': '{"name":"own"}',
    'module/skills-pack.json': `{"packVersion":1,"name":"@acme/one","version":"${version}"}`,
  })

describe.skipIf(!hasDockerRegistry)(`an OCI registry (${dockerRegistryReason})`, () => {
  beforeAll(async () => {
    registry = await startDockerRegistry()
  })
  afterAll(async () => {
    await registry.close()
    for (const { top } of [site, colleague]) rmSync(top, { recursive: true, force: true })
  })
  beforeEach(() => {
    site.reset()
    colleague.reset()
    write('1.0.0', 'First.')
  })

  test('takes a pack and gives it back, locked to a digest; ci and offline need nothing else', async () => {
    const { warnings, ...published } = await publish('life/one')
    expect(outputProblems('publish', published)).toEqual([])
    const { integrity, digest, to } = published
    expect(to).toBe(`${at('life/one')}:1.0.0`)
    const { modules } = await site.install({ modules: [at('life/one')] })
    expect(modules[0]).toMatchObject({ version: '1.0.0', integrity })
    expect(lockOf(site.project).one).toMatchObject({
      source: at('life/one'),
      range: '^1.0.0',
      ref: '1.0.0',
      digest,
    })
    expect(tree(join(site.project, '.cursor/skills/one'))['run.sh']?.mode).toBe('755')
    expect((await site.verify()).failure).toBeUndefined()

    for (const file of ['skills.json', 'skills.lock'])
      writeFileSync(join(colleague.project, file), readFileSync(join(site.project, file)))
    await colleague.ci()
    expect(tree(join(colleague.project, '.claude'))).toEqual(tree(join(site.project, '.claude')))
    rmSync(join(colleague.project, '.claude'), { recursive: true })
    const offline = {
      ...colleague.context,
      network: { ...colleague.context.network, offline: true },
    }
    const request = { modules: ['one'], skills: undefined, keepModified: false } as const
    const rest = { dryRun: false, scope, onPlan: () => undefined } as const
    await uninstallModules(offline, { ...request, ...rest })
    expect(tree(join(colleague.project, '.cursor'))).toEqual({})
  })

  test('keeps a version as it is: the same content is no change, other content is refused', async () => {
    expect((await publish('same/one')).state).toBe('published')
    const again = await publish('same/one')
    expect(again.state).toBe('present')
    write('1.0.0', 'Second.')
    const error = await rejected(publish('same/one'))
    expect([error.code, error.exitStatus]).toEqual(['E_VERSION_EXISTS', 5])
    expect((await rejected(publish('same/one:1.0.1'))).code).toBe('E_USAGE')
    expect((await rejected(publish('same/one@^1'))).code).toBe('E_USAGE')
  })

  test('offers its tags as versions, and a further tag may move', async () => {
    await publish('tags/one:stable')
    await site.install({ modules: [at('tags/one')] })
    expect(await outdated()).toEqual({ status: 'current', wanted: '1.0.0', code: undefined })
    write('1.1.0', 'Second.')
    const { digest } = await publish('tags/one:stable')
    write('2.0.0', 'Third.')
    await publish('tags/one')
    expect(await outdated()).toEqual({ status: 'outdated', wanted: '1.1.0', code: undefined })
    await site.updateInstalled()
    expect(lockOf(site.project).one).toMatchObject({ version: '1.1.0', digest })

    await colleague.install({ modules: [`${at('tags/one')}:stable`] })
    expect(lockOf(colleague.project).one).toMatchObject({ ref: 'stable', version: '1.1.0', digest })
    const exact = await colleague.install({ modules: [`${at('tags/one')}@>=2`] }).catch(String)
    expect(exact).toMatchObject({ modules: [{ version: '2.0.0' }] })
  })

  test('a tag that was moved ends with an integrity error, and ci keeps to the digest', async () => {
    await publish('moved/one')
    await site.install({ modules: [at('moved/one')] })
    const before = readFileSync(join(site.project, 'skills.lock'), 'utf8')
    write('1.0.1', 'Another.')
    await publish('moved/other')
    await retag(registry, 'moved/other:1.0.1', 'moved/one:1.0.0')

    expect(await outdated()).toMatchObject({ status: 'moved', code: 'E_INTEGRITY' })
    const error = await rejected(site.updateInstalled())
    expect([error.code, error.rule, error.exitStatus]).toEqual([
      'E_INTEGRITY',
      'version/moved-tag',
      4,
    ])
    for (const file of ['skills.json', 'skills.lock'])
      writeFileSync(join(colleague.project, file), readFileSync(join(site.project, file)))
    await colleague.ci()
    expect(readFileSync(join(site.project, 'skills.lock'), 'utf8')).toBe(before)

    colleague.reset()
    const fresh = await rejected(colleague.install({ modules: [`${at('moved/one')}:1.0.0`] }))
    expect([fresh.code, fresh.rule]).toEqual(['E_INTEGRITY', 'oci/version'])
    expect(tree(colleague.project)).toEqual({})
  })

  test('by its digest alone, and no longer once the registry lost it', async () => {
    const { digest } = await publish('gone/one')
    await site.install({ modules: [`${at('gone/one')}@${digest}`] })
    expect(lockOf(site.project).one).toMatchObject({ version: '1.0.0', digest })
    expect(lockOf(site.project).one).not.toHaveProperty('ref')
    expect(await outdated()).toMatchObject({ status: 'current' })
    const wrong = `${at('gone/one')}@sha256:${'0'.repeat(64)}`
    expect((await rejected(colleague.install({ modules: [wrong] }))).code).toBe('E_SOURCE_MISSING')
    for (const file of ['skills.json', 'skills.lock'])
      writeFileSync(join(colleague.project, file), readFileSync(join(site.project, file)))
    await fetch(`${registry.url}/v2/gone/one/manifests/${digest}`, { method: 'DELETE' })
    expect((await rejected(colleague.ci())).code).toBe('E_VERSION_GONE')
    expect((await site.install()).plan.every(({ op }) => op === 'keep')).toBe(true)
  })

  test('shows what is attached, and takes signatures that come later as they are', async () => {
    await packModule(site.context, {
      ...{ folder: '../module', output: '../out', replace: false, dryRun: false },
    })
    const pack = '../out/acme-one-1.0.0.tar'
    await publish('signed/one', pack)
    const attached = async () =>
      (await moduleDetails(site.context, { module: at('signed/one'), scope })).attached
    const { warnings, ...data } = await moduleDetails(site.context, {
      module: at('signed/one'),
      scope,
    })
    expect(outputProblems('info', data)).toEqual([])
    expect((await attached()).map(({ file }) => file).sort()).toEqual([
      'acme-one-1.0.0.cdx.json',
      'acme-one-1.0.0.spdx.json',
      'acme-one-1.0.0.unsigned.intoto.jsonl',
    ])
    const statement = { predicateType: 'https://example.test/review/v1' }
    const payload = Buffer.from(JSON.stringify(statement)).toString('base64')
    const mediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json'
    const bundle = JSON.stringify({ mediaType, dsseEnvelope: { payload } })
    site.write({ 'out/acme-one-1.0.0.tar.sigstore.json': bundle })
    expect((await publish('signed/one', pack)).state).toBe('present')
    await publish('signed/one', pack)
    const found = (await attached()).filter(({ type }) => type === mediaType)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ file: 'acme-one-1.0.0.tar.sigstore.json', ...statement })

    site.write({ 'out/acme-one-1.0.0.other.sigstore.json': 'no bundle' })
    expect((await rejected(publish('signed/two', pack))).code).toBe('E_FILE_INVALID')
    const tags = await fetch(`${registry.url}/v2/signed/two/tags/list`)
    expect(tags.status).toBe(404)
  })

  test('lists what two attach at once, at the latest when they publish again', async () => {
    await publish('race/one')
    const { manifest, bytes } = await manifestAt('race/one', '1.0.0')
    expect(manifest.artifactType).toBe('application/vnd.agentskills.skill.pack.v1')
    const client = openOci(ociRepository(`${registry.host}/race/one`), site.context.network)
    onTestFinished(() => client.close())
    const digest = `sha256:${sha256(bytes)}`
    const attach = (file: string) => {
      const mediaType = 'application/vnd.test+json'
      const made = { file, mediaType, bytes: Buffer.from(file), annotations: {}, isBundle: true }
      return attachOci(client, digest, attachedArtifact(made, bytes))
    }
    // The registry may answer one of two at once with 500: whoever is told so publishes again.
    await Promise.allSettled([attach('a.json'), attach('b.json')])
    for (const file of ['a.json', 'b.json']) await attach(file)
    const listed = await listOciReferrers(client, digest)
    expect(listed.filter(({ artifactType }) => artifactType?.includes('test'))).toHaveLength(2)
  })

  test('writes manifests as their schema says, with the digest of the pack itself', async () => {
    const { sha256: tar, integrity } = await publish('schema/one')
    const { manifest } = await manifestAt('schema/one', '1.0.0')
    expect(manifestProblems(manifest)).toEqual([])
    expect(manifest.annotations).toMatchObject({ 'org.agentskills.pack.integrity': integrity })
    const config = await fetch(`${registry.url}/v2/schema/one/blobs/${manifest.config.digest}`)
    expect(JSON.parse(await config.text()).rootfs.diff_ids).toEqual([`sha256:${tar}`])
    const digest = `sha256:${sha256((await manifestAt('schema/one', '1.0.0')).bytes)}`
    const index = (await manifestAt('schema/one', digest.replace(':', '-'))).manifest
    expect(index.manifests).toHaveLength(3)
    for (const { digest: own } of index.manifests)
      expect(manifestProblems((await manifestAt('schema/one', own)).manifest)).toEqual([])
  })

  test('a lock that names another digest is found out before anything is written', async () => {
    const first = await publish('edited/one')
    await site.install({ modules: [at('edited/one')] })
    write('1.1.0', 'Second.')
    const { digest } = await publish('edited/one')
    const lock = readFileSync(join(site.project, 'skills.lock'), 'utf8')
    writeFileSync(
      join(colleague.project, 'skills.lock'),
      lock.replace(first.digest ?? '', digest ?? ''),
    )
    writeFileSync(
      join(colleague.project, 'skills.json'),
      readFileSync(join(site.project, 'skills.json')),
    )
    const error = await rejected(colleague.ci())
    expect([error.code, error.exitStatus]).toEqual(['E_INTEGRITY', 4])
    expect(Object.keys(tree(colleague.project)).sort()).toEqual(['skills.json', 'skills.lock'])
  })

  test('is not asked under --offline', async () => {
    const network = { ...site.context.network, offline: true }
    const request = { what: '../module', to: at('never/two'), dryRun: false, scope }
    expect((await rejected(publishModule({ ...site.context, network }, request))).code).toBe(
      'E_OFFLINE',
    )
  })

  test('is not written in a dry run, nor with what an audit would stop', async () => {
    const to = at('never/one')
    const planned = await publishModule(site.context, {
      what: '../module',
      to,
      dryRun: true,
      scope,
    })
    expect(planned).toMatchObject({ state: 'planned', digest: null })
    write('1.0.0', 'Text \u001b[2K here.')
    expect((await rejected(publish('never/one'))).code).toBe('E_FINDINGS')
    expect((await fetch(`${registry.url}/v2/never/one/tags/list`)).status).toBe(404)
  })
})
