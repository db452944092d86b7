import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sandbox } from '../../support/cli.ts'
import { type HttpFiles, startHttpFiles } from '../../support/http-files.ts'
import { makeTgz, tarOf } from '../../support/make-tar.ts'
import { colleagueOf, moduleFiles, sourceLife } from './source-life.ts'

const folder = 'skills/web/'
const inFolder = (body?: string) =>
  Object.fromEntries(
    Object.entries(moduleFiles(body)).map(([path, text]) => [path.slice(folder.length), text]),
  )
const archive = makeTgz(tarOf(inFolder()))
const digest = `sha256:${createHash('sha256').update(archive).digest('hex')}`
const newIndex = JSON.stringify({
  $schema: 'https://schemas.agentskills.io/discovery/0.2.0/schema.json',
  skills: [
    { name: 'web', type: 'archive', description: 'x', url: 'web.tar.gz', digest },
    { name: 'odd', type: 'container', description: 'x', url: 'odd', digest },
  ],
})

describe('a site that publishes skills', () => {
  let site: HttpFiles

  beforeAll(async () => {
    site = await startHttpFiles({
      '/.well-known/agent-skills/index.json': newIndex,
      '/.well-known/agent-skills/web.tar.gz': archive,
    })
  })
  afterAll(() => site.close())

  test('is installed, verified and taken back; what is left out is said', async () => {
    const box = sandbox()
    const shown = (await box.skills('info', site.url, '--json')).exits(0).json()
    expect(shown.warnings).toMatchObject([
      { code: 'W_OMITTED', message: expect.stringContaining('skills/odd') },
    ])
    const lock = await sourceLife(box, site.url, 'site')
    expect(lock).toMatchObject({ source: site.url, version: '0.0.0' })
  })

  test('with other bytes than its index says is an integrity error', async () => {
    const box = sandbox()
    const colleague = await colleagueOf(box, site.url, 'site')
    site.files.set('/.well-known/agent-skills/web.tar.gz', makeTgz(tarOf(inFolder('Else.'))))
    const { error } = (await colleague.skills('install', '--json')).exits(4).json()
    expect([error?.code, error?.rule]).toEqual(['E_INTEGRITY', 'source/digest'])
    expect(box.tree('.cursor')).toEqual({})
  })
})

describe('a site with the older index, which has no digests', () => {
  let site: HttpFiles

  beforeAll(async () => {
    const files = Object.keys(inFolder()).filter((path) => !path.endsWith('.sh'))
    site = await startHttpFiles({
      '/.well-known/skills/index.json': JSON.stringify({ skills: [{ name: 'web', files }] }),
      ...Object.fromEntries(
        Object.entries(inFolder()).map(([path, text]) => [`/.well-known/skills/web/${path}`, text]),
      ),
    })
  })
  afterAll(() => site.close())

  test('is held by the lock', async () => {
    const box = sandbox()
    const colleague = await colleagueOf(box, site.url, 'site')
    const path = '/.well-known/skills/web/SKILL.md'
    const text = inFolder()['SKILL.md'] ?? ''
    site.files.set(path, `${text}\nDo something else.\n`)
    const { error } = (await colleague.skills('install', '--json')).exits(4).json()
    expect([error?.code, error?.rule]).toEqual(['E_INTEGRITY', 'lock/integrity'])
    site.files.set(path, text)
    ;(await colleague.skills('install')).exits(0)
    ;(await colleague.skills('verify')).exits(0)
  })
})
