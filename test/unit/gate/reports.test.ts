import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importSarif } from '@skills/audit'
import {
  type GateFormat,
  type GateReport,
  gateFormats,
  type ImportFacts,
  partsOf,
  reportFiles,
  runStages,
} from '@skills/gate'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { factsOf, gatePolicyOf } from '../../support/change-site.ts'
import { changedFile, madeChange } from '../../support/made-change.ts'
import { githubProblems, markdownProblems } from '../../support/report-problems.ts'
import { hostileText, reportedFinding } from '../../support/report-sample.ts'
import { repositoryRoot } from '../../support/repository-root.ts'
import { sarifProblems } from '../../support/sarif-problems.ts'

const hostile = `${hostileText}\n::error::owned\r\n\u001b[2J\u202e##[set-output name=x;]y\n::set-output name=a::b`
const path = 'src/a\n::error::owned ##[x] <b> |`.js'

function garak(tool = 'rapidast'): ImportFacts {
  const text = readFileSync(join(repositoryRoot, 'test/support/fixtures/garak.sarif'), 'utf8')
  const read = importSarif(text, { tool, report: 'results/rapidast.sarif' })
  if (!read.ok) throw new Error('the fixture is no SARIF')
  return {
    tool,
    findings: read.findings.map((one) => ({ ...one, repositoryPath: one.file })),
    rules: read.rules,
  }
}

/** A gate in which every text is a stranger's. */
function report(imports: readonly ImportFacts[] = [garak()]): GateReport {
  const message = `${hostile.replaceAll('\n', ' ')}\n\n${hostile}\n\nSigned-off-by: Claude <noreply@anthropic.com>\nCo-authored-by: Copilot ${hostile.replaceAll(/[\r\n]/gu, ' ')} <copilot@users.noreply.github.com>\n`
  const change = madeChange(
    [
      changedFile(
        path,
        Array.from({ length: 1_200 }, () => hostile.split('\n')[0] ?? ''),
      ),
    ],
    message,
  )
  const event = {
    platform: 'github' as const,
    base: undefined,
    head: undefined,
    title: hostile,
    description: `${hostile} ${'🚀'.repeat(9)}`,
    isDescriptionCut: false,
    targetBranch: hostile,
    sourceBranch: 'main',
    author: { login: hostile, isBot: false },
    labels: [hostile],
    reviews: [],
  }
  const review = {
    reviewer: { login: hostile, isBot: false },
    state: 'changes-requested' as const,
    commit: undefined,
    submittedAt: hostile,
  }
  const facts = factsOf(change, {
    event,
    imports,
    reviews: [
      review,
      { ...review, reviewer: { login: `${hostile}2`, isBot: true }, state: 'approved' },
    ],
    baseTexts: new Map([['CODEOWNERS', `* @${hostile.replaceAll(/\s/gu, '')}`]]),
    instructions: {
      findings: [
        {
          ...reportedFinding({
            message: hostile,
            evidence: hostile,
            remedy: hostile,
            file: path,
            repositoryPath: path,
          }),
          isNew: true,
        },
        { ...reportedFinding({ message: 'old' }), isNew: false },
      ],
      rules: [],
      paths: new Set(),
      gaps: [{ file: path, reason: 'omitted', message: hostile, isExecutable: false }],
      extent: { skills: 1, files: 2, bytes: 3 },
    },
  })
  const policy = gatePolicyOf(
    'contribution: {aiSignOff: deny, branches: {targets: [main]}, checks: {title-format: warn}}\ngate: {codeOwners: required}',
  )
  const result = runStages(facts, {
    policy,
    now: new Date(0),
    failOn: 'high',
    wanted: ['contribution', 'instructions', 'human-review'],
    required: ['human-review'],
  })
  return {
    result,
    required: ['human-review'],
    ends: { base: change.base, mergeBase: change.mergeBase, head: change.head },
    extent: { commits: 1, files: 1, added: 1_200, deleted: 0 },
    policyChanges: [
      { direction: 'loosened', file: path, line: 1, isInHead: true, message: hostile },
    ],
    policy: [{ name: 'skills.policy.yaml', sha256: 'a'.repeat(64) }],
    failOn: 'high',
    version: '1.2.3',
    now: new Date('2026-11-25T00:00:00Z'),
  }
}

