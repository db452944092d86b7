import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  type NpmMachine,
  parseNpmrc,
  readNpmSettings,
  registryAuthorization,
  registryFor,
} from '../../../../../packages/core/src/fetch/npm/npm-settings.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

function machine(npmrc: string, env: NpmMachine['env'] = {}): NpmMachine {
  const home = temporaryFolder()
  writeFileSync(join(home, '.npmrc'), npmrc)
  return { home, env }
}

const registryOf = (one: NpmMachine, name = 'pack') => registryFor(name, readNpmSettings(one)).href

describe('the registry', () => {
  test('is npm’s own, or that of the user, of a scope, of the environment', () => {
    expect(registryOf(machine(''))).toBe('https://registry.npmjs.org/')
    const text = 'registry = https://npm.example/a\n@acme:registry=https://acme.example\n'
    expect(registryOf(machine(text))).toBe('https://npm.example/a/')
    expect(registryOf(machine(text), '@acme/pack')).toBe('https://acme.example/')
    expect(registryOf(machine(text), '@other/pack')).toBe('https://npm.example/a/')
    const env = { NPM_CONFIG_REGISTRY: 'https://env.example' }
    expect(registryOf(machine(text, env))).toBe('https://env.example/')
    expect(registryOf(machine(text, { npm_config_registry: 'https://env.example' }))).toBe(
      'https://env.example/',
    )
  })

  test('of a project does not count, also where npm hands it on', () => {
    const handed = { npm_config_registry: 'https://evil.example', npm_command: 'exec' }
    expect(registryOf(machine('', handed))).toBe('https://registry.npmjs.org/')
    const file = { npm_config_userconfig: '/evil/.npmrc', npm_lifecycle_event: 'test' }
    expect(registryOf(machine('registry=https://npm.example', file))).toBe('https://npm.example/')
    const own = { ...handed, NPM_CONFIG_REGISTRY: 'https://env.example' }
    expect(registryOf(machine('', own))).toBe('https://env.example/')
  })

  test('that is no plain address is refused', () => {
    for (const text of ['file:///etc', 'no address', 'https://ada:hunter2@npm.example'])
      expect(() => registryOf(machine(`registry=${text}`)), text).toThrow(
        'no plain http(s) address',
      )
  })

  test('may be named in another file of the user’s', () => {
    const other = machine('registry=https://npm.example')
    const env = { NPM_CONFIG_USERCONFIG: join(other.home, '.npmrc') }
    expect(registryOf(machine('', env))).toBe('https://npm.example/')
    expect(registryOf({ home: '/nonexistent', env: {} })).toBe('https://registry.npmjs.org/')
  })
})

describe('a token', () => {
  const headerFor = (text: string, registry: string, env: NpmMachine['env'] = {}) =>
    registryAuthorization(new URL(registry), parseNpmrc(text, env))

  test('is for its host and path and below, the nearest first', () => {
    const text = '//npm.example/:_authToken=wide\n//npm.example/team/:_authToken="narrow"\n'
    expect(headerFor(text, 'https://npm.example/')).toBe('Bearer wide')
    expect(headerFor(text, 'https://npm.example/team/')).toBe('Bearer narrow')
    expect(headerFor(text, 'https://npm.example/teams/')).toBe('Bearer wide')
  })

  test('is for no other host, port or part of a name', () => {
    const text = '//npm.example/:_authToken=secret\n_authToken=everywhere\n'
    for (const registry of [
      'https://npm.example.com/',
      'https://npm.example:8443/',
      'https://evil.example/npm.example/',
      'https://evilnpm.example/',
    ])
      expect(headerFor(text, registry), registry).toBeUndefined()
  })

  test('may come from a variable, and be a login', () => {
    const text = `; a comment\n//npm.example/:_authToken=$${'{TOKEN}'}\n`
    expect(headerFor(text, 'https://npm.example/', { TOKEN: 'secret' })).toBe('Bearer secret')
    expect(headerFor('//npm.example:4873/:_auth=YTpi', 'http://npm.example:4873/')).toBe(
      'Basic YTpi',
    )
  })
})
