import fs from 'node:fs'
import path from 'node:path'
import { isSkillsError, type Place, type Scope } from '@skills/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { resolvePlaceRoot, resolvePlaces } from '../../../../packages/core/src/apply/index.ts'
import { makeScopeSite, type ScopeSite } from '../../../support/scope-site.ts'

let site: ScopeSite
beforeEach(() => {
  site = makeScopeSite()
})
afterEach(() => site.remove())

function resolved(display: string, scope: Scope = site.scope): string {
  try {
    return path.relative(site.top, resolvePlaceRoot(site.place(display), scope))
  } catch (error) {
    if (isSkillsError(error)) return error.code
    throw error
  }
}

function link(from: string, to: string): void {
  const file = path.join(site.root, from)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.symlinkSync(to, file)
}

describe('the real folder of a place', () => {
  it('is its own path where there is no link, whether it exists or not', () => {
    expect(resolved('.claude/skills')).toBe('project/.claude/skills')
    site.write('.claude/skills/x/SKILL.md', '')
    expect(resolved('.claude/skills')).toBe('project/.claude/skills')
  })
  it('is where a link inside the project leads', () => {
    fs.mkdirSync(`${site.root}/shared/skills`, { recursive: true })
    link('.claude', 'shared')
    expect(resolved('.claude/skills')).toBe('project/shared/skills')
  })
  it.each([
    ['outside', '../../outside'],
    ['to the root of the project', '..'],
    ['into a git folder', '../.git/hooks'],
    ['nowhere', '../missing'],
    ['to itself', 'skills'],
  ])('is refused where a link leads %s', (_, target) => {
    fs.mkdirSync(`${site.top}/outside`)
    fs.mkdirSync(`${site.root}/.git/hooks`, { recursive: true })
    link('.claude/skills', target)
    expect(resolved('.claude/skills')).toBe('E_PLACE_UNSAFE')
  })
  it('is refused where a folder beside the project only starts with its name', () => {
    fs.mkdirSync(`${site.top}/project-evil`)
    link('.claude', '../project-evil')
    expect(resolved('.claude/skills')).toBe('E_PLACE_UNSAFE')
  })
  it('is a conflict where a file stands on the way', () => {
    site.write('.claude', 'a file')
    expect(resolved('.claude/skills')).toBe('E_FILE_EXISTS')
  })
  it('may in the user scope lie anywhere below home', () => {
    fs.mkdirSync(`${site.root}/dotfiles/claude`, { recursive: true })
    link('.claude', 'dotfiles/claude')
    expect(resolved('.claude/skills', { ...site.scope, kind: 'user' })).toBe(
      'project/dotfiles/claude/skills',
    )
  })
  it.runIf(process.getuid?.() === 0)('must in the user scope belong to the owner of home', () => {
    fs.mkdirSync(`${site.root}/.claude/skills`, { recursive: true })
    fs.chownSync(`${site.root}/.claude/skills`, 12_345, 12_345)
    expect(resolved('.claude/skills', { ...site.scope, kind: 'user' })).toBe('E_PLACE_UNSAFE')
  })
})

describe('places together', () => {
  it('are one where they have one real folder, with all assistants and readers', () => {
    fs.mkdirSync(`${site.root}/.agents/skills`, { recursive: true })
    link('.claude/skills', '../.agents/skills')
    const places: Place[] = [site.place('.claude/skills'), site.place('.agents/skills')]
    const result = resolvePlaces(places, site.scope)
    expect(result.places).toMatchObject([
      { display: '.agents/skills', assistants: ['agents', 'claude'] },
    ])
    expect(resolvePlaces(result.places, site.scope)).toEqual(result)
  })
  it('do not hinder each other: an unsafe one is named apart', () => {
    link('.claude/skills', '../../')
    const places = [site.place('.claude/skills'), site.place('.cursor/skills')]
    const result = resolvePlaces(places, site.scope)
    expect(result.places.map(({ display }) => display)).toEqual(['.cursor/skills'])
    expect(result.unsafe.map(({ error }) => error.code)).toEqual(['E_PLACE_UNSAFE'])
  })
})
