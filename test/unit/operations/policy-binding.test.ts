import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  diffModule,
  importFile,
  moduleDetails,
  outdatedModules,
  runAudit,
  undoRun,
} from '@skills/operations'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { makeOperationsSite, type OperationsSite } from '../../support/operations-site.ts'
import { skillText } from '../../support/packs.ts'
import { rejected } from '../../support/thrown.ts'
import { tree } from '../../support/tree.ts'

const scope = { project: undefined, scope: undefined, global: false } as const
const everything = {
  targets: [],
  recursive: false,
  failOn: 'high',
  rules: [],
  skipRules: [],
  baseline: undefined,
  writeBaseline: undefined,
  sarifIn: [],
  withExcerpts: false,
} as const
const hidden = skillText('one', 'Be kind.\u{e0041}\u{e0042}\u{e0043}')

let site: OperationsSite
let count = 0

beforeEach(() => {
  count += 1
  const made = makeOperationsSite(`policy-${count}`)
  onTestFinished(() => rmSync(made.top, { recursive: true, force: true }))
  made.write({ 'project/pack/skills/one/SKILL.md': skillText('one') })
  site = made
})

const policy = (text: string, file = 'project/skills.policy.yaml') =>
  site.write({ [file]: `schema: 1\n${text}\n` })
const installed = () => site.install({ modules: ['./pack'] })
const lock = (): { policy?: string } =>
  JSON.parse(readFileSync(join(site.project, 'skills.lock'), 'utf8'))

describe('policy stands before', () => {
  it.each([
    ['the source of an install', () => installed()],
    ['the source of mod add', () => site.add('./pack')],
    ['the source of info', () => moduleDetails(site.context, { module: './pack', scope })],
  ])('%s: exit 1 with file and line, and nothing is written', async (_what, work) => {
    policy('contact: {email: sec@acme.example}\nsources: {allow: ["github:acme/*"]}')
    const before = tree(site.top)
    const error = await rejected(work())
    expect(error).toMatchObject({ code: 'E_POLICY_REFUSED', exitStatus: 1, rule: 'sources/allow' })
    expect(error.where).toEqual({ file: 'skills.policy.yaml', line: 3 })
    expect(error.remedy).toContain('sec@acme.example')
    expect(tree(site.top)).toEqual(before)
  })

  it('content: licence, capabilities, limits, all told at once', async () => {
    policy('licenses: {allow: [MIT]}\nlimits: {bytes: 10B}')
    const error = await rejected(installed())
    expect(error.problems.map(({ rule, file, line }) => [rule, file, line])).toEqual([
      ['licenses/unknown', 'skills.policy.yaml', 2],
      ['limits/bytes', 'skills.policy.yaml', 3],
    ])
  })

  it('a module that is denied by name, under whatever name it is added', async () => {
    site.write({ 'project/evil.tgz': '' })
    policy('deny: [{module: evil, reason: revoked}]')
    const { addModule } = await import('@skills/operations')
    const request = {
      source: 'https://127.0.0.1:9/evil.tgz',
      name: 'good',
      ref: undefined,
      path: undefined,
      skills: undefined,
      exclude: undefined,
      scope,
      dryRun: false,
    }
    expect((await rejected(addModule(site.context, request))).rule).toBe('deny/listed')
  })

  it('readers: every assistant that reads a place counts', async () => {
    policy('assistants: {allow: [cursor]}')
    const error = await rejected(site.install({ modules: ['./pack'], assistants: ['claude-code'] }))
    expect(error).toMatchObject({ code: 'E_POLICY_REFUSED', rule: 'assistants/allow' })
    expect(error.message).toMatch(/claude-code, .*copilot-cli, .* would read .claude\/skills\/one/u)
    policy('assistants: {allow: [cursor, gemini], deny: [cursr]}')
    const { warnings } = await site.install({ modules: ['./pack'], assistants: ['gemini-cli'] })
    expect(warnings.map(({ code, line }) => [code, line])).toContainEqual(['W_POLICY_ASSISTANT', 2])
  })

  it('what must be there: an install without it is refused, and so is its uninstall', async () => {
    await installed()
    policy('require: [{module: base, reason: house rules}]')
    expect((await rejected(site.install())).rule).toBe('require/module')
    policy('require: [{module: pack}]')
    await site.install()
    expect((await rejected(site.uninstall('pack'))).rule).toBe('require/module')
    rmSync(join(site.project, 'skills.policy.yaml'))
    await site.uninstall('pack')
  })

  it('an import of a denied source', async () => {
    site.write({ 'project/.lola-req': 'https://github.com/evil/pack.git\n' })
    policy('sources: {allow: ["github:acme/*"]}')
    const error = await rejected(
      importFile(site.context, { file: '.lola-req', dryRun: false, scope }),
    )
    expect(error.rule).toBe('sources/allow')
  })
})

