import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from '@skills/operations'
import { effectiveSettings, getSetting, listSettings, setSetting } from '@skills/operations'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { settingKeys } from '../../../packages/operations/src/config/setting-keys.ts'
import { makeOperationsSite } from '../../support/operations-site.ts'

const site = makeOperationsSite('config')
const silent = { cafile: undefined, offline: undefined }
const file = join(site.top, 'home/config/settings.json')
beforeEach(() => site.reset())
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

function contextWith(env: Readonly<Record<string, string>>): Context {
  return { ...site.context, machine: { ...site.context.machine, env } }
}

test('a flag wins over the environment, that over the file, that over the default', async () => {
  const row = (env: Readonly<Record<string, string>>, offline?: boolean) =>
    getSetting(contextWith(env), 'offline', { ...silent, offline })
  expect(row({})).toEqual({ key: 'offline', value: false, origin: 'default' })
  await setSetting(site.context, { key: 'offline', value: 'true' })
  expect(row({})).toEqual({ key: 'offline', value: true, origin: `file:${file}` })
  const env = { SKILLS_OFFLINE: '0' }
  expect(row(env)).toEqual({ key: 'offline', value: false, origin: 'environment:SKILLS_OFFLINE' })
  expect(row(env, true)).toEqual({ key: 'offline', value: true, origin: 'flag' })
})

test('a variable that is empty says nothing, and one that is neither yes nor no is an error', () => {
  const { machine } = contextWith({ SKILLS_OFFLINE: '', SKILLS_CAFILE: '' })
  expect(effectiveSettings(machine, silent).offline.origin).toBe('default')
  expect(effectiveSettings(machine, silent).cafile.value).toBeUndefined()
  const wrong = contextWith({ SKILLS_OFFLINE: 'maybe' })
  expect(() => listSettings(wrong, silent)).toThrow(expect.objectContaining({ code: 'E_VARIABLE' }))
})

test('a path is kept whole, and one that a person wrote into the file starts there', async () => {
  const { value } = await setSetting(site.context, { key: 'cafile', value: 'ca.pem' })
  expect(value).toBe(join(site.project, 'ca.pem'))
  writeFileSync(file, '{"settingsVersion": 1, "cafile": "ca.pem"}')
  expect(getSetting(site.context, 'cafile', silent).value).toBe(join(file, '../ca.pem'))
})

test('a rule is set, listed and removed', async () => {
  const key = 'rewrite.https://github.com/'
  const value = 'https://mirror.example/'
  await setSetting(site.context, { key, value })
  expect(listSettings(site.context, silent)).toContainEqual({ key, value, origin: `file:${file}` })
  await setSetting(site.context, { key, value: '' })
  expect(getSetting(site.context, key, silent).value).toBeNull()
})

test.each([
  ['ofline', 'true'],
  ['rewrite.', 'https://mirror.example/'],
  ['rewrite.__proto__', 'https://mirror.example/'],
  ['rewrite.https://github.com/', 'mirror'],
  ['offline', 'yes'],
  ['cafile', undefined],
])('%s = %s is wrong usage', async (key, value) => {
  const error = await setSetting(site.context, { key, value }).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'E_USAGE' })
})

test('the table names each key once, with a variable and a flag where it is a plain one', () => {
  const keys = settingKeys.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  const listed = listSettings(site.context, silent).map(({ key }) => key)
  expect(listed).toEqual(keys.filter((key) => !key.startsWith('rewrite.')))
})
