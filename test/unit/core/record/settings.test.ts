import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import {
  readSettings,
  settingsPath,
  updateSettings,
} from '../../../../packages/core/src/record/settings.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

function machineWith(text?: string) {
  const top = temporaryFolder()
  const folders = {
    config: join(top, 'config'),
    data: join(top, 'data'),
    cache: join(top, 'cache'),
  }
  const machine = { folders }
  mkdirSync(dirname(settingsPath(machine)), { recursive: true })
  if (text !== undefined) writeFileSync(settingsPath(machine), text)
  return machine
}

test('no file is no settings, and what is written is read again', async () => {
  const machine = machineWith()
  expect(readSettings(machine)).toEqual({ settingsVersion: 1 })
  await updateSettings(machine, (settings) => ({ ...settings, offline: true }))
  expect(readSettings(machine)).toEqual({ settingsVersion: 1, offline: true })
  const text = readFileSync(settingsPath(machine), 'utf8')
  expect(text).toBe('{\n  "offline": true,\n  "settingsVersion": 1\n}\n')
})

test('two changes at once are both kept', async () => {
  const machine = machineWith()
  await Promise.all([
    updateSettings(machine, (settings) => ({ ...settings, offline: true })),
    updateSettings(machine, (settings) => ({ ...settings, cafile: '/ca.pem' })),
  ])
  expect(readSettings(machine)).toEqual({ settingsVersion: 1, offline: true, cafile: '/ca.pem' })
})

test.each([
  ['a newer version', '{"settingsVersion": 2}', 'E_FILE_NEWER'],
  ['an unknown key', '{"settingsVersion": 1, "ofline": true}', 'E_FILE_INVALID'],
  ['a value of another type', '{"settingsVersion": 1, "offline": "yes"}', 'E_FILE_INVALID'],
  ['a key twice', '{"settingsVersion": 1, "offline": true, "offline": false}', 'E_FILE_INVALID'],
  ['no JSON', '{', 'E_FILE_INVALID'],
  ['a prototype', '{"settingsVersion": 1, "rewrite": {"__proto__": "x"}}', 'E_FILE_INVALID'],
  [
    'a rule with a secret',
    '{"settingsVersion": 1, "rewrite": {"https://a.example/": "https://me:pw@b.example/"}}',
    'E_FILE_INVALID',
  ],
])('a file with %s is an error, and stays as it is', async (_name, text, code) => {
  const machine = machineWith(text)
  expect(() => readSettings(machine)).toThrow(expect.objectContaining({ code }))
  const change = updateSettings(machine, (settings) => ({ ...settings, offline: true }))
  await expect(change).rejects.toMatchObject({ code })
  expect(readFileSync(settingsPath(machine), 'utf8')).toBe(text)
})

test('a link is never written through', () => {
  const machine = machineWith()
  symlinkSync('/etc/hostname', settingsPath(machine))
  expect(() => readSettings(machine)).toThrow(expect.objectContaining({ code: 'E_FILE_INVALID' }))
})
