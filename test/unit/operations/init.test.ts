import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { initCi, initProject } from '@skills/operations'
import { load } from 'js-yaml'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { makeOperationsSite } from '../../support/operations-site.ts'
import { tree } from '../../support/tree.ts'

const site = makeOperationsSite('init')
const scope = { project: undefined, scope: undefined, global: false } as const
const plain = { assistants: undefined, vcs: undefined, dryRun: false, scope, ask: undefined }
const text = (name: string) => readFileSync(join(site.project, name), 'utf8')
const write = (name: string, content: string) => site.write({ [`project/${name}`]: content })
beforeEach(() => site.reset())
afterAll(() => rmSync(site.top, { recursive: true, force: true }))

describe('a project', () => {
  test('gets the assistants that were typed, and stays what it is the second time', async () => {
    const first = await initProject(site.context, { ...plain, assistants: ['cursor'] })
    expect(first.files).toEqual([{ path: 'skills.json', op: 'create' }])
    expect(JSON.parse(text('skills.json')).assistants).toEqual(['cursor'])
    const before = tree(site.project)
    const second = await initProject(site.context, { ...plain, assistants: ['codex'] })
    expect(second).toMatchObject({ files: [{ op: 'keep' }], assistants: ['cursor'] })
    expect(second.notes[0]).toContain('there already')
    expect(tree(site.project)).toEqual(before)
  })

  test('gets those whose folders stand in it, and none where there are none', async () => {
    expect((await initProject(site.context, { ...plain, dryRun: true })).assistants).toEqual([])
    mkdirSync(join(site.project, '.claude'))
    const { assistants } = await initProject(site.context, plain)
    expect(assistants).toEqual(['claude-code'])
  })

  test('is asked about on a terminal', async () => {
    const ask = async () => ['codex']
    expect((await initProject(site.context, { ...plain, ask })).assistants).toEqual(['codex'])
  })

  test('is not begun in the home folder, nor with an unknown assistant', async () => {
    const user = initProject(site.context, { ...plain, scope: { ...scope, global: true } })
    await expect(user).rejects.toMatchObject({ code: 'E_USAGE' })
    const unknown = initProject(site.context, { ...plain, assistants: ['nobody'] })
    await expect(unknown).rejects.toMatchObject({ code: 'E_ASSISTANT_UNKNOWN' })
    expect(tree(site.project)).toEqual({})
  })
})

describe('git’s files', () => {
  const init = (vcs: 'committed' | 'ignored' | 'none', dryRun = false) =>
    initProject(site.context, { ...plain, assistants: ['claude-code', 'cursor'], vcs, dryRun })

  test('say nothing without being asked, and nothing in a dry run', async () => {
    await initProject(site.context, { ...plain, assistants: ['cursor'] })
    await init('committed', true)
    expect(Object.keys(tree(site.project))).toEqual(['skills.json'])
  })

  test('keep the line ends of every place, then ignore them, then are as they were', async () => {
    write('.gitattributes', '* text=auto\r\n*.png binary')
    await init('committed')
    expect(text('.gitattributes')).toBe(
      [
        '* text=auto',
        '*.png binary',
        '# >>> skills',
        '/skills.lock -text',
        '/.claude/skills/** -text',
        '/.cursor/skills/** -text',
        '# <<< skills',
      ].join('\r\n'),
    )
    await init('ignored')
    expect(text('.gitattributes')).toBe('* text=auto\r\n*.png binary')
    expect(text('.gitignore')).toContain('/.claude/skills/\n/.cursor/skills/\n')
    await init('none')
    expect(existsSync(join(site.project, '.gitignore'))).toBe(false)
    expect(text('.gitattributes')).toBe('* text=auto\r\n*.png binary')
  })

  test('with markers that do not pair, or a link in their place, are not touched', async () => {
    write('.gitignore', '# >>> skills\n')
    const before = tree(site.project)
    await expect(init('ignored')).rejects.toMatchObject({ code: 'E_FILE_INVALID' })
    expect(tree(site.project)).toEqual(before)
    rmSync(join(site.project, '.gitignore'))
    symlinkSync('/etc/hostname', join(site.project, '.gitignore'))
    await expect(init('ignored')).rejects.toMatchObject({ code: 'E_FILE_INVALID' })
  })
})

describe('a workflow', () => {
  const ci = (platform: 'github' | 'gitlab' | 'pre-commit', dryRun = false) =>
    initCi(site.context, { platform, dryRun, scope })

  test.each(['github', 'gitlab', 'pre-commit'] as const)(
    'for %s runs all three commands, with versions pinned',
    async (platform) => {
      const { files } = await ci(platform)
      const written = text(files[0]?.path ?? '')
      expect(written).toMatch(/\bci\b/u)
      expect(written).toMatch(/\bverify$/mu)
      expect(written).toMatch(/\baudit\b/mu)
      expect(() => load(written)).not.toThrow()
      expect(written).toContain(`skills-pm@${site.context.machine.version}`)
      expect(written).toMatch(/\b22\.\d+\.\d+/u)
      expect(written).not.toMatch(/uses: [^\n]*@v\d/u)
    },
  )

  test('for a project below the top names it, unless a shell would read its path otherwise', async () => {
    mkdirSync(join(site.project, '.git'))
    mkdirSync(join(site.project, 'apps/web'), { recursive: true })
    mkdirSync(join(site.project, 'a;b'))
    const below = (project: string) =>
      initCi(site.context, { platform: 'github', dryRun: false, scope: { ...scope, project } })
    await below('apps/web')
    expect(text('.github/workflows/skills.yml')).toContain(' verify --project apps/web\n')
    await expect(below('a;b')).rejects.toMatchObject({ code: 'E_USAGE' })
  })

  test('of our own is not written over', async () => {
    write('.github/workflows/skills.yml', 'mine')
    await expect(ci('github')).rejects.toMatchObject({ code: 'E_FILE_EXISTS', exitStatus: 5 })
    expect(text('.github/workflows/skills.yml')).toBe('mine')
  })

  test('that belongs to everybody is not touched, and our part is told', async () => {
    write('.gitlab-ci.yml', 'mine')
    const { snippet, files } = await ci('gitlab')
    expect(snippet).toContain('skills-pm@')
    expect(files).toEqual([{ path: '.gitlab-ci.yml', op: 'keep' }])
    expect(text('.gitlab-ci.yml')).toBe('mine')
  })

  test('of a dry run is not there', async () => {
    await ci('pre-commit', true)
    expect(tree(site.project)).toEqual({})
  })
})
