import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import {
  type CheckAdvisoriesRequest,
  checkAdvisories,
  listAdvisories,
  newAdvisory,
  showAdvisory,
  syncAdvisories,
} from '@skills/operations'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { makeZip } from '../../../support/make-zip.ts'
import { makeOperationsSite, packFiles } from '../../../support/operations-site.ts'
import { skillText } from '../../../support/packs.ts'
import { rejected } from '../../../support/thrown.ts'
import { tree } from '../../../support/tree.ts'

const site = makeOperationsSite('advisories')
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

const { context } = site
const scope = { project: undefined, scope: undefined, global: false } as const
const database = join(site.top, 'db')

beforeEach(() => {
  site.reset()
  const files = Object.entries(packFiles(1)).map(([file, text]) => [`pack/${file}`, text])
  site.write(Object.fromEntries(files))
})

const record = (id: string, more: object) => ({
  [`db/${id}.json`]: JSON.stringify({ id, modified: '2025-01-01T00:00:00Z', ...more }),
})

const aboutPack = (kind: string, specific: object = {}) => ({
  summary: 'Bad.',
  affected: [
    {
      ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '1.0.0' }] }],
      ecosystem_specific: { module: 'pack', ...specific },
    },
  ],
  database_specific: { kind },
})

const sync = (source: string = database, name?: string) =>
  syncAdvisories(context, { source, name, folder: site.project })
const renew = () =>
  syncAdvisories(context, { source: undefined, name: undefined, folder: site.project })

const check = (more: Partial<CheckAdvisoriesRequest> = {}) =>
  checkAdvisories(context, { scope, everywhere: false, names: [], maxAgeDays: 90, ...more })

const install = async () => {
  await site.add('../pack')
  return site.install()
}

const isHit = async () => (await check()).affected.map(({ name, by }) => `${name} ${by}`)

describe('a check', () => {
  test('without a database is no clean bill', async () => {
    await install()
    expect((await rejected(check())).code).toBe('E_ADVISORIES_MISSING')
  })

  test('with an old one neither', async () => {
    site.write(record('x_A-1', { modified: '2024-09-01T00:00:00Z' }))
    await sync()
    expect((await rejected(check())).code).toBe('E_ADVISORIES_STALE')
    expect((await check({ maxAgeDays: 200 })).affected).toEqual([])
  })

  test('finds a version, and does not once the range ends below it', async () => {
    await install()
    site.write(record('x_A-1', aboutPack('vulnerable')))
    await sync()
    const { affected } = await check()
    expect(affected).toMatchObject([
      {
        advisory: 'x_A-1',
        name: 'pack',
        by: 'version',
        fixed: ['1.0.0'],
        remedy: 'skills update pack',
      },
    ])
    site.write(
      record('x_A-1', {
        affected: [
          {
            ranges: [{ type: 'SEMVER', events: [{ introduced: '5.0.0' }] }],
            ecosystem_specific: { module: 'pack' },
          },
        ],
      }),
    )
    await sync()
    expect((await check()).affected).toEqual([])
  })

  test('finds a skill copied by hand under another name, by its bytes', async () => {
    await install()
    const { file } = await newAdvisory(context, {
      module: 'pack',
      kind: 'malicious',
      summary: 'Sends secrets away.',
      details: '',
      fixed: undefined,
      skills: ['lint'],
      id: undefined,
      folder: database,
      scope,
    })
    expect(file).toBe(join(database, 'x_SKILL-2025-0001.json'))
    await site.uninstall('pack')
    cpSync(join(site.top, 'pack/skills/lint'), join(site.project, '.claude/skills/helper'), {
      recursive: true,
    })
    await sync()
    expect(await isHit()).toEqual(['.claude/skills/helper digest'])
    appendFileSync(join(site.project, '.claude/skills/helper/SKILL.md'), '\nchanged\n')
    expect(await isHit()).toEqual([])
  })

  test('finds packages, ordered by what is known to be exploited', async () => {
    site.write({
      'pack/skills/web/SKILL.md': skillText('web', 'Run `npx -y a@1.0.0` and `npx -y b@1.0.0`.'),
    })
    await install()
    const npm = (name: string, cve: string) => ({
      aliases: [cve],
      affected: [{ package: { ecosystem: 'npm', name }, versions: ['1.0.0'] }],
    })
    site.write({
      ...record('GHSA-a', npm('a', 'CVE-2024-0001')),
      ...record('GHSA-b', npm('b', 'CVE-2024-0002')),
      'kev.json': JSON.stringify({
        catalogVersion: '1',
        dateReleased: '2024-12-30T00:00:00Z',
        vulnerabilities: [{ cveID: 'CVE-2024-0002', dueDate: '2025-01-05' }],
      }),
    })
    writeFileSync(
      join(site.top, 'epss.csv.gz'),
      gzipSync(
        '#model_version:v1,score_date:2024-12-31T00:00:00+0000\ncve,epss,percentile\nCVE-2024-0001,0.75,0.9\n',
      ),
    )
    await sync()
    await sync(join(site.top, 'kev.json'))
    await sync(join(site.top, 'epss.csv.gz'))
    const { affected } = await check()
    expect(affected.map((one) => [one.advisory, one.exploitedDue, one.exploitChance])).toEqual([
      ['GHSA-b', '2025-01-05', null],
      ['GHSA-a', null, 0.75],
    ])
  })

  test('asks about what is named, and refuses a name that is not there', async () => {
    await install()
    site.write(record('x_A-1', aboutPack('vulnerable')))
    await sync()
    expect((await check({ names: ['pack'] })).affected).toHaveLength(1)
    expect((await rejected(check({ names: ['pakc'] }))).code).toBe('E_MODULE_UNKNOWN')
  })
})

