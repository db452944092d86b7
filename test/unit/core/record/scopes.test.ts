import fs from 'node:fs'
import path from 'node:path'
import { isSkillsError } from '@skills/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { projectScope, userScope } from '../../../../packages/core/src/record/index.ts'
import { makeScopeSite, type ScopeSite } from '../../../support/scope-site.ts'

let site: ScopeSite
beforeEach(() => {
  site = makeScopeSite()
})
afterEach(() => site.remove())

const folders = { config: '/c', data: '/d', cache: '/e' }

function rootFrom(cwd: string, flag?: string): string {
  const scope = projectScope({ cwd: path.join(site.top, cwd), folders }, flag)
  return path.relative(site.top, scope.root)
}

describe('the project', () => {
  beforeEach(() => fs.mkdirSync(`${site.root}/sub/deep`, { recursive: true }))

  it('is the current folder where nothing says more', () => {
    expect(rootFrom('project/sub')).toBe('project/sub')
  })
  it('is the git root, and before that the nearest folder upwards with a manifest', () => {
    fs.mkdirSync(`${site.root}/.git`)
    expect(rootFrom('project/sub/deep')).toBe('project')
    site.write('sub/skills.json', '{}')
    expect(rootFrom('project/sub/deep')).toBe('project/sub')
    const scope = projectScope({ cwd: `${site.root}/sub/deep`, folders }, undefined)
    expect(scope.gitRoot).toBe(site.root)
    expect(scope.lockPath).toBe(`${site.root}/sub/skills.lock`)
  })
  it('is exactly the folder that is named, relative to the current one', () => {
    site.write('skills.json', '{}')
    expect(rootFrom('project', 'sub')).toBe('project/sub')
  })
  it('is one project under every name that leads to it', () => {
    fs.symlinkSync(site.root, `${site.top}/alias`)
    const direct = projectScope({ cwd: site.top, folders }, 'project')
    expect(projectScope({ cwd: site.top, folders }, 'alias')).toEqual(direct)
    expect(direct.stateFolder).toMatch(/^\/d\/state\/v1\/[0-9a-f]{32}$/u)
  })
  it('must be a folder that exists', () => {
    site.write('file', '')
    for (const flag of ['none', 'file'])
      expect(() => projectScope({ cwd: site.root, folders }, flag)).toThrow(
        expect.toSatisfy((error: unknown) => isSkillsError(error, 'E_PROJECT_MISSING')),
      )
  })
})

describe('the user scope', () => {
  it('has its places below home, its files in the configuration folder, and a state of its own', () => {
    const scope = userScope({ home: site.root, folders })
    expect(scope).toMatchObject({
      kind: 'user',
      root: site.root,
      manifestPath: '/c/skills.json',
      lockPath: '/c/skills.lock',
    })
    const project = projectScope({ cwd: site.root, folders }, undefined)
    expect(scope.stateFolder).not.toBe(project.stateFolder)
  })

  it('needs a home, and says what to set where there is none', () => {
    site.write('file', '')
    for (const home of ['/nonexistent', `${site.root}/file`, '/dev/null', ''])
      expect(() => userScope({ home, folders })).toThrow(
        expect.toSatisfy(
          (error: unknown) =>
            isSkillsError(error, 'E_PROJECT_MISSING') && error.remedy.includes('HOME'),
        ),
      )
  })
})
