import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { credentialSource } from '../../../../../packages/core/src/fetch/credentials/credential-source.ts'
import { environmentCredentials } from '../../../../../packages/core/src/fetch/credentials/environment-credentials.ts'
import { tokenVariable } from '../../../../../packages/core/src/fetch/credentials/token-variable.ts'
import { runGit } from '../../../../support/clean-git.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

describe('the variable of a token', () => {
  test('is named after host and port', () => {
    expect(tokenVariable('https://git.example.com')).toBe('SKILLS_TOKEN_GIT_EXAMPLE_COM')
    expect(tokenVariable('https://git.my-team.example:8443')).toBe(
      'SKILLS_TOKEN_GIT_MY__TEAM_EXAMPLE_8443',
    )
    expect(tokenVariable('http://127.0.0.1:8080')).toBe('SKILLS_TOKEN_127_0_0_1_8080')
  })

  test('is no other host’s', () => {
    const origins = [
      'https://git.example.com',
      'https://git-example.com',
      'https://git--example.com',
      'https://git.example-com',
      'https://git.example.com:1',
      'https://git.example.com:11',
      'https://gitexample.com',
    ]
    const names = origins.map(tokenVariable)
    expect(new Set(names).size).toBe(origins.length)
    for (const odd of ['https://git_example.com', 'https://a-.b', 'https://[::1]', 'https://x.-.y'])
      expect(tokenVariable(odd), odd).toBeUndefined()
  })
})

describe('credentials of the environment', () => {
  test('are a token, or a user with a password', () => {
    const of = (value: string) =>
      environmentCredentials('https://git.example.com', { SKILLS_TOKEN_GIT_EXAMPLE_COM: value })
    expect(of('secret')).toEqual({ username: 'x-access-token', password: 'secret' })
    expect(of('ada:se:cret')).toEqual({ username: 'ada', password: 'se:cret' })
    expect(of('')).toBeUndefined()
  })

  test('of GitHub and GitLab are for exactly those hosts', () => {
    const env = { GITHUB_TOKEN: 'hub', GITLAB_TOKEN: 'lab' }
    const password = (origin: string) => environmentCredentials(origin, env)?.password
    expect(password('https://github.com')).toBe('hub')
    expect(password('https://gitlab.com')).toBe('lab')
    for (const origin of [
      'https://github.com.example.com',
      'https://api.github.com',
      'https://github.com:8443',
      'http://github.com',
      'https://gitlab.example.com',
      'https://github-com.example',
    ])
      expect(password(origin), origin).toBeUndefined()
    expect(environmentCredentials('https://github.com', { GH_TOKEN: 'gh' })?.password).toBe('gh')
    const own = { ...env, SKILLS_TOKEN_GITHUB_COM: 'own' }
    expect(environmentCredentials('https://github.com', own)?.password).toBe('own')
  })
})

describe('credentials of git’s helpers', () => {
  const answer = (user: string) =>
    `!f() { test "$1" = get && echo username=${user} && echo password=secret; }; f`
  const environment = (home: string) => ({
    PATH: process.env['PATH'],
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
  })

  test('come from the user’s settings, for each origin once', async () => {
    const home = temporaryFolder()
    writeFileSync(join(home, 'asked'), '')
    const log = `!f() { cat >> ${join(home, 'asked')}; echo username=ada; echo password=secret; }; f`
    runGit(home, [
      'config',
      '--file',
      '.gitconfig',
      'credential.https://git.example.com.helper',
      log,
    ])
    const find = credentialSource(environment(home))
    const ada = { username: 'ada', password: 'secret' }
    expect(await find('https://git.example.com')).toEqual(ada)
    expect(await find('https://git.example.com')).toEqual(ada)
    expect(await find('https://other.example.com')).toBeUndefined()
    const asked = readFileSync(join(home, 'asked'), 'utf8')
    expect(asked.match(/^host=.*$/gmu)).toEqual(['host=git.example.com'])
  })

  test('are not those of the repository around, and nobody is asked', async () => {
    const home = temporaryFolder()
    const project = join(home, 'project')
    mkdirSync(project)
    runGit(project, ['init', '--quiet', '.'])
    runGit(project, ['config', 'credential.helper', answer('eve')])
    const askpass = join(home, 'ask.sh')
    writeFileSync(askpass, '#!/bin/sh\necho eve\n', { mode: 0o755 })
    const find = credentialSource({
      ...environment(home),
      GIT_DIR: join(project, '.git'),
      GIT_ASKPASS: askpass,
      SSH_ASKPASS: askpass,
      DISPLAY: ':0',
    })
    expect(await find('https://git.example.com')).toBeUndefined()
  })

  test('are none where there is no git', async () => {
    const find = credentialSource({ PATH: temporaryFolder(), HOME: '/nonexistent' })
    expect(await find('https://git.example.com')).toBeUndefined()
  })
})