describe('what an advisory calls an attack', () => {
  test.each(['malicious', 'takeover'])('is not installed: %s', async (kind) => {
    site.write(record('x_A-1', aboutPack(kind)))
    await sync()
    const before = tree(site.project)
    const error = await rejected(install())
    expect(error.code).toBe('E_POLICY_REFUSED')
    expect(error.message).toContain('x_A-1')
    expect(tree(site.project)).toEqual(before)
  })

  test.each(['vulnerable', 'unmaintained'])('anything else is: %s', async (kind) => {
    site.write(record('x_A-1', aboutPack(kind)))
    await sync()
    expect((await install()).applied).toBe(true)
  })

  test('fails verify where it is installed already', async () => {
    await install()
    expect((await site.verify()).failure).toBeUndefined()
    site.write(record('x_A-1', aboutPack('malicious')))
    await sync()
    expect((await site.verify()).failure?.code).toBe('E_AFFECTED')
  })

  test('in a command alone is refused with the command, and leaves the rest', async () => {
    site.write({
      'pack/.claude-plugin/plugin.json': '{"name": "pack"}',
      'pack/commands/fix.md': '---\ndescription: Mends it.\n---\nMend it.\n',
    })
    site.write(record('x_A-1', aboutPack('malicious', { components: ['command:fix'] })))
    await sync()
    const installed = (exclude: readonly string[]) =>
      site.install({ modules: ['../pack'], assistants: ['claude-code'], exclude: [...exclude] })
    expect((await rejected(installed([]))).code).toBe('E_POLICY_REFUSED')
    expect((await installed(['command/fix'])).applied).toBe(true)
  })

  test('is let in by no exception', async () => {
    site.write(record('x_A-1', aboutPack('malicious')))
    site.write({
      'project/skills.policy.yaml':
        'schema: 1\nexceptions:\n  - rule: advisories/attack\n    owner: me@acme.example\n    reason: I know\n    expires: 2025-02-01\n',
    })
    await sync()
    expect((await rejected(install())).code).toBe('E_POLICY_INVALID')
  })
})

