import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ContributionCheckId, contributionChecks } from '@skills/core'
import { type ChangedFile, type ChangeEvent, type GateFacts, runStages, stages } from '@skills/gate'
import { describe, expect, it } from 'vitest'
import { checks } from '../../../packages/gate/src/stages/contribution/checks/index.ts'
import { factsOf, gatePolicyOf } from '../../support/change-site.ts'
import { madeChange as change, changedFile as file } from '../../support/made-change.ts'
import { repositoryRoot } from '../../support/repository-root.ts'

const lines = (count: number, text = 'const value = compute('): string[] =>
  Array.from({ length: count }, (_, at) => `${text}${at})`)

const event = (more: Partial<ChangeEvent> = {}): ChangeEvent => ({
  platform: 'github',
  base: undefined,
  head: undefined,
  title: 'Mend a thing',
  description: 'It was broken. Fixes #12.',
  isDescriptionCut: false,
  targetBranch: 'main',
  sourceBranch: 'mend',
  author: { login: 'ann', isBot: false },
  labels: [],
  reviews: [],
  ...more,
})

const quiet = factsOf(change([file('src/a.js'), file('test/a.test.js')]), { event: event() })

/** What a check answers under a policy. */
function ask(id: ContributionCheckId, facts: GateFacts, policy = ''): string {
  const on = `contribution: {checks: {${id}: warn}}\n`
  const text = policy === '' ? on : policy
  const terms = { policy: gatePolicyOf(text), now: new Date(0), failOn: 'high' as const }
  const [result] = runStages(facts, { ...terms, wanted: ['contribution'], required: [] }).stages
  return result?.checks.find((one) => one.id === id)?.status ?? 'missing'
}

const withEvent = (more: Partial<ChangeEvent>): GateFacts => ({ ...quiet, event: event(more) })
const withFiles = (...files: readonly ChangedFile[]): GateFacts => factsOf(change(files))
const withMessage = (message: string): GateFacts => factsOf(change([file('src/a.js')], message))
const template = (text: string, more: Partial<ChangeEvent>): GateFacts => ({
  ...withEvent(more),
  baseTexts: new Map([['.github/pull_request_template.md', text]]),
})
const sections =
  '## Why\n\n<!-- say it -->\n\n## Checks\n\n- [ ] tests pass\n- [ ] docs\n\n## More (optional)\n'
const policyOf = (text: string) => `contribution: {${text}}`

/** A change for which each check fails, the policy where the usual one does not ask, and a near one for which it holds. */
const cases: Readonly<
  Record<ContributionCheckId, readonly [bad: GateFacts, ok: GateFacts, policy?: string]>
