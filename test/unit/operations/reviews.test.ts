import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type AddReviewRequest,
  addReview,
  importReviews,
  listReviews,
  newKey,
  startReview,
  suggestReviews,
} from '@skills/operations'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { makeOperationsSite, packFiles } from '../../support/operations-site.ts'
import { rejected } from '../../support/thrown.ts'

const site = makeOperationsSite('reviews')
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

const { context } = site
const scope = { project: undefined, scope: undefined, global: false } as const
const file = join(site.project, 'skills.reviews.json')

const policy = (more = '') =>
  `schema: 1\nreviews:\n  require:\n    - match: "**"\n      criteria: safe-to-install\n      count: 2\n${more}`

beforeEach(async () => {
  site.reset()
  const files = Object.entries(packFiles(1)).map(([path, text]) => [`pack/${path}`, text])
  site.write({ ...Object.fromEntries(files), 'project/skills.policy.yaml': policy() })
  for (const name of ['one', 'two'])
    await newKey(context, {
      name,
      type: 'ed25519',
      isClear: true,
      passphrase: { file: undefined, ask: undefined },
    })
})

const add = (key: string, more: Partial<AddReviewRequest> = {}) =>
  addReview(context, {
    module: '../pack',
    criteria: ['safe-to-install'],
    result: 'approved',
    key,
    passphrase: { file: undefined, ask: undefined },
    ...{ integrity: undefined, base: undefined, model: undefined, notes: undefined },
    expires: undefined,
    humanGuided: true,
    scope,
    dryRun: false,
    ...more,
  })

const install = async () => {
  await site.add('../pack')
  return site.install()
}

const list = () => listReviews(context, { scope, modules: [], allowedSigners: [] })
const refusedBy = async () => (await rejected(install())).rule

describe('a policy that wants reviews of two people', () => {
  test('is content with two signatures over these bytes, and not with other bytes', async () => {
    expect(await refusedBy()).toBe('reviews/require')
    await add('one')
    expect(await refusedBy()).toBe('reviews/require')
    await add('two')
    expect((await install()).applied).toBe(true)
    expect((await site.verify()).failure).toBeUndefined()
    site.write({ 'pack/skills/lint/run.sh': '#!/bin/sh\necho other\n' })
    expect((await rejected(site.install())).rule).toBe('reviews/require')
  })

  test('counts one person once', async () => {
    await add('one')
    await add('one', { notes: 'again' })
    expect(await refusedBy()).toBe('reviews/require')
  })

  test('counts no model for a person', async () => {
    await add('one')
    await add('two', { model: 'm', humanGuided: false })
    expect(await refusedBy()).toBe('reviews/require')
  })

  test('refuses what anybody calls a violation', async () => {
    await add('one')
    await add('two')
    await add('two', { result: 'violation' })
    expect(await refusedBy()).toBe('reviews/violation')
  })

  test('says what is missing, and that a change would do', async () => {
    rmSync(join(site.project, 'skills.policy.yaml'))
    await install()
    await add('one', { module: 'pack' })
    site.write({ 'pack/skills/lint/run.sh': '#!/bin/sh\necho other\n' })
    await site.install()
    site.write({ 'project/skills.policy.yaml': policy() })
    const [first] = await suggestReviews(context, { scope })
    expect(first).toMatchObject({ module: 'pack', base: { version: '0.0.0' } })
    expect(first?.because).toContain('safe-to-install')
  })

  test('takes a change that stands on a whole', async () => {
    const sheet = await startReview(context, { module: '../pack', scope })
    await add('one')
    await add('two')
    site.write({ 'pack/skills/lint/run.sh': '#!/bin/sh\necho other\n' })
    await add('one', { base: sheet.integrity })
    await add('two', { base: sheet.integrity })
    expect((await install()).applied).toBe(true)
  })
})