describe('a database', () => {
  test('is read once, and then what changed', async () => {
    site.write({ ...record('x_A-1', {}), ...record('x_A-2', {}), ...record('x_A-3', {}) })
    expect(await sync()).toMatchObject([{ records: 3, read: 3 }])
    expect(await sync()).toMatchObject([{ records: 3, read: 0 }])
    site.write(record('x_A-2', aboutPack('vulnerable')))
    rmSync(join(database, 'x_A-3.json'))
    expect(await renew()).toMatchObject([{ records: 2, read: 1 }])
    const { advisories } = await listAdvisories(context, [])
    expect(advisories.map(({ id, summary }) => [id, summary])).toEqual([
      ['x_A-1', ''],
      ['x_A-2', 'Bad.'],
    ])
    await install()
    expect(await isHit()).toEqual(['pack version'])
  })

  test('with one faulty advisory changes nothing, and names all that are', async () => {
    site.write(record('x_A-1', aboutPack('vulnerable')))
    await sync()
    const before = tree(join(site.top, 'home/cache/advisories'))
    site.write({ 'db/x_A-2.json': '{', 'db/deep/x_A-3.json': '{"id": "x_A-3"}' })
    const error = await rejected(sync())
    expect(error.code).toBe('E_ADVISORY_INVALID')
    expect(error.problems?.map(({ file }) => file).sort()).toEqual([
      'deep/x_A-3.json',
      'x_A-2.json',
    ])
    expect(tree(join(site.top, 'home/cache/advisories'))).toEqual(before)
  })

  test('comes out of an archive as out of a folder', async () => {
    const text = JSON.stringify({
      id: 'x_Z-1',
      modified: '2025-01-01T00:00:00Z',
      ...aboutPack('vulnerable'),
    })
    writeFileSync(join(site.top, 'all.zip'), makeZip([{ path: 'x_Z-1.json', content: text }]))
    expect(await sync(join(site.top, 'all.zip'))).toMatchObject([
      { name: 'all', records: 1, read: 1 },
    ])
    expect(await renew()).toMatchObject([{ name: 'all', read: 0 }])
    await install()
    expect(await isHit()).toEqual(['pack version'])
  })

  test('keeps no file of the one before', async () => {
    site.write(record('x_A-1', {}))
    await sync()
    const folder = join(site.top, 'home/cache/advisories/db')
    const names = readdirSync(folder)
    site.write(record('x_A-2', {}))
    await sync()
    expect(readdirSync(folder)).toHaveLength(names.length)
  })

  test('that is damaged says so, and a new sync mends it', async () => {
    site.write(record('x_A-1', aboutPack('vulnerable')))
    await sync()
    const folder = join(site.top, 'home/cache/advisories/db')
    const index = readdirSync(folder).find((name) => name.endsWith('.index')) ?? ''
    writeFileSync(join(folder, index), 'nonsense')
    await site.add('../pack').catch(() => undefined)
    expect((await rejected(check())).code).toBe('E_ADVISORIES_DAMAGED')
    await sync()
    await install()
    expect(await isHit()).toEqual(['pack version'])
  })

  test('of one name comes from one source', async () => {
    site.write(record('x_A-1', {}))
    await sync()
    site.write({ 'more/db/x.json': readFileSync(join(database, 'x_A-1.json'), 'utf8') })
    expect((await rejected(sync(join(site.top, 'more/db')))).code).toBe('E_USAGE')
    expect(await sync(join(site.top, 'more/db'), 'more')).toMatchObject([{ name: 'more' }])
  })

  test('answers by alias', async () => {
    site.write(record('x_A-1', { aliases: ['CVE-2024-0001'] }))
    await sync()
    expect((await showAdvisory(context, 'CVE-2024-0001')).row.id).toBe('x_A-1')
    expect((await rejected(showAdvisory(context, 'CVE-2024-0002'))).code).toBe('E_ADVISORY_UNKNOWN')
  })

  test('that is nowhere is an error', async () => {
    expect((await rejected(sync('./nowhere'))).code).toBe('E_SOURCE_MISSING')
    expect((await rejected(renew())).code).toBe('E_ADVISORIES_MISSING')
  })
})
