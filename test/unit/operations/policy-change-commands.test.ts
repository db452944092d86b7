import { readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { addException, diffPolicy, explainPolicy, testPolicy } from '@skills/operations'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createGitRepository } from '../../support/git-repository.ts'
import { makeOperationsSite, type OperationsSite } from '../../support/operations-site.ts'
import { skillText } from '../../support/packs.ts'
import { rejected } from '../../support/thrown.ts'
import { tree } from '../../support/tree.ts'

const scope = { project: undefined, scope: undefined, global: false } as const
const hidden = 'A\u{e0041}\u{e0042}B'

let site: OperationsSite
let count = 0

beforeEach(() => {
  count += 1
  const made = makeOperationsSite(`policy-change-${count}`)
  onTestFinished(() => rmSync(made.top, { recursive: true, force: true }))
  made.write({
    'project/pack/skills/one/SKILL.md': skillText('one'),
    'project/pack/skills/two/SKILL.md': skillText('two', hidden),
  })
  site = made
})

const policy = (text: string, file = 'project/skills.policy.yaml') =>
  site.write({ [file]: `schema: 1\n${text}\n` })
const policyText = () => readFileSync(join(site.project, 'skills.policy.yaml'), 'utf8')

const except = (what: string, changes: Partial<Parameters<typeof addException>[1]> = {}) =>
  addException(site.context, {
    what,
    target: './pack',
    skill: undefined,
    reason: 'shows the attack it warns of',
    expires: '30d',
    owner: 'j.doe@acme.example',
    approvedBy: undefined,
    ticket: undefined,
    dryRun: false,
    scope,
    ...changes,
  })

const fingerprintOf = async (): Promise<string> => {
  const { decision } = await explainPolicy(site.context, { subject: './pack', scope })
  return decision.reasons.find(({ effect }) => effect === 'deny')?.finding?.fingerprint ?? ''
}

describe('policy except', () => {
  it('accepts one finding by the bytes of its skill, and the install goes on', async () => {
    policy('# ours\nname: acme   # kept')
    const before = policyText()
    await rejected(site.install({ modules: ['./pack'] }))
    const print = await fingerprintOf()
    const added = await except(print)
    expect(added.exception).toMatchObject({
      id: 'EX-1',
      fingerprint: print,
      created: '2025-01-01',
      expires: '2025-01-31',
    })
    expect(added.accepts).toHaveLength(1)
    expect(policyText().startsWith(before)).toBe(true)
    expect(policyText().split('\n')[added.line - 1]).toContain('EX-1')
    await site.install({ modules: ['./pack'] })
    site.write({ 'project/pack/skills/two/SKILL.md': skillText('two', `${hidden} more`) })
    expect((await explainPolicy(site.context, { subject: './pack', scope })).decision.allowed).toBe(
      false,
    )
  })

  it('makes the file where there is none, and nothing in a dry run', async () => {
    const print = await fingerprintOf()
    const before = tree(site.top)
    await except(print, { dryRun: true })
    expect(tree(site.top)).toEqual(before)
    await except(print)
    expect(policyText()).toMatch(/^schema: 1\n\nexceptions:\n {2}- id: "EX-1"\n/u)
  })

  it('accepts a rule of the own policy for one skill, counting ids on', async () => {
    policy('findings: {maxSeverity: none}\n# EX-3 is gone')
    const { exception, warnings } = await except('findings/max-severity', { skill: 'two' })
    expect(exception).toMatchObject({ id: 'EX-4', rule: 'findings/max-severity' })
    expect(warnings).toEqual([])
  })

  it.each([
    ['what nobody may accept', 'sources/allow', 'sources: {deny: [x]}', 'E_USAGE'],
    [
      'what is denied by name',
      'deny/listed',
      'deny: [{module: pack, reason: r}]',
      'E_POLICY_REFUSED',
    ],
    [
      'a source that is not allowed',
      'licenses/unknown',
      'sources: {allow: [x]}',
      'E_POLICY_REFUSED',
    ],
    ['what nothing refuses', 'licenses/allow', 'name: a', 'E_USAGE'],
    ['an end too far away', 'licenses/unknown', 'licenses: {unknown: deny}', 'E_USAGE'],
    ['a rule that is none', 'licences/allow', 'name: a', 'E_USAGE'],
  ])('writes nothing for %s', async (_what, rule, text, code) => {
    policy(text)
    const before = tree(site.top)
    const far = rule === 'licenses/unknown' ? { expires: '2026-01-01' } : {}
    expect((await rejected(except(rule, far))).code).toBe(code)
    expect(tree(site.top)).toEqual(before)
  })

  it('is refused where a layer above keeps the rule, with its line', async () => {
    policy(
      'contact: {email: sec@acme.example}\nlicenses: {unknown: deny}',
      'system/skills.policy.yaml',
    )
    const error = await rejected(except('licenses/unknown'))
    expect(error).toMatchObject({ code: 'E_POLICY_REFUSED', rule: 'licenses/unknown' })
    expect(error.where?.line).toBe(3)
    expect(error.remedy).toContain('sec@acme.example')
    policy(
      'licenses: {unknown: deny}\ndelegation: {allow: ["licenses/*"]}',
      'system/skills.policy.yaml',
    )
    expect((await except('licenses/unknown')).accepts).toHaveLength(1)
  })

  it('says what is still refused by another layer', async () => {
    policy('findings: {maxSeverity: medium}', 'system/skills.policy.yaml')
    const print = await fingerprintOf()
    const { warnings } = await except(print)
    expect(warnings.map(({ code }) => code)).toEqual(['W_POLICY_STILL_REFUSED'])
  })

  it('takes no hidden words, and follows no link', async () => {
    const print = await fingerprintOf()
    const error = await rejected(except(print, { reason: 'fine\u202e' }))
    expect(error).toMatchObject({ code: 'E_USAGE', where: { flag: '--reason' } })
    site.write({ 'elsewhere.yaml': 'schema: 1\n' })
    symlinkSync(join(site.top, 'elsewhere.yaml'), join(site.project, 'skills.policy.yaml'))
    expect((await rejected(except(print))).code).toBe('E_POLICY_INVALID')
    expect(readFileSync(join(site.top, 'elsewhere.yaml'), 'utf8')).toBe('schema: 1\n')
  })

  it('asks git who answers for it, else says how to tell', async () => {
    const print = await fingerprintOf()
    expect((await rejected(except(print, { owner: undefined }))).where).toEqual({ flag: '--owner' })
    site.write({
      'home/.gitconfig': '[core]\n\teditor = vi\n[user]\n\tname = J\n\temail = j@x.example\n',
    })
    expect((await except(print, { owner: undefined })).exception.owner).toBe('j@x.example')
  })

  it('finds a finding in what is installed without being told where', async () => {
    await site.install({ modules: ['./pack'], skills: ['one'] })
    const error = await rejected(except('0000000000000000', { target: undefined }))
    expect(error).toMatchObject({ code: 'E_USAGE', where: { flag: 'what' } })
    policy('licenses: {unknown: deny}')
    const bare = await rejected(except('licenses/unknown', { target: undefined }))
    expect(bare.remedy).toContain('--target pack')
    expect((await except('licenses/unknown', { target: 'pack' })).exception.rule).toBe(
      'licenses/unknown',
    )
  })
})