> = {
  'target-branch': [
    withEvent({ targetBranch: 'release/1' }),
    quiet,
    policyOf('branches: {targets: [main]}'),
  ],
  'source-branch': [withEvent({ sourceBranch: 'main' }), withEvent({ sourceBranch: 'main-menu' })],
  'title-format': [quiet, withEvent({ title: 'fix(core)!: a thing' })],
  description: [withEvent({ description: ' <!-- nothing --> \n' }), quiet],
  'description-length': [
    withEvent({ description: 'x'.repeat(5_001) }),
    withEvent({ description: `<!--${'x'.repeat(9_000)}-->ok` }),
  ],
  emoji: [
    withEvent({ description: '🚀🚀 :tada: ✨' }),
    withEvent({ description: '© 12:30:45 a::b::c #1' }),
  ],
  'code-references': [
    withEvent({ description: lines(21, 'see src/core/x.ts and ').join('\n') }),
    withEvent({ description: 'https://example.test/a/b/c.html '.repeat(30) }),
  ],
  'linked-issue': [
    factsOf(change([file('a')]), { event: event({ description: 'none #x' }) }),
    quiet,
  ],
  template: [
    template(sections, { description: sections }),
    template(sections, { description: '## why\nx\n## Checks\n' }),
  ],
  'template-tasks': [
    template(sections, { description: '## Checks\n- [x] tests pass\n- [ ] docs\n' }),
    template(sections, { description: '## Checks\n- [X] tests pass\n* [x] docs\n' }),
    policyOf('tasks: [Checks]'),
  ],
  'extra-sections': [
    template(sections, { description: '# A\n# B\n# C\n' }),
    template(sections, { description: '# Why\n# Checks\n# C\n```\n' }),
  ],
  subject: [withMessage('fixup! x\n'), withMessage('Wipe the table\n')],
  'message-length': [
    withMessage(`a\n\n${'x'.repeat(5_001)}`),
    withMessage(`a\n\nb\n\nNote: ${'x'.repeat(9_000)}`),
  ],
  'message-format': [withMessage('a thing\n'), withMessage('docs: a thing\n')],
  'file-types': [
    withFiles(file('a.exe')),
    withFiles(file('a.JS'), file('Makefile'), file('.env')),
    policyOf('fileTypes: [.js]'),
  ],
  'allowed-paths': [
    withFiles(file('ci/a.yml')),
    withFiles(file('src/a/b.js')),
    policyOf('paths: {allow: ["src/**"]}'),
  ],
  'protected-paths': [withFiles(file('readme.MD')), withFiles(file('docs/README.md'))],
  'final-newline': [
    withFiles(file('a.js', ['x'], { lacksFinalNewline: true })),
    withFiles(file('yarn.lock', ['x'], { lacksFinalNewline: true })),
  ],
  churn: [
    withFiles(file('a.js', lines(2_001))),
    withFiles(file('package-lock.json', lines(9_000)), file('a.md', lines(9_000))),
  ],
  'largest-file': [withFiles(file('a.js', lines(1_001))), withFiles(file('a.json', lines(1_001)))],
  'generated-share': [
    withFiles(file('dist/a.js', lines(900)), file('b.js', lines(100))),
    withFiles(file('dist/a.js', lines(100))),
  ],
  'binary-files': [
    withFiles(file('tool', [], { isBinary: true })),
    withFiles(
      file('a.png', [], { isBinary: true }),
      file('old.jar', [], { isBinary: true, status: 'D' }),
    ),
  ],
  'whitespace-only': [
    withFiles(file('a.js', lines(40, '  a('), { removed: lines(40, 'a(') })),
    withFiles(file('a.js', lines(40, 'a('), { removed: lines(40, 'a(') })),
  ],
  comments: [
    withFiles(file('a.py', [...lines(20), ...lines(30, '# ')])),
    withFiles(file('a.py', [...lines(30), ...lines(20, '# ')])),
  ],
  'duplicate-blocks': [
    withFiles(file('a.js', lines(70)), file('b.js', lines(70))),
    withFiles(file('a.js', lines(70)), file('b.js', lines(70, 'let other = take('))),
  ],
  'test-ratio': [
    withFiles(file('src/a.js', lines(61))),
    withFiles(file('src/a.js', lines(61)), file('src/a.test.js')),
  ],
  'diff-coverage': [
    {
      ...withFiles(file('src/a.js', lines(4))),
      coverage: {
        files: new Map([
          [
            '/build/src/a.js',
            new Map([
              [1, 1],
              [2, 0],
              [3, 0],
            ]),
          ],
        ]),
      },
    },
    {
      ...withFiles(file('src/a.js', lines(4))),
      coverage: {
        files: new Map([
          [
            'src/a.js',
            new Map([
              [1, 1],
              [2, 3],
              [3, 0],
            ]),
          ],
        ]),
      },
    },
  ],
  'sign-off': [
    withMessage('a\n\nb\n\nSigned-off-by: Bob <bob@b>\n'),
    withMessage('a\n\nb\n\nSigned-off-by: Ann A. <ANN@example.test>\n'),
  ],
  'ai-sign-off': [
    withMessage('a\n\nb\n\nSigned-off-by: Claude <noreply@anthropic.com>\n'),
    withMessage('a\n\nb\n\nSigned-off-by: Claude Shannon <claude@bell.example>\n'),
  ],
  'ai-co-author': [
    withMessage('a\n\nb\n\nCo-Authored-By: Copilot <175728472+Copilot@users.noreply.github.com>\n'),
    withMessage('a\n\nb\n\nCo-authored-by: Bob <bob@b>\n'),
  ],
  'assisted-by': [
    withMessage('a\n\nGenerated with Claude Code\n'),
    withMessage('a\n\nGenerated with Claude Code\n\nAssisted-by: Claude Code:claude-opus-4\n'),
    policyOf('assistedBy: when-disclosed, checks: {assisted-by: warn}'),
  ],
}

