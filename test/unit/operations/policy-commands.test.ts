import { mkdirSync, rmSync } from 'node:fs'
import {
  checkInstalled,
  explain,
  explainPolicy,
  initPolicy,
  lintPolicy,
  policyPresets,
  showPolicy,
} from '@skills/operations'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { makeOperationsSite, type OperationsSite } from '../../support/operations-site.ts'
import { skillText } from '../../support/packs.ts'
import { rejected } from '../../support/thrown.ts'
import { tree } from '../../support/tree.ts'

const scope = { project: undefined, scope: undefined, global: false } as const

let site: OperationsSite
let count = 0

beforeEach(() => {
  count += 1
  const made = makeOperationsSite(`policy-commands-${count}`)
  onTestFinished(() => rmSync(made.top, { recursive: true, force: true }))
  made.write({
    'project/pack/skills/one/SKILL.md': skillText('one'),
    'project/pack/skills/two/SKILL.md': skillText('two'),
  })
  site = made
})

const policy = (text: string, file = 'project/skills.policy.yaml') =>
  site.write({ [file]: `schema: 1\n${text}\n` })
const explained = (subject: string) => explainPolicy(site.context, { subject, scope })

describe('policy init', () => {
  it.each(policyPresets)(
    'writes %s, which binds at once, and never over a file',
    async (preset) => {
      const request = { preset, dryRun: false, scope }
      const { notes, written } = await initPolicy(site.context, request)
      expect(written).toBe(true)
      expect(notes[0]?.startsWith('It refuses every module today')).toBe(preset === 'strict')
      const { layers } = await showPolicy(site.context, { scope })
      expect(layers.map(({ kind, title }) => [kind, title])).toEqual([
        ['built-in', null],
        ['project', preset],
      ])
      const before = tree(site.top)
      expect((await rejected(initPolicy(site.context, request))).code).toBe('E_FILE_EXISTS')
      expect(tree(site.top)).toEqual(before)
    },
  )

  it('writes nothing in a dry run', async () => {
    const before = tree(site.top)
    await initPolicy(site.context, { preset: 'baseline', dryRun: true, scope })
    expect(tree(site.top)).toEqual(before)
  })

  it.each(policyPresets)('%s has no line that lint warns of', async (preset) => {
    await initPolicy(site.context, { preset, dryRun: false, scope })
    const { remarks, failure } = await lintPolicy(site.context, { scope })
    expect(failure).toBeUndefined()
    expect(new Set(remarks.map(({ rule }) => rule))).toEqual(
      new Set(preset === 'strict' ? ['lint/cannot-be-met'] : []),
    )
  })

  it('baseline lets a module in and strict refuses it, naming the line', async () => {
    await initPolicy(site.context, { preset: 'baseline', dryRun: false, scope })
    await site.install({ modules: ['./pack'], assistants: ['claude-code', 'cursor'] })
    expect((await checkInstalled(site.context, { scope })).failure).toBeUndefined()
    rmSync(`${site.project}/skills.policy.yaml`)
    await initPolicy(site.context, { preset: 'strict', dryRun: false, scope })
    const { failure, decision } = await checkInstalled(site.context, { scope })
    expect(failure).toMatchObject({ code: 'E_POLICY_REFUSED', exitStatus: 1 })
    expect(decision.reasons.map(({ rule }) => rule)).toContain('reviews/require')
  })
})

