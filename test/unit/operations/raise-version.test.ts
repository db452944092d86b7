import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { raiseVersion } from '@skills/operations'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { makeOperationsSite } from '../../support/operations-site.ts'
import { rejected } from '../../support/thrown.ts'

const site = makeOperationsSite('raise-version')
beforeEach(site.reset)
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

const raise = (to: string, dryRun = false) =>
  raiseVersion(site.context, { to, folder: '.', dryRun })
const text = (file: string) => readFileSync(join(site.project, file), 'utf8')
const codeOf = async (work: Promise<unknown>) => (await rejected(work)).code

describe('skills version', () => {
  test('changes the version and no other byte, be it order, spaces, line ends or a byte order mark', async () => {
    const before =
      '\ufeff{"name":"x",\r\n\t"version" :  "1.2.3","packVersion":1 ,"more": [1,\r\n2]}'
    site.write({ 'project/skills-pack.json': before })
    expect(await raise('minor')).toMatchObject({ from: '1.2.3', to: '1.3.0', written: true })
    expect(text('skills-pack.json')).toBe(before.replace('1.2.3', '1.3.0'))
  })

  test('raises every file that declares the version', async () => {
    site.write({
      'project/skills-pack.json': '{ "packVersion": 1 }\n',
      'project/.claude-plugin/plugin.json': '{ "name": "x", "version": "0.9.9" }\n',
      'project/.claude-plugin/marketplace.json':
        '{ "name": "x", "plugins": [], "metadata": { "a": 1, "version": "0.9.9" } }\n',
    })
    expect((await raise('patch')).files).toEqual([
      '.claude-plugin/plugin.json',
      '.claude-plugin/marketplace.json',
    ])
    expect(text('.claude-plugin/plugin.json')).toContain('"0.9.10"')
    expect(text('.claude-plugin/marketplace.json')).toContain('{ "a": 1, "version": "0.9.10" }')
    expect(text('skills-pack.json')).toBe('{ "packVersion": 1 }\n')
  })

  test('writes the first version of a module into skills-pack.json', async () => {
    expect(await raise('1.0.0')).toMatchObject({ from: null, files: ['skills-pack.json'] })
    expect(JSON.parse(text('skills-pack.json'))).toEqual({ packVersion: 1, version: '1.0.0' })
    expect(await raise('2.0.0-rc.1', true)).toMatchObject({ written: false })
    expect(text('skills-pack.json')).toContain('1.0.0')
  })

  test.each([
    ['patch', {}, 'E_VERSION_UNDECLARED'],
    ['patch', { 'skills-pack.json': '{"packVersion":1,"version":"v1"}' }, 'E_VERSION_UNDECLARED'],
    [
      'major',
      {
        'skills-pack.json': '{"packVersion":1,"version":"1.0.0"}',
        'plugin.json': '{"version":"1.0.1"}',
      },
      'E_VERSION_UNDECLARED',
    ],
    ['1.0', {}, 'E_USAGE'],
    ['1.0.0', { 'skills-pack.json': '{"packVersion":1,"version":"1.0.0"}' }, 'E_USAGE'],
    ['1.0.0', { 'skills-pack.json': '{"packVersion":1,' }, 'E_FILE_INVALID'],
    ['1.0.0', { 'skills-pack.json': '[]' }, 'E_FILE_INVALID'],
  ])('refuses %s of %j with %s', async (to, files, code) => {
    const all = Object.entries(files).map(([file, content]) => [`project/${file}`, content])
    site.write(Object.fromEntries(all))
    expect(await codeOf(raise(to))).toBe(code)
  })

  test('refuses a folder with changes that are not committed', async () => {
    site.write({ 'project/skills-pack.json': '{"packVersion":1,"version":"1.0.0"}' })
    execFileSync('git', ['init', '--quiet', '.'], { cwd: site.project })
    expect(await codeOf(raise('patch'))).toBe('E_UNCLEAN')
    expect(text('skills-pack.json')).toContain('1.0.0')
  })
})
