import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { assistants, readsAgentsFolder } from '@skills/assistants'
import { describe, expect, it } from 'vitest'

const folder = join(import.meta.dirname, '../../../packages/assistants/src/assistants')
const scopes = ['project', 'user'] as const

describe('the tables', () => {
  it('has one file an assistant, and the list names each file', () => {
    const files = readdirSync(folder).filter((name) => name !== 'index.ts')
    expect(files.sort()).toEqual(assistants.map((one) => `${one.id}.ts`))
  })

  it('is sorted by id, so that table order and code unit order are one', () => {
    const ids = assistants.map((one) => one.id)
    expect(ids).toEqual([...ids].sort())
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('never gives an alias the name of an id', () => {
    const ids = assistants.map((one) => one.id)
    expect(assistants.flatMap((one) => one.aliases).filter((word) => ids.includes(word))).toEqual(
      [],
    )
  })

  it('says who reads the shared folder', () => {
    const readers = (kind: 'project' | 'user') =>
      assistants.filter((one) => readsAgentsFolder(one, 'skill', kind)).map((one) => one.id)
    const all = assistants.map((one) => one.id).filter((id) => id !== 'claude-code')
    expect(readers('project')).toEqual(all)
    expect(readers('user')).toEqual(all)
  })
})

describe.each(assistants.map((one) => [one.id, one] as const))('the table of %s', (_, one) => {
  it('writes one of its own documented places', () => {
    for (const kind of scopes) {
      const places = one.places.skill[kind]
      if (places === undefined) continue
      expect(places.native).toContain(places.writeTo)
      const all = [...places.native, ...places.alsoReads]
      expect(new Set(all).size).toBe(all.length)
    }
  })

  it('has safe paths: relative in a project, below ~/ at user scope', () => {
    const inProject = one.places.skill.project
    const inHome = one.places.skill.user
    const segment = /^\.?[a-z0-9][a-z0-9-]*$/
    for (const path of [...(inProject?.native ?? []), ...(inProject?.alsoReads ?? [])])
      expect(path.split('/').every((part) => segment.test(part))).toBe(true)
    for (const path of [...(inHome?.native ?? []), ...(inHome?.alsoReads ?? [])]) {
      expect(path.startsWith('~/')).toBe(true)
      expect(
        path
          .slice(2)
          .split('/')
          .every((part) => segment.test(part)),
      ).toBe(true)
    }
  })

  it('is recognised by markers of its own only', () => {
    const shared = ['.agents', 'AGENTS.md', '.github', '.vscode', '.agents/skills']
    for (const marker of one.detection.project) {
      expect(shared).not.toContain(marker)
      expect(marker.startsWith('/') || marker.includes('..')).toBe(false)
    }
    for (const marker of one.detection.home) expect(marker).toMatch(/^~\/\./)
    expect(one.detection.project.length).toBeGreaterThan(0)
  })

  it('names sources with an address, a day and how sure they make us', () => {
    expect(one.sources.length).toBeGreaterThan(0)
    for (const source of one.sources) {
      expect(source.link).toMatch(/^https:\/\//)
      expect(source.read).toMatch(/^20\d\d-\d\d-\d\d$/)
    }
  })

  it('has home variables that replace something it uses', () => {
    const used = [
      ...(one.places.skill.user?.native ?? []),
      ...(one.places.skill.user?.alsoReads ?? []),
    ]
    for (const home of one.homes)
      expect(used.some((path) => path.startsWith(`${home.replaces}/`))).toBe(true)
  })
})
