import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { exitStatus, isSkillsError, SkillsError } from '@skills/core'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { eachProject } from '../../../packages/operations/src/recursive/each-project.ts'
import { findProjects } from '../../../packages/operations/src/recursive/find-projects.ts'
import {
  failureOrder,
  worstFailure,
} from '../../../packages/operations/src/recursive/worst-failure.ts'
import { makeOperationsSite } from '../../support/operations-site.ts'

const site = makeOperationsSite('recursive')
const here = { project: undefined, scope: undefined, global: false } as const
beforeEach(() => site.reset())
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

function files(...names: readonly string[]): void {
  for (const name of names) {
    const file = join(site.project, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, '{}')
  }
}

function found(): string[] {
  return findProjects(site.context, here).roots.map((root) => root.slice(site.project.length + 1))
}

describe('the search for projects', () => {
  it('finds the top and every folder with a manifest, one inside another too, in order', () => {
    files('skills.json', 'b/skills.json', 'a/x/skills.json', 'a/x/deep/er/skills.json', 'c/other')
    expect(found()).toEqual(['', 'a/x', 'a/x/deep/er', 'b'])
  })

  it('looks into no dependency, git folder, link, stage or place of an assistant', () => {
    files(
      'a/skills.json',
      'node_modules/m/skills.json',
      'a/node_modules/m/skills.json',
      '.git/skills.json',
      'sub/.GIT/skills.json',
      '.claude/skills/evil/skills.json',
      'a/.cursor/skills/evil/skills.json',
      '.skills-stage-0123456789abcdef/new-0/skills.json',
    )
    mkdirSync(join(site.top, 'elsewhere'))
    writeFileSync(join(site.top, 'elsewhere/skills.json'), '{}')
    symlinkSync(join(site.top, 'elsewhere'), join(site.project, 'linked'))
    symlinkSync('.', join(site.project, 'loop'))
    expect(found()).toEqual(['a'])
  })

  it('counts a manifest that is a link or a folder: the work there says what is wrong with it', () => {
    mkdirSync(join(site.project, 'a/skills.json'), { recursive: true })
    mkdirSync(join(site.project, 'b'))
    symlinkSync('/nowhere', join(site.project, 'b/skills.json'))
    expect(found()).toEqual(['a', 'b'])
  })

  it('says that there is none, and refuses the user scope', () => {
    const code = (request: Parameters<typeof findProjects>[1]) => {
      try {
        findProjects(site.context, request)
        return 'no error'
      } catch (error) {
        return isSkillsError(error) ? error.code : 'another'
      }
    }
    expect(code(here)).toBe('E_PROJECT_MISSING')
    expect(code({ ...here, global: true })).toBe('E_USAGE')
  })

  it('is refused as a whole where the tree is too deep to be searched', () => {
    files(`${'d/'.repeat(70)}skills.json`)
    expect(found).toThrow(expect.objectContaining({ code: 'E_LIMIT' }))
  })

  it.skipIf(process.getuid?.() === 0)('names a folder that it may not look into', () => {
    files('a/skills.json', 'b/skills.json')
    chmodSync(join(site.project, 'b'), 0)
    const { roots, warnings } = findProjects(site.context, here)
    chmodSync(join(site.project, 'b'), 0o755)
    expect([roots.length, warnings.map(({ code }) => code)]).toEqual([1, ['W_NOT_SEARCHED']])
  })
})

describe('the same in each', () => {
  it('goes on after a failure, and ends with the worst of all', async () => {
    files('a/skills.json', 'b/skills.json', 'c/skills.json')
    const failures: Record<string, SkillsError> = {
      a: new SkillsError('E_CONFLICT', 'Changed.', { remedy: 'Choose.' }),
      b: new SkillsError('E_VERIFY', 'Differs.', { remedy: 'Look.' }),
    }
    const { projects, failure } = await eachProject(
      site.context,
      here,
      async ({ project = '' }) => {
        const error = failures[project.at(-1) ?? '']
        if (project.endsWith('a')) throw error
        return { failure: error }
      },
    )
    expect(
      projects.map(({ project, result, failure: one }) => [
        project,
        result === undefined,
        one?.code,
      ]),
    ).toEqual([
      ['a', true, 'E_CONFLICT'],
      ['b', false, 'E_VERIFY'],
      ['c', false, undefined],
    ])
    expect([failure?.code, failure?.exitStatus]).toEqual(['E_VERIFY', 4])
    expect(failure?.message).toContain('2 of 3 projects failed. The worst is b: Differs.')
  })

  it('ends at once where a person cancels, and lets a defect through', async () => {
    files('a/skills.json', 'b/skills.json')
    const seen: unknown[] = []
    for (const error of [
      new SkillsError('E_CANCELLED', 'No.', { remedy: 'None.' }),
      new TypeError('a defect'),
    ]) {
      const run = eachProject(site.context, here, async ({ project }) => {
        seen.push(project)
        throw error
      })
      await expect(run).rejects.toBe(error)
    }
    expect(seen).toHaveLength(2)
  })
})

describe('the order of failures', () => {
  it('has every kind of exit status once', () => {
    expect([...failureOrder].sort()).toEqual(Object.keys(exitStatus).sort())
  })

  it('is none where nothing failed', () => {
    expect(worstFailure([], 3)).toBeUndefined()
  })
})
