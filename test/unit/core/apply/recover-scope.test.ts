import fs from 'node:fs'
import path from 'node:path'
import { canonicalJson, isSkillsError } from '@skills/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  fileOperations,
  pendingJournal,
  recoverScope,
  stateFiles,
} from '../../../../packages/core/src/apply/index.ts'
import { makeScopeSite, type ScopeSite } from '../../../support/scope-site.ts'
import { tree } from '../../../support/tree.ts'

const old = { 'SKILL.md': 'old', 'run.sh': 'echo' }
const next = { 'SKILL.md': 'new' }

let site: ScopeSite
beforeEach(() => {
  site = makeScopeSite()
})
afterEach(() => site.remove())

/** Installs `old`, then starts to update it and dies when the new folder is in place. */
async function killedUpdate(): Promise<void> {
  await site.run({ skills: { lint: old } })
  let isDead = false
  const dead = () => {
    if (isDead) throw Object.assign(new Error('dead'), { code: 'EIO', path: 'x' })
  }
  const files = {
    ...fileOperations,
    rename: async (from: string, to: string) => {
      dead()
      await fileOperations.rename(from, to)
      isDead = to.endsWith('/.claude/skills/lint')
    },
    syncAll: async (paths: readonly string[]) => {
      dead()
      await fileOperations.syncAll(paths)
    },
    removeFile: (file: string) => {
      dead()
      fileOperations.removeFile(file)
    },
  }
  await expect(site.run({ skills: { lint: next }, files })).rejects.toThrow(/next run/u)
}

/** The journal that the killed run left, changed. */
function forge(change: (journal: Record<string, unknown>) => void): void {
  const file = stateFiles(site.scope).journal
  const journal = JSON.parse(fs.readFileSync(file, 'utf8'))
  change(journal)
  fs.writeFileSync(file, canonicalJson(journal))
}

describe('a run that was killed', () => {
  it('is reported by reading, and taken back before the next run does anything', async () => {
    await killedUpdate()
    const folders = [`${site.root}/.claude/skills/lint`]
    expect(pendingJournal(site.scope)).toEqual({ phase: 'prepared', folders })
    expect(site.read('.claude/skills/lint/SKILL.md')).toBe('new')
    const result = await site.run({ skills: { lint: old } })
    expect(result.recovery).toEqual({ kind: 'rolled-back', folders, disturbed: [] })
    expect(result.applied).toBe(false)
    expect(fs.statSync(`${site.root}/.claude/skills/lint/run.sh`).mode & 0o777).toBe(0o755)
    expect(fs.readdirSync(site.root)).toEqual(['.claude'])
    expect(await recoverScope(site.scope)).toBeUndefined()
  })

  it('leaves alone what a person changed in the meantime, and says so', async () => {
    await killedUpdate()
    site.write('.claude/skills/lint/SKILL.md', 'mine')
    const recovery = await recoverScope(site.scope)
    expect(recovery?.disturbed).toEqual([`${site.root}/.claude/skills/lint`])
    expect(site.read('.claude/skills/lint/SKILL.md')).toBe('mine')
  })

  it('is not taken back through a link that was put in its way', async () => {
    await killedUpdate()
    fs.renameSync(`${site.root}/.claude`, `${site.top}/moved`)
    fs.symlinkSync(`${site.top}/moved`, `${site.root}/.claude`)
    const before = tree(`${site.top}/moved`)
    const recovery = await recoverScope(site.scope)
    expect(recovery?.disturbed).toEqual([`${site.root}/.claude/skills/lint`])
    expect(tree(`${site.top}/moved`)).toEqual(before)
  })
})

describe('a journal that cannot be trusted touches nothing', () => {
  const cases: [string, (journal: Record<string, unknown>) => void][] = [
    ['another root', (journal) => Object.assign(journal, { root: '/' })],
    ['a stage that is none', (journal) => Object.assign(journal, { stages: ['/home'] })],
    [
      'a stage outside the project',
      (journal) => Object.assign(journal, { stages: [`/tmp/.skills-stage-${journal['run']}`] }),
    ],
    [
      'a place outside the project',
      (journal) =>
        Object.assign(journal, {
          steps: [{ place: '/etc', name: 'passwd', stage: 0, after: `h1:${'A'.repeat(43)}=` }],
        }),
    ],
    [
      'a place with dots',
      (journal) => {
        const [step] = journal['steps'] as { place: string }[]
        Object.assign(step ?? {}, { place: `${step?.place}/../../../x` })
      },
    ],
    [
      'a name that is a path',
      (journal) => Object.assign((journal['steps'] as object[])[0] ?? {}, { name: '../x' }),
    ],
    [
      'a folder to remove outside the project',
      (journal) => Object.assign(journal, { createdFolders: ['/tmp'] }),
    ],
    [
      'a text that is not of this scope',
      (journal) => Object.assign(journal, { texts: [{ path: '/etc/passwd', before: 'x' }] }),
    ],
    ['an unknown key', (journal) => Object.assign(journal, { more: 1 })],
  ]
  it.each(cases)('%s', async (_, change) => {
    await killedUpdate()
    forge(change)
    const before = tree(site.top)
    await expect(site.run({ skills: {} })).rejects.toThrow(/cannot be trusted/u)
    await expect(recoverScope(site.scope)).rejects.toSatisfy((error) =>
      isSkillsError(error, 'E_FILE_INVALID'),
    )
    expect(tree(site.top)).toEqual(before)
  })

  it('cut short, and one of a newer version', async () => {
    await killedUpdate()
    const file = stateFiles(site.scope).journal
    const text = fs.readFileSync(file, 'utf8')
    fs.writeFileSync(file, text.slice(0, text.length / 2))
    expect(() => pendingJournal(site.scope)).toThrow(/cannot be trusted/u)
    fs.writeFileSync(file, text.replace('"journalVersion": 1', '"journalVersion": 2'))
    expect(() => pendingJournal(site.scope)).toThrow(/version 2/u)
    expect(path.basename(file)).toBe('journal.json')
  })
})