const hidden = /[\u0000-\u0008\u000b-\u001f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u

describe('reports of a gate, in which every text is a stranger’s', () => {
  const whole = report()
  const { files } = reportFiles(whole)
  const text = (name: string) => files[name] ?? ''

  it('are all there, and the same twice', () => {
    expect(Object.keys(files).sort()).toEqual([
      'contribution.sarif',
      'gate.html',
      'gate.intoto.json',
      'gate.md',
      'gl-code-quality-report.json',
      'gl-sast-report.json',
      'human-review.sarif',
      'import-rapidast.sarif',
      'instructions.sarif',
    ])
    expect(reportFiles(report()).files).toEqual(files)
  })

  it.each(['contribution', 'instructions', 'human-review', 'import-rapidast'])(
    '%s.sarif can be uploaded',
    (name) => {
      expect(sarifProblems(text(`${name}.sarif`))).toEqual([])
    },
  )

  it('in SARIF have a category each, also for two reports of one tool', () => {
    const two = reportFiles(report([garak(), garak(), garak('RAPIDAST'), garak('contribution')]))
    const names = Object.keys(two.files).filter((name) => name.endsWith('.sarif'))
    const ids = names.map((name) => JSON.parse(two.files[name] ?? '').runs[0].automationDetails.id)
    expect(names).toContain('import-contribution.sarif')
    expect(new Set(ids.map((id) => String(id).toLowerCase())).size).toBe(names.length)
    const one = JSON.parse(gateFormats.sarif(whole))
    const runs = one.runs.map(
      (run: { automationDetails: { id: string } }) => run.automationDetails.id,
    )
    expect(runs).toEqual([
      'skills/contribution/',
      'skills/instructions/',
      'skills/human-review/',
      'skills/import/rapidast/',
    ])
  })

  it('give results without a place one, and keep their number', () => {
    const { runs } = JSON.parse(text('import-rapidast.sarif'))
    expect(runs[0].results).toHaveLength(3)
    const uris = runs[0].results.map(
      (one: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        one.locations[0]?.physicalLocation.artifactLocation.uri,
    )
    expect(new Set(uris)).toEqual(new Set(['results/rapidast.sarif']))
  })

  it('are no workflow commands but their own', () => {
    expect(githubProblems(gateFormats.github(whole))).toEqual([])
  })

  it('are no Markdown but their own', () => {
    const ours = {
      strong: /^(?:The gate|failed|warned|unknown|critical|high|medium|low)/u,
      item: /^(?:failed|warned|unknown|critical|high|medium|low|Remedy|and \d|<code>$|$)/u,
    }
    expect(markdownProblems(text('gate.md'), ours)).toEqual([])
    expect(text('gate.md')).not.toMatch(/^\s*::/mu)
    expect(text('gate.md')).not.toContain('##[')
  })

  it('are no HTML but their own', () => {
    const html = text('gate.html')
    expect(html.match(/<script/gu)).toHaveLength(1)
    expect(html).not.toMatch(/<img|<b> |onerror=alert\(2\)>/u)
    expect(html).toContain('&lt;img src=x onerror=alert(2)&gt;')
  })

  it('show what is hidden, in every format', () => {
    for (const [name, one] of Object.entries(files)) expect(hidden.test(one), name).toBe(false)
    for (const format of Object.keys(gateFormats) as GateFormat[])
      expect(hidden.test(gateFormats[format](whole)), format).toBe(false)
  })

  it('for GitLab follow its forms', () => {
    const ajv = new Ajv2020({ strict: false })
    const quality = {
      type: 'array',
      items: {
        type: 'object',
        required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
        properties: {
          severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
          location: {
            type: 'object',
            required: ['path', 'lines'],
            properties: { lines: { type: 'object', required: ['begin'] } },
          },
        },
      },
    }
    const entries = JSON.parse(text('gl-code-quality-report.json'))
    expect(ajv.validate(quality, entries)).toBe(true)
    expect(new Set(entries.map((one: { fingerprint: string }) => one.fingerprint)).size).toBe(
      entries.length,
    )
    const sast = JSON.parse(text('gl-sast-report.json'))
    expect(sast.scan).toMatchObject({
      type: 'sast',
      status: 'success',
      start_time: '2026-11-25T00:00:00',
    })
    for (const one of sast.vulnerabilities) {
      expect(one.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/u)
      expect(one.identifiers.length).toBeGreaterThan(0)
    }
    expect(new Set(sast.vulnerabilities.map((one: { id: string }) => one.id)).size).toBe(
      sast.vulnerabilities.length,
    )
  })

  it('as a statement name the head and the policy, and there is none where nothing was decided', () => {
    const statement = JSON.parse(text('gate.intoto.json'))
    expect(statement.subject).toEqual([{ digest: { gitCommit: 'b'.repeat(40) }, name: 'head' }])
    expect(statement.predicate.result).toBe('FAILED')
    expect(statement.predicate.failedTests).toContain('contribution')
    const { result } = whole
    const open = reportFiles({ ...whole, result: { ...result, status: 'incomplete' } })
    expect(open.files['gate.intoto.json']).toBeUndefined()
  })

  it('name every stage and every scanner once', () => {
    expect(partsOf(whole).map(({ name, status }) => `${name} ${status}`)).toEqual([
      'contribution failed',
      'instructions failed',
      'human-review failed',
      'rapidast failed',
    ])
  })
})