describe('policy after an install', () => {
  it('is in the lock by its digest, and a change of it is an outdated lock for ci', async () => {
    policy('name: one')
    await installed()
    expect(lock().policy).toMatch(/^sha256:[0-9a-f]{64}$/u)
    await site.ci()
    policy('name: two')
    const error = await rejected(site.ci())
    expect(error).toMatchObject({ code: 'E_LOCK_OUTDATED', exitStatus: 1, rule: 'lock/policy' })
    await site.install()
    expect((await site.ci()).applied).toBe(false)
  })

  it('judges what is installed anew once it changed', async () => {
    await installed()
    policy('limits: {bytes: 10B}')
    expect((await rejected(site.install())).rule).toBe('limits/bytes')
    expect(lock().policy).toBeUndefined()
  })

  it('is told by verify, with the results, and bytes that differ weigh more', async () => {
    await installed()
    policy('licenses: {allow: [MIT]}')
    const outcome = await site.verify()
    expect(outcome.failure).toMatchObject({ code: 'E_POLICY_REFUSED', exitStatus: 1 })
    expect(outcome.results.length).toBeGreaterThan(0)
    expect(outcome.decision.reasons[0]).toMatchObject({ rule: 'licenses/unknown', line: 2 })
    expect(outcome.warnings.map(({ code }) => code)).toContain('W_POLICY_CHANGED')
    writeFileSync(join(site.project, '.cursor/skills/one/SKILL.md'), 'changed')
    expect((await site.verify()).failure).toMatchObject({ code: 'E_VERIFY', exitStatus: 4 })
  })

  it('stops a run that has nothing to do where the module is denied from today', async () => {
    await installed()
    policy('deny: [{skill: "pack/one", reason: revoked}]', 'system/skills.policy.yaml')
    expect((await rejected(site.ci())).rule).toBe('deny/listed')
    expect((await rejected(site.install())).rule).toBe('deny/listed')
  })

  it('stands on info and diff as a decision', async () => {
    await installed()
    policy('licenses: {allow: [MIT]}')
    const details = await moduleDetails(site.context, { module: 'pack', scope })
    expect(details.decision).toMatchObject({ allowed: false })
    const asked = { module: 'pack', from: undefined, to: undefined, scope }
    expect((await diffModule(site.context, asked)).decision.allowed).toBe(false)
  })

  it('is asked before a server is asked for versions', async () => {
    await installed()
    policy('sources: {default: deny}')
    const error = await rejected(outdatedModules(site.context, { modules: [], scope }))
    expect(error.rule).toBe('sources/allow')
  })
})

describe('layers', () => {
  it('of machine and user bind and do not stand in the lock', async () => {
    policy('name: system', 'system/skills.policy.yaml')
    policy('name: user', 'home/config/skills.policy.yaml')
    await installed()
    expect(lock().policy).toBeUndefined()
    for (const file of ['system/skills.policy.yaml', 'home/config/skills.policy.yaml']) {
      policy('sources: {default: deny}', file)
      const error = await rejected(site.install())
      expect(error.where).toEqual({ file: join(site.top, file), line: 2 })
      policy('name: again', file)
    }
  })

  it('of a nested project do not loosen those above, up to the git top and no further', async () => {
    site.write({ 'project/.git/HEAD': '', 'project/app/skills.json': '{"modules":{}}\n' })
    policy('findings: {maxSeverity: none}\nassistants: {allow: [cursor, crush]}')
    policy(
      'mode: audit\nassistants: {allow: [claude-code, cursor, crush]}',
      'project/app/skills.policy.yaml',
    )
    policy('sources: {default: deny}', 'skills.policy.yaml')
    const nested = { ...scope, project: join(site.project, 'app') }
    const asked = { modules: ['./pack'], scope: nested, assistants: ['claude-code'] }
    const error = await rejected(site.install(asked))
    expect(error.where).toEqual({ file: '../skills.policy.yaml', line: 3 })
    await site.install({ ...asked, assistants: ['cursor'] })
  })

  it('that only warn let the run go on and say so', async () => {
    policy('mode: warn\nlicenses: {allow: [MIT]}')
    const { warnings, applied } = await installed()
    expect(applied).toBe(true)
    const told = warnings.filter(({ code }) => code === 'W_POLICY')
    expect(told).toMatchObject([{ rule: 'licenses/unknown', file: 'skills.policy.yaml', line: 3 }])
  })
})