describe('a review that was tampered with', () => {
  /** The payload of the first review, changed and put back without a new signature. */
  const tamper = (change: (statement: string) => string) => {
    const value = JSON.parse(readFileSync(file, 'utf8'))
    const { dsseEnvelope } = value.reviews[0].bundle
    const statement = Buffer.from(dsseEnvelope.payload, 'base64').toString('utf8')
    dsseEnvelope.payload = Buffer.from(change(statement)).toString('base64')
    writeFileSync(file, JSON.stringify(value))
  }

  test.each([
    ['its result', (text: string) => text.replace('rejected', 'approved')],
    ['its criteria', (text: string) => text.replace('safe-to-install', 'safe-with-tools')],
    ['its reviewer', (text: string) => text.replace('"reviewer":"one"', '"reviewer":"two"')],
    ['its bytes', (text: string) => text.replace(/"dirHash":"."/u, '"dirHash":"0')],
  ])('in %s counts for nothing, and verify says so', async (_, change) => {
    await add('one', { result: 'rejected' })
    tamper((text) => {
      const changed = change(text)
      return changed === text ? `${text} ` : changed
    })
    const { reviews, failure, passedOver } = await list()
    expect(reviews).toEqual([])
    expect(failure?.code).toBe('E_SIGNATURE_INVALID')
    expect(passedOver).toHaveLength(1)
  })

  test('in its key is a stranger’s', async () => {
    await add('one')
    rmSync(join(site.data, 'keys'), { recursive: true })
    expect((await list()).failure?.code).toBe('E_SIGNER_UNKNOWN')
    expect(await refusedBy()).toBe('reviews/require')
  })

  test('a file of another form stops every run under a policy', async () => {
    writeFileSync(file, '{"reviewsVersion": 1}')
    expect((await rejected(list())).code).toBe('E_REVIEWS_INVALID')
    expect((await rejected(install())).code).toBe('E_REVIEWS_INVALID')
    writeFileSync(file, '{"reviewsVersion": 2, "reviews": []}')
    expect((await rejected(list())).code).toBe('E_FILE_NEWER')
  })
})

describe('signing', () => {
  test('is refused for other bytes than those that were looked at', async () => {
    const { integrity } = await startReview(context, { module: '../pack', scope })
    site.write({ 'pack/skills/lint/run.sh': '#!/bin/sh\necho other\n' })
    expect((await rejected(add('one', { integrity }))).code).toBe('E_REVIEW_OTHER_BYTES')
  })

  test('shows every file of what is signed', async () => {
    const { files } = await startReview(context, { module: '../pack', scope })
    expect(files.map(({ path, executable }) => `${path}${executable ? '*' : ''}`)).toEqual([
      'skills/gone/SKILL.md',
      'skills/lint/SKILL.md',
      'skills/lint/run.sh*',
      'skills/notes/SKILL.md',
      'skills/notes/deep/er/list.md',
    ])
    expect(files[2]?.text).toContain('echo lint')
  })

  test('writes nothing in a dry run', async () => {
    await add('one', { dryRun: true })
    expect((await list()).reviews).toEqual([])
  })

  test('keeps one review a line, whoever was first', async () => {
    await add('one')
    await add('two')
    const lines = readFileSync(file, 'utf8').split('\n')
    expect(lines.filter((line) => line.startsWith('    {"bundle"'))).toHaveLength(2)
    expect(lines.filter((line) => line.startsWith('    {"bundle"'))).toEqual(
      lines.filter((line) => line.startsWith('    {"bundle"')).toSorted(),
    )
  })
})

describe('the reviews of another team', () => {
  test('count by what their words mean here, and no further', async () => {
    await add('one', { criteria: ['approved'] })
    await add('two', { criteria: ['approved'] })
    site.write({ 'theirs/skills.reviews.json': readFileSync(file, 'utf8') })
    rmSync(file)
    const take = (map: Record<string, string[]>, exclude: string[] = []) =>
      importReviews(context, {
        ...{ source: '../theirs', name: 'acme', map, exclude, scope },
        dryRun: false,
      })
    await take({ other: ['safe-to-install'] })
    expect(await refusedBy()).toBe('reviews/require')
    await take({ approved: ['safe-to-install'] }, ['pack'])
    expect(await refusedBy()).toBe('reviews/require')
    await take({ approved: ['safe-to-install'] })
    expect((await install()).applied).toBe(true)
    const { reviews } = await list()
    expect(reviews.map((one) => [one.importedFrom, one.criteria])).toEqual([
      ['acme', ['safe-to-install']],
      ['acme', ['safe-to-install']],
    ])
  })
})
