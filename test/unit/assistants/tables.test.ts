import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { assistants, documentedIds, readsAgentsFolder } from '@skills/assistants'
import { describe, expect, it } from 'vitest'

const folder = join(import.meta.dirname, '../../../packages/assistants/src/assistants')
const scopes = ['project', 'user'] as const

describe('the tables', () => {
  it('has one file for each assistant that somebody documents, and the list names each file', () => {
    const files = readdirSync(folder).filter((name) => name !== 'index.ts')
    expect(files.map((name) => name.slice(0, -3)).sort()).toEqual([...documentedIds])
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

  it('never gives an alias to two assistants that have different folders', () => {
    const words = new Set(assistants.flatMap((one) => one.aliases))
    for (const word of words) {
      const meant = assistants.filter((one) => one.aliases.includes(word))
      expect(new Set(meant.map((one) => one.places.skill.project?.writeTo)).size).toBe(1)
    }
  })

  it('says who reads the shared folder', () => {
    const others = (kind: 'project' | 'user') =>
      assistants
        .filter((one) => one.places.skill[kind] !== undefined)
        .filter((one) => !readsAgentsFolder(one, 'skill', kind))
        .map((one) => one.id)
    for (const id of ['claude-code', 'kiro-cli', 'kiro-ide', 'trae', 'continue', 'tabnine'])
      expect(others('project')).toContain(id)
    for (const id of ['codex', 'cursor', 'gemini-cli', 'zed', 'warp'])
      for (const kind of scopes) expect(others(kind)).not.toContain(id)
  })

  it.each([
    '.kilocode/skills',
    '.goose/skills',
    '.openhands/skills',
    '.hermes/skills',
    '.agent/skills',
    'skills',
    'data/skills',
    'agent/skills',
    '~/.codex/skills',
    '~/.config/goose/skills',
    '~/.gemini/antigravity/skills',
    '~/.antigravity/skills',
    '~/.kilocode/skills',
  ])('never writes %s, where other installers do', (path) => {
    const written = assistants.flatMap(({ places: { skill } }) =>
      scopes.flatMap((kind) => skill[kind]?.writeTo ?? []),
    )
    expect(written).not.toContain(path)
  })

  it('names an end or a former name wherever the status says so, and nowhere else', () => {
    for (const { status, ended, formerly } of assistants) {
      expect(ended !== undefined).toBe(status === 'end-of-life')
      expect(formerly !== undefined).toBe(status === 'renamed')
    }
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

  it('has safe paths of what is read beside skills', () => {
    for (const kind of ['command', 'agent', 'instructions', 'mcp', 'hook'] as const) {
      const files = one.places[kind]
      if (files === undefined) continue
      expect(files.project.length + files.user.length).toBeGreaterThan(0)
      for (const path of [...files.project, ...files.user])
        expect(path.replace(/^~\//, '')).toMatch(/^(?!\/)(?!.*\.\.(?:\/|$))[\w.*/-]+$/)
      for (const path of files.user) expect(path.startsWith('~/')).toBe(true)
    }
  })

  it('is recognised by markers of its own only', () => {
    const shared = ['.agents', 'AGENTS.md', '.github', '.vscode', '.agents/skills', '.idea']
    for (const marker of one.detection.project) {
      expect(shared).not.toContain(marker)
      expect(marker.startsWith('/') || marker.includes('..')).toBe(false)
    }
    for (const marker of one.detection.home) {
      expect(marker).toMatch(/^~\/[.A-Z]/)
      expect(shared).not.toContain(marker.slice(2))
    }
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
      ...one.detection.home,
      ...Object.values(one.places).flatMap(({ user }) => (Array.isArray(user) ? user : [])),
      ...(one.places.skill.user?.native ?? []),
      ...(one.places.skill.user?.alsoReads ?? []),
    ]
    for (const home of one.homes)
      expect(used.some((path) => `${path}/`.startsWith(`${home.replaces}/`))).toBe(true)
  })
})
