import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runAudit, validatePaths } from '@skills/operations'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { makeOperationsSite } from '../../../support/operations-site.ts'
import { repositoryRoot } from '../../../support/repository-root.ts'

const site = makeOperationsSite('first-party-packs', { offline: true })
const scope = { project: undefined, scope: undefined, global: false } as const
const folder = join(repositoryRoot, 'skills-registry/packs')
const packs = readdirSync(folder)

beforeEach(() => site.reset())
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

describe.each(packs)('the pack %s', (pack) => {
  it('is found by its name, without network, and installs', async () => {
    const { modules } = await site.install({ modules: [pack] })
    expect(modules).toMatchObject([{ name: pack, version: '1.0.0' }])
  })

  it('is valid, strictly, and the audit has nothing to say of it', async () => {
    const paths = [join(folder, pack)]
    const { problems, failure } = await validatePaths(site.context, {
      ...{ paths, strict: true, fix: false },
    })
    expect([problems, failure]).toEqual([[], undefined])
    const nothing = { baseline: undefined, writeBaseline: undefined, sarifIn: [] }
    const { data } = await runAudit(site.context, {
      ...{ targets: paths, scope, recursive: false, failOn: 'low', rules: [], skipRules: [] },
      ...{ ...nothing, withExcerpts: false },
    })
    expect(data.findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`)).toEqual([])
  })
})
