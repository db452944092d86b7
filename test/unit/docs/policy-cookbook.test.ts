import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lintStack, parsePolicyTest, runPolicyTest } from '@skills/policy'
import { describe, expect, it } from 'vitest'
import { layerOf, now, stackOf } from '../../support/policy-facts.ts'
import { repositoryRoot } from '../../support/repository-root.ts'

const page = readFileSync(join(repositoryRoot, 'docs/guide/policy-cookbook.md'), 'utf8')

/** Title, policy and cases of each part. */
const recipes = page
  .split(/^## /mu)
  .slice(1)
  .map((part) => {
    const block = (kind: string) =>
      new RegExp(`^\`\`\`yaml ${kind}\\n([\\s\\S]*?)^\`\`\``, 'mu').exec(part)?.[1] ?? ''
    return { title: part.split('\n')[0] ?? '', policy: block('policy'), cases: block('cases') }
  })

const stackFor = (policy: string) => stackOf(layerOf(policy.replace('schema: 1\n', '')))

describe('the policy cookbook', () => {
  it('has ten policies', () => {
    expect(recipes).toHaveLength(10)
  })

  it.each(recipes)('$title: decides as it says', ({ title, policy, cases }) => {
    const test = parsePolicyTest(cases, title)
    const results = runPolicyTest(stackFor(policy), test, now)
    expect(results.filter(({ passed }) => !passed)).toEqual([])
    const decisions = new Set(test.test.cases.map((one) => one.expect.decision))
    expect(decisions.has('allow') && decisions.has('deny')).toBe(true)
  })

  it.each(recipes)('$title: fails once the policy is gone', ({ title, cases }) => {
    const results = runPolicyTest(stackOf(), parsePolicyTest(cases, title), now)
    expect(results.some(({ passed }) => !passed)).toBe(true)
  })

  it.each(recipes)('$title: has no line that lint warns of', ({ policy }) => {
    const known = {
      assistants: ['claude-code', 'cursor', 'copilot-vscode', 'copilot-cli'],
      auditRules: ['SKL-INJ-001', 'SKL-HID-001'],
      unknowable: [],
    }
    const remarks = lintStack(stackFor(policy), { now, known, used: undefined })
    expect(remarks.filter(({ severity }) => severity === 'warning')).toEqual([])
  })
})
