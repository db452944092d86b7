import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { packModule, sbomOfInstalled } from '@skills/operations'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeOperationsSite } from '../../support/operations-site.ts'
import { skillText } from '../../support/packs.ts'
import { cycloneDxProblems, spdxProblems } from '../../support/sbom-problems.ts'

const site = makeOperationsSite('pack-beside')
const scope = { project: undefined, scope: undefined, global: false }
const read = (file: string) => readFileSync(join(site.top, 'out', file), 'utf8')
const sha = (algorithm: string, bytes: Uint8Array | string) =>
  createHash(algorithm).update(bytes).digest('hex')

beforeAll(async () => {
  site.write({
    'project/skills/one/SKILL.md': skillText('one'),
    'project/skills/one/package.json': JSON.stringify({
      dependencies: {
        '@acme/lib': '1.2.3',
        ranged: '^1.0.0',
        'bad name': '1.0.0',
        link: 'file:..',
      },
    }),
    'project/skills/one/requirements.txt':
      '# tools\nPyYAML==6.0.2 # exact\nrequests[socks]>=2 ; python_version > "3"\n-r other.txt\n',
    'project/skills-pack.json': JSON.stringify({
      packVersion: 1,
      name: '@acme/one',
      version: '1.0.0',
      license: 'MIT OR Apache-2.0',
      dependencies: { 'reviewing-skills': '^1' },
    }),
  })
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@y.test', ...words], {
      cwd: site.project,
      env: { PATH: process.env['PATH'], GIT_COMMITTER_DATE: '1700000000 +0000' },
    })
  git('init', '--quiet', '.')
  git('remote', 'add', 'origin', 'git@github.com:acme/one.git')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'all')
  await pack()
})
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

const pack = () =>
  packModule(site.context, { folder: '.', output: '../out', replace: false, dryRun: false })

describe('beside a pack', () => {
  test('stand two SBOMs and what was seen, and making them again is no conflict', async () => {
    expect(readdirSync(join(site.top, 'out')).sort()).toEqual([
      'acme-one-1.0.0.cdx.json',
      'acme-one-1.0.0.spdx.json',
      'acme-one-1.0.0.tar',
      'acme-one-1.0.0.tar.gz',
      'acme-one-1.0.0.unsigned.intoto.jsonl',
    ])
    const before = read('acme-one-1.0.0.cdx.json')
    await pack()
    expect(read('acme-one-1.0.0.cdx.json')).toBe(before)
  })

  test('the CycloneDX document follows the official schemas, and names files, packages and needs', () => {
    const document = JSON.parse(read('acme-one-1.0.0.cdx.json'))
    expect(cycloneDxProblems(document)).toEqual([])
    expect(document.metadata.component).toMatchObject({
      name: '@acme/one',
      licenses: [{ expression: 'MIT OR Apache-2.0' }],
      hashes: [
        {
          alg: 'SHA-256',
          content: sha('sha256', readFileSync(join(site.top, 'out/acme-one-1.0.0.tar'))),
        },
      ],
    })
    expect(document.dependencies[0].dependsOn).toEqual([
      'pkg:npm/%40acme/lib@1.2.3',
      'pkg:npm/link',
      'pkg:npm/ranged',
      'pkg:pypi/pyyaml@6.0.2',
      'pkg:pypi/requests',
      'module:reviewing-skills',
    ])
    // The check can fail.
    expect(cycloneDxProblems({ ...document, serialNumber: 'x', more: 1 })).toHaveLength(2)
  })

  test('the SPDX document follows the specification, its code is that of the files', () => {
    const document = JSON.parse(read('acme-one-1.0.0.spdx.json'))
    expect(spdxProblems(document)).toEqual([])
    expect(document.creationInfo.created).toBe('2023-11-14T22:13:20Z')
    const [module] = document.packages
    expect(module.downloadLocation).toMatch(/^git\+https:\/\/github\.com\/acme\/one@[0-9a-f]{40}$/u)
    const sha1s = document.files.map(({ fileName }: { readonly fileName: string }) =>
      sha('sha1', readFileSync(join(site.project, fileName))),
    )
    expect(module.packageVerificationCode.packageVerificationCodeValue).toBe(
      sha('sha1', sha1s.sort().join('')),
    )
    const { licenseDeclared: _left, ...rest } = module
    expect(spdxProblems({ ...document, packages: [{ ...rest, SPDXID: 'x' }] })).toHaveLength(1)
  })

  test('the statements name the pack by both digests and say what was checked', () => {
    const [provenance, audit] = read('acme-one-1.0.0.unsigned.intoto.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const tar = readFileSync(join(site.top, 'out/acme-one-1.0.0.tar'))
    expect(provenance).toMatchObject({
      _type: 'https://in-toto.io/Statement/v1',
      predicateType: 'https://slsa.dev/provenance/v1',
      subject: [{ name: 'acme-one-1.0.0.tar', digest: { sha256: sha('sha256', tar) } }],
    })
    expect(provenance.subject[0].digest.dirHash).toMatch(/^[0-9a-f]{64}$/u)
    const [dependency] = provenance.predicate.buildDefinition.resolvedDependencies
    expect(dependency.digest.gitCommit).toMatch(/^[0-9a-f]{40}$/u)
    expect(audit.predicate).toMatchObject({
      timeCreated: '2025-01-01T00:00:00.000Z',
      properties: expect.arrayContaining(['SKILLS_VALID', 'SKILLS_AUDIT_CLEAN_HIGH']),
    })
  })
})

test('skills sbom tells what is installed in a valid CycloneDX document', async () => {
  site.write({ 'project/skills.json': '{}' })
  await site.install({ modules: ['../out/acme-one-1.0.0.tar'] })
  const document = await sbomOfInstalled(site.context, { modules: [], scope })
  expect(cycloneDxProblems(document)).toEqual([])
  expect(JSON.stringify(document)).toContain('skill/one')
})
