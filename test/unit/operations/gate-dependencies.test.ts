import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GateOutcome, syncAdvisories } from '@skills/operations'
import { describe, expect, it } from 'vitest'
import { changeSite } from '../../support/change-site.ts'
import { skillText } from '../../support/packs.ts'

type Site = ReturnType<typeof changeSite>

const stage = ({ report }: GateOutcome) => {
  const found = report.result.stages.find((one) => one.stage === 'dependencies')
  if (found === undefined) throw new Error('the stage did not run')
  return found
}

/** What its checks say, those that passed left out. */
const told = (outcome: GateOutcome) =>
  stage(outcome)
    .checks.filter(({ status }) => status !== 'passed')
    .flatMap(({ id, status, evidence }) =>
      evidence.map(({ file, line, text }) => `${id} ${status} ${file ?? '-'}:${line ?? 0} ${text}`),
    )

const gate = (site: Site, failOn: 'high' | 'never' = 'high') =>
  site.gate({ stages: ['dependencies'], failOn })

/** A database with one bad version of one package, and one bad module. */
async function advise(site: Site): Promise<void> {
  const folder = join(site.top, 'db')
  mkdirSync(folder, { recursive: true })
  const records = [
    {
      id: 'GHSA-1',
      affected: [{ package: { ecosystem: 'npm', name: 'left-pad' }, versions: ['1.3.0'] }],
      severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
    },
    {
      id: 'x_SKILL-1',
      affected: [{ versions: ['1.0.0'], ecosystem_specific: { module: 'pack' } }],
      database_specific: { kind: 'malicious' },
    },
  ]
  for (const record of records)
    writeFileSync(
      join(folder, `${record.id}.json`),
      JSON.stringify({ ...record, modified: '2026-11-20T00:00:00Z' }),
    )
  await syncAdvisories(site.context, { source: folder, name: undefined, folder })
}

const lock = (version: string, more: object = {}) => {
  const integrity = `h1:${version.replaceAll('.', '').padEnd(43, 'A')}=`
  const module = { source: 'github:acme/pack', version, integrity, components: {}, ...more }
  return JSON.stringify({ lockfileVersion: 1, modules: { pack: module } })
}

describe('what a change newly depends on', () => {
  it('is nothing where nothing is named', async () => {
    const site = changeSite({ 'package.json': '{"dependencies": {"left-pad": "1.3.0"}}' })
    site.change({
      'package.json': '{"dependencies": {"left-pad": "1.3.0"}}',
      'src/a.js': 'export const a = 2\n',
    })
    const outcome = await gate(site)
    expect(stage(outcome).status).toBe('passed')
    expect(outcome.failure).toBeUndefined()
  })

  it('cannot be judged without advisories: a stage that is named and cannot decide is no yes', async () => {
    const site = changeSite({})
    site.change({ 'package.json': '{"dependencies": {"left-pad": "1.3.0"}}' })
    const outcome = await gate(site)
    expect(stage(outcome).status).toBe('unknown')
    expect(outcome.failure?.code).toBe('E_GATE_INCOMPLETE')
    // Nobody named it: the others decide.
    expect((await site.gate()).failure).toBeUndefined()
  })

  it.each([
    ['package.json', '{"dependencies": {"left-pad": "1.3.0"}}'],
    [
      'package-lock.json',
      '{"packages": {"": {}, "node_modules/a/node_modules/left-pad": {"version": "1.3.0"}}}',
    ],
    ['.claude/skills/x/SKILL.md', `${skillText('x')}\nRun \`npx -y left-pad@1.3.0\`.\n`],
  ])('stops at an advisory: %s', async (path, text) => {
    const site = changeSite({ 'src/a.js': 'a\n' })
    await advise(site)
    site.change({ 'src/a.js': 'a\n', [path]: text })
    const outcome = await gate(site)
    expect(outcome.failure?.code).toBe('E_GATE')
    expect(outcome.failure?.where?.file).toBe(path)
    expect(told(outcome)[0]).toMatch(
      /^dependency-advisory failed .*: GHSA-1 \(vulnerable, critical\)$|^dependency-advisory failed .*npm left-pad 1\.3\.0: GHSA-1/u,
    )
    expect((await gate(site, 'never')).failure).toBeUndefined()
  })

  it('is let through with another version, and told where a command names none', async () => {
    const site = changeSite({})
    await advise(site)
    site.change({
      '.claude/skills/x/SKILL.md': `${skillText('x')}\nRun \`npx -y left-pad@1.2.0\`, then \`npx cowsay hi\`.\n`,
    })
    const outcome = await gate(site)
    expect(outcome.failure).toBeUndefined()
    expect(told(outcome)).toEqual([
      'dependency-unpinned warned .claude/skills/x/SKILL.md:10 npm cowsay',
    ])
  })

  it('stops at a module that an advisory calls malicious', async () => {
    const site = changeSite({ 'skills.lock': lock('0.9.0') })
    await advise(site)
    site.change({ 'skills.lock': lock('1.0.0') })
    const outcome = await gate(site)
    expect(outcome.failure?.code).toBe('E_GATE')
    expect(told(outcome)).toEqual([
      'dependency-advisory failed skills.lock:1 pack 1.0.0: x_SKILL-1 (malicious, critical)',
    ])
  })

  it('tells of a module that comes from elsewhere and can do more', async () => {
    const site = changeSite({ 'skills.lock': lock('1.1.0') })
    await advise(site)
    site.change({
      'skills.lock': lock('1.2.0', {
        source: 'github:other/pack',
        capabilities: { scripts: ['Shell'], tools: ['Bash'] },
      }),
    })
    expect(told(await gate(site))).toEqual([
      'module-source warned skills.lock:1 pack 1.2.0: github:acme/pack became github:other/pack',
      'module-capabilities warned skills.lock:1 pack 1.2.0: tool Bash, script Shell',
    ])
  })

  it('stops at a lock that cannot be read', async () => {
    const site = changeSite({ 'skills.lock': lock('1.1.0') })
    site.change({ 'skills.lock': '{"lockfileVersion": 1, "modules": []}' })
    const outcome = await gate(site)
    expect(outcome.failure?.code).toBe('E_GATE')
    expect(stage(outcome).checks[0]).toMatchObject({ id: 'lock-readable', status: 'failed' })
  })
})