describe('checks of a contribution', () => {
  it('are the same in the table, in the words and in the schema of a policy', () => {
    expect(checks.map(({ id }) => id)).toEqual([...contributionChecks])
    const schema = JSON.parse(
      readFileSync(join(repositoryRoot, 'schemas/skills-policy.schema.json'), 'utf8'),
    )
    expect(Object.keys(schema.$defs.contributionChecks.properties)).toEqual([...contributionChecks])
    expect(stages.map(({ id }) => id)).toContain('contribution')
  })

  it.each(contributionChecks.map((id) => [id] as const))(
    '%s fails, and holds for what is near',
    (id) => {
      const [bad, ok, policy] = cases[id]
      expect([ask(id, bad, policy), ask(id, ok, policy)]).not.toContain('missing')
      expect(ask(id, bad, policy)).toMatch(/^(?:warned|failed)$/u)
      expect(ask(id, ok, policy)).toMatch(/^(?:passed|skipped)$/u)
    },
  )

  it('say unknown where the forge says nothing, and never passed', () => {
    for (const id of ['source-branch', 'description', 'emoji', 'title-format'] as const)
      expect(ask(id, factsOf(change([file('a')])))).toBe('unknown')
    expect(ask('description-length', withEvent({ isDescriptionCut: true }))).toBe('unknown')
    expect(ask('comments', factsOf(change([file('a.js')], 'a', { hasLines: false })))).toBe(
      'unknown',
    )
  })

  it('ask nothing of merges, whose messages git writes', () => {
    const merge = change([file('a')], 'Merge branch x', {})
    const commits = merge.commits.map((one) => ({ ...one, parents: [one.id, one.id] }))
    expect(ask('sign-off', factsOf({ ...merge, commits }))).toBe('skipped')
  })
})

describe('the stage contribution', () => {
  const judge = (facts: GateFacts, text = '') => {
    const terms = { policy: gatePolicyOf(text), now: new Date(0), failOn: 'high' as const }
    return runStages(facts, { ...terms, wanted: ['contribution'], required: [] })
  }
  const heavy = { ...withFiles(file('src/a.js', lines(2_500))), event: event({ description: '' }) }

  it('warns where weights reach the threshold, and stops only where a policy says a threshold', () => {
    expect(judge(quiet).status).toBe('passed')
    expect(judge(heavy).status).toBe('warned')
    expect(judge(heavy, 'contribution: {threshold: 4}').status).toBe('failed')
    expect(judge(heavy, 'contribution: {threshold: 25}').status).toBe('passed')
    expect(judge(heavy, 'mode: warn\ncontribution: {threshold: 4}').status).toBe('warned')
  })

  it('fails by one check alone where the policy says so', () => {
    const signed = withMessage('a\n\nb\n\nSigned-off-by: Claude <noreply@anthropic.com>\n')
    expect(judge(signed).status).toBe('passed')
    expect(judge(signed, 'contribution: {aiSignOff: deny}').status).toBe('failed')
    expect(judge(signed, 'mode: audit\ncontribution: {aiSignOff: deny}').status).toBe('passed')
    expect(judge(withMessage('a\n'), 'contribution: {signOff: required}').status).toBe('failed')
  })

  it('has a finding with a place for each thing that a check saw', () => {
    const [stage] = judge(heavy).stages
    expect(
      stage?.findings.map(({ rule, severity, repositoryPath }) => [rule, severity, repositoryPath]),
    ).toEqual([
      ['gate/description', 'low', 'src/a.js'],
      ['gate/churn', 'low', 'src/a.js'],
      ['gate/largest-file', 'low', 'src/a.js'],
      ['gate/test-ratio', 'low', 'src/a.js'],
    ])
    const ids = new Set(stage?.rules.map(({ id }) => id))
    expect(stage?.findings.every(({ rule }) => ids.has(rule))).toBe(true)
  })

  it('gives the same answer twice, in one order', () => {
    expect(judge(heavy)).toEqual(judge(heavy))
    expect(judge(heavy).stages[0]?.checks.map(({ id }) => id)).toEqual([...contributionChecks])
  })
})