describe('the hosts that the code of a module asks', () => {
  it('are held against those allowed', async () => {
    const script = 'curl -s https://api.acme.example/x -o x\n'
    site.write({ 'project/pack/skills/one/scripts/get.sh': `#!/bin/sh\n${script}` })
    policy('capabilities: {network: {hosts: ["*.acme.example"]}, externalInstructions: deny}')
    await installed()
    policy('capabilities: {network: {hosts: []}}')
    const error = await rejected(site.install())
    expect(error.rule).toBe('capabilities/network')
    expect(error.message).toContain('api.acme.example')
  })
})

describe('skills that no lock has', () => {
  it('are told by verify where the policy speaks of them', async () => {
    await installed()
    site.write({ 'project/.claude/skills/stray/SKILL.md': skillText('stray') })
    policy('files: {unmanaged: deny}')
    expect((await site.verify()).failure?.message).toContain('.claude/skills/stray')
    policy('files: {unmanaged: warn}')
    const { failure, warnings } = await site.verify()
    expect(failure).toBeUndefined()
    expect(warnings.map(({ rule }) => rule)).toContain('files/unmanaged')
  })
})

describe('an undo and a bundle', () => {
  it('bring nothing back that policy refuses today', async () => {
    await installed()
    await site.uninstall('pack')
    policy('sources: {default: deny}')
    const before = tree(site.top)
    const undo = { onConflict: 'fail', dryRun: false, scope, onPlan: () => undefined } as const
    expect((await rejected(undoRun(site.context, undo))).rule).toBe('sources/allow')
    expect(tree(site.top)).toEqual(before)
  })
})

describe('an exception', () => {
  const finding = async () => {
    site.write({ 'project/pack/skills/one/SKILL.md': hidden })
    const { integrity, findings } = await moduleDetails(site.context, { module: './pack', scope })
    return { integrity, rule: findings[0]?.rule ?? '' }
  }
  const exception = (
    keys: { readonly integrity: string; readonly rule: string },
    expires: string,
  ) =>
    `exceptions: [{id: EX-1, rule: ${keys.rule}, digest: "${keys.integrity}", owner: me, reason: known, created: 2024-12-01, expires: ${expires}}]`

  it('of the project lets in what the floor refuses, marked, for these bytes and until its day', async () => {
    const keys = await finding()
    expect((await rejected(installed())).code).toBe('E_FINDINGS')
    policy(exception(keys, '2025-01-10'))
    const { applied, warnings } = await installed()
    expect(applied).toBe(true)
    expect(warnings.map(({ code }) => code)).toContain('W_POLICY_EXCEPTION')
    const details = await moduleDetails(site.context, { module: 'pack', scope })
    expect(details.findings[0]?.suppressed?.reason).toBe('EX-1: known')
    expect((await site.verify()).failure).toBeUndefined()
    const later = { ...site.context.machine, now: () => new Date('2025-01-11T00:00:00Z') }
    const { verifyInstalled } = await import('@skills/operations')
    const outcome = await verifyInstalled(
      { ...site.context, machine: later },
      { modules: [], scope },
    )
    expect(outcome.failure).toMatchObject({ code: 'E_POLICY_REFUSED', exitStatus: 1 })
  })

  it('marks the finding in an audit of what is installed, for the bytes it names and no twin of them', async () => {
    const keys = await finding()
    policy(exception(keys, '2025-01-31'))
    await installed()
    site.write({ 'project/.claude/skills/two/SKILL.md': hidden.replaceAll('one', 'two') })
    const { data, failure } = await runAudit(site.context, { ...everything, scope })
    const marks = data.findings.map(({ skill, suppressed }) => [skill, suppressed?.by])
    expect(new Set(marks.map((mark) => mark.join(' ')))).toEqual(new Set(['one policy', 'two ']))
    expect(failure?.code).toBe('E_FINDINGS')
  })

  it('of the user does not, since the environment can move that file', async () => {
    policy(exception(await finding(), '2025-01-31'), 'home/config/skills.policy.yaml')
    expect((await rejected(installed())).code).toBe('E_FINDINGS')
  })

  it('is forbidden where a layer above keeps the rule', async () => {
    policy(exception(await finding(), '2025-01-31'))
    policy('delegation: {deny: ["**"]}', 'system/skills.policy.yaml')
    expect((await rejected(installed())).code).toBe('E_FINDINGS')
  })
})