describe('policy show', () => {
  it('gives every line that binds with its place, through all layers', async () => {
    mkdirSync(`${site.top}/.git`)
    site.write({ '.git/HEAD': 'ref: refs/heads/main\n', 'project/skills.json': '{}' })
    policy('name: team\nlimits: {files: 10}', 'skills.policy.yaml')
    policy('limits: {files: 20, bytes: 1MiB}')
    policy('mode: warn\nassistants: {allow: [cursor]}', 'home/config/skills.policy.yaml')
    const { layers, effective, digest } = await showPolicy(site.context, { scope })
    expect(layers.map(({ kind, mode }) => [kind, mode])).toEqual([
      ['built-in', 'enforce'],
      ['team', 'enforce'],
      ['project', 'enforce'],
      ['user', 'warn'],
    ])
    expect(digest).toMatch(/^sha256:/u)
    const own = effective.filter(({ layer }) => layer !== 'built-in')
    expect(own.map(({ line, rule, mode }) => [line, rule, mode])).toEqual([
      [3, 'limits/files', 'enforce'],
      [2, 'limits/bytes', 'enforce'],
      [3, 'assistants/allow', 'warn'],
      [2, null, 'warn'],
    ])
  })
})

describe('policy check', () => {
  it('tells every reason, and nothing where all is allowed', async () => {
    await site.install({ modules: ['./pack'] })
    expect(await checkInstalled(site.context, { scope })).toMatchObject({
      modules: 1,
      skills: 2,
      decision: { allowed: true, reasons: [] },
      failure: undefined,
    })
    policy('licenses: {allow: [MIT]}\nassistants: {deny: [claude-code]}\nfiles: {unmanaged: deny}')
    site.write({ 'project/.claude/skills/stray/SKILL.md': skillText('stray') })
    const { decision } = await checkInstalled(site.context, { scope })
    expect([...new Set(decision.reasons.map(({ rule, line }) => `${rule} ${line}`))]).toEqual([
      'licenses/unknown 2',
      'assistants/deny 3',
      'files/unmanaged 4',
    ])
  })
})