describe('policy test', () => {
  const cases = (policyLine = '') =>
    `schema: 1\n${policyLine}cases:\n  - {name: a, source: acme/web, expect: {decision: allow}}\n`

  it('asks the layers here, or the policy that the file names', async () => {
    policy('sources: {allow: ["github:other/*"]}')
    policy('sources: {allow: ["github:acme/*"]}', 'project/org/acme.yaml')
    site.write({
      'project/tests/here.yaml': cases(),
      'project/tests/named.yml': cases('policy: ../org/acme.yaml\n'),
    })
    const { cases: tested, failure } = await testPolicy(site.context, {
      fixtures: ['tests'],
      scope,
    })
    expect(tested.map(({ file, passed }) => [file, passed])).toEqual([
      ['tests/here.yaml', false],
      ['tests/named.yml', true],
    ])
    expect(failure).toMatchObject({
      code: 'E_POLICY_TEST',
      where: { file: 'tests/here.yaml', line: 3 },
    })
  })

  it('reads no policy from outside the repository, and no missing file', async () => {
    site.write({
      'outside.yaml': 'schema: 1\n',
      'project/out.yaml': cases('policy: x/../../outside.yaml\n'),
    })
    const run = (path: string) => rejected(testPolicy(site.context, { fixtures: [path], scope }))
    expect(await run('out.yaml')).toMatchObject({ code: 'E_READ', where: { line: 2 } })
    expect((await run('nowhere')).code).toBe('E_READ')
    expect((await run('pack')).code).toBe('E_USAGE')
  })
})

describe('policy diff', () => {
  it('compares commits with each other and with the disk', async () => {
    const repository = createGitRepository(join(site.project, '.git'))
    const file = (text: string) => ({ 'skills.policy.yaml': `schema: 1\n${text}\n` })
    repository.tag('v1', repository.commit(file('limits: {files: 1}')))
    repository.commit(file('limits: {files: 2}'))
    policy('limits: {files: 1}')
    const run = async (base: string, head?: string) =>
      (await diffPolicy(site.context, { base, head, scope })).changes.map(
        ({ direction }) => direction,
      )
    expect(await run('v1', 'HEAD')).toEqual(['loosened'])
    expect(await run('HEAD~1', 'main')).toEqual(['loosened'])
    expect(await run('v1')).toEqual([])
    expect(await run('HEAD')).toEqual(['tightened'])
    expect(await run('HEAD', 'skills.policy.yaml')).toEqual(['tightened'])
    const { failure } = await diffPolicy(site.context, { base: 'v1', head: 'main', scope })
    expect(failure).toMatchObject({ code: 'E_POLICY_LOOSENED', exitStatus: 1, where: { line: 2 } })
  })

  it.each(['nowhere', '../../etc/passwd', 'HEAD~99', '--help', '@{u}', ''])(
    'knows no revision %s',
    async (word) => {
      createGitRepository(join(site.project, '.git')).commit({ a: 'a' })
      const error = await rejected(diffPolicy(site.context, { base: word, head: 'HEAD', scope }))
      expect(error.code).toBe('E_USAGE')
    },
  )
})