describe('policy explain', () => {
  it('gives decision, line, facts with their origin, remedy and contact', async () => {
    await site.install({ modules: ['./pack'] })
    policy('contact: {email: sec@acme.example}\nlicenses: {allow: [MIT]}\nlimits: {files: 9}')
    const answer = await explained('pack')
    expect(answer.subject).toMatchObject({ kind: 'module', module: 'pack', installed: true })
    expect(answer.decision.allowed).toBe(false)
    expect(answer.deciding).toMatchObject({ rule: 'licenses/unknown', line: 3 })
    expect(answer.contact).toBe('sec@acme.example')
    expect(answer.rules.filter(({ layer }) => layer !== 'built-in')).toMatchObject([
      { rule: 'licenses/allow', outcome: 'holds', line: 3 },
      { rule: 'licenses/unknown', outcome: 'deny', line: 3 },
      { rule: 'limits/files', outcome: 'holds', line: 4 },
    ])
    expect(answer.facts).toContainEqual({
      name: 'licence',
      value: 'none given',
      from: 'the licence file or manifest of the module',
    })
    expect(answer.facts).toContainEqual({
      name: 'files',
      value: '2',
      from: 'its files, read from these bytes',
    })
    expect(answer.acceptWith).toEqual([
      'skills policy except licenses/unknown --target pack --reason REASON --expires YYYY-MM-DD',
    ])
  })

  it('leaves out no more than what is refused', async () => {
    site.write({ 'project/pack/skills/one/SKILL.md': skillText('one', 'A\u{e0041}\u{e0042}B') })
    const answer = await explained('./pack')
    expect(answer.subject).toMatchObject({ kind: 'module', installed: false })
    expect(answer.remedy).toBe('Leave out what is refused: skills install pack --exclude one')
    expect(answer.acceptWith).not.toEqual([])
  })

  it('is asked about a skill alone', async () => {
    await site.install({ modules: ['./pack'] })
    policy('findings: {maxSeverity: none}')
    expect((await explained('two')).subject).toMatchObject({ kind: 'skill', skill: 'two' })
    expect((await explained('.cursor/skills/two/SKILL.md')).subject).toMatchObject({ skill: 'two' })
  })

  it('judges a source that is not allowed without fetching it', async () => {
    policy('sources: {allow: ["github:acme/*"]}')
    const answer = await explained('https://127.0.0.1:9/evil/pack.git')
    expect(answer.deciding).toMatchObject({ rule: 'sources/allow', line: 2 })
    expect(answer.acceptWith).toEqual([])
    expect(answer.facts).toContainEqual({
      name: 'source',
      value: 'https://127.0.0.1:9/evil/pack, https://127.0.0.1:9/evil/pack.git',
      from: 'the source as skills.json or the command names it',
    })
  })

  it('says whether a module may write a path', async () => {
    policy('files: {protected: [AGENTS.md]}')
    expect((await explained('AGENTS.md')).deciding).toMatchObject({ rule: 'files/protected' })
    expect((await explained('./docs/x.md')).decision.allowed).toBe(true)
  })

  it('says of each exception why it does not accept', async () => {
    const exception = (id: string, changes: string) =>
      `  - {id: ${id}, rule: licenses/unknown, owner: o, reason: r, ${changes}}`
    const digest = 'digest: "h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="'
    policy(
      [
        'licenses: {allow: [MIT]}',
        'exceptions:',
        exception('OLD', `${digest}, created: 2024-10-01, expires: 2024-12-01`),
        exception('OTHER', `${digest}, created: 2024-12-01, expires: 2025-02-01`),
        exception('LATER', `${digest}, created: 2025-02-01, expires: 2025-03-01`),
      ].join('\n'),
    )
    const { exceptions } = await explained('./pack')
    expect(exceptions.map(({ id, state }) => [id, state])).toEqual([
      ['OLD', 'ended'],
      ['OTHER', 'other bytes'],
      ['LATER', 'not yet'],
    ])
  })

  it('says which facts nobody can find out yet: the rules about them are in the list of lint', async () => {
    policy(
      [
        'releases: {minAge: 7d}',
        'publishers: {require: any}',
        'signatures: [{match: "**", anyOf: [{sshKey: "SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU"}]}]',
        'reviews: {require: [{match: "**", criteria: safe}]}',
        'advisories: {maxSeverity: low, maxDbAge: 7d}',
        'capabilities: {network: {hosts: []}, externalInstructions: deny, tools: {allow: []}, scripts: deny}',
        'licenses: {allow: [MIT]}',
        'findings: {deny: ["SKL-*"]}',
        'limits: {bytes: 1MiB, files: 10, skills: 10, depth: 9}',
      ].join('\n'),
    )
    const { facts } = await explained('./pack')
    const unknown = facts.filter(({ value }) => value === null).map(({ name }) => name)
    expect(unknown).toEqual(['advisories', 'first seen'])
    const { remarks } = await lintPolicy(site.context, { scope })
    expect(remarks.filter(({ rule }) => rule === 'lint/cannot-be-met')).toHaveLength(1)
  })
})

describe('policy lint', () => {
  it('fails with the first warning, and says which exceptions nothing needs', async () => {
    await site.install({ modules: ['./pack'] })
    const digest = 'digest: "h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="'
    policy(
      `exceptions:\n  - {id: E, rule: SKL-HID-003, ${digest}, owner: o, reason: r, created: 2024-12-01, expires: 2025-03-01}`,
    )
    await site.install()
    const { failure, remarks } = await lintPolicy(site.context, { scope })
    expect(failure).toMatchObject({ code: 'E_POLICY_LINT', exitStatus: 1, where: { line: 3 } })
    expect(remarks.map(({ rule }) => rule)).toEqual(['lint/exception-unused'])
  })
})

describe('explain', () => {
  it.each(['licenses/allow', 'LICENSES/Allow', 'lint/shadowed'])('knows the rule %s', (word) => {
    expect(explain(word)).toMatchObject({ kind: 'policy-rule', id: word.toLowerCase() })
  })

  it('suggests the nearest rule of policy', () => {
    expect(() => explain('licences/allow')).toThrow('no rule')
  })
})
