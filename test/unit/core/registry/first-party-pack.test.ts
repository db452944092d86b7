import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { componentNameProblem, relativePathProblem, sha256, treeDigest } from '@skills/core'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { findRegistryModule } from '../../../../packages/core/src/fetch/builtin-registry.ts'

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const packs = readdirSync(join(root, 'skills-registry/packs'))
const folderOf = (pack: string): string => join(root, 'skills-registry/packs', pack)
const filesOf = (pack: string): readonly string[] =>
  readdirSync(folderOf(pack), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folderOf(pack).length + 1)
        .replaceAll('\\', '/'),
    )
const read = (pack: string, path: string): string =>
  readFileSync(join(folderOf(pack), path), 'utf8')
const skills = packs.flatMap((pack) =>
  readdirSync(join(folderOf(pack), 'skills')).map((skill) => [pack, skill] as const),
)

/** Front matter and body of a SKILL.md. */
function parts(
  pack: string,
  skill: string,
): { readonly fields: Record<string, unknown>; readonly body: string } {
  const match = /^---\n(?<yaml>[\s\S]*?)\n---\n(?<body>[\s\S]*)$/u.exec(
    read(pack, `skills/${skill}/SKILL.md`),
  )
  const fields: unknown = load(match?.groups?.['yaml'] ?? '')
  if (typeof fields !== 'object' || fields === null) throw new Error('no front matter')
  return { fields: { ...fields }, body: match?.groups?.['body'] ?? '' }
}

describe.each(packs)('the pack %s', (pack) => {
  const files = filesOf(pack)

  it('has the digest that the registry promises', () => {
    const content = findRegistryModule(root, pack)?.content
    const version = content?.kind === 'embedded' ? content.versions.get('1.0.0') : undefined
    const list = files.map((path) => ({
      path,
      sha256: sha256(readFileSync(join(folderOf(pack), path))),
    }))
    expect(treeDigest(list)).toBe(version?.integrity)
    const [first, ...others] = list
    expect(first).toBeDefined()
    expect(treeDigest(others)).not.toBe(version?.integrity)
  })

  it('holds plain, safe, non-executable files alone', () => {
    for (const path of files) {
      expect(relativePathProblem(path), path).toBeUndefined()
      expect(statSync(join(folderOf(pack), path)).isFile(), path).toBe(true)
      if (process.platform !== 'win32')
        expect(statSync(join(folderOf(pack), path)).mode & 0o111, path).toBe(0)
    }
  })

  it('is plain ASCII with line feeds, so that nothing can hide in it', () => {
    for (const path of files) expect(read(pack, path), path).toMatch(/^[\n\x20-\x7e]*\n$/u)
  })

  it('says the same name, version and licence in its plugin file as in the registry', () => {
    const plugin: unknown = JSON.parse(read(pack, '.claude-plugin/plugin.json'))
    expect(plugin).toMatchObject({
      name: pack,
      version: '1.0.0',
      license: 'Apache-2.0',
    })
    expect(read(pack, 'LICENSE')).toContain('Version 2.0, January 2004')
  })
})

describe.each(skills)('in %s the skill %s', (pack, skill) => {
  it('follows the Agent Skills specification', () => {
    const { fields, body } = parts(pack, skill)
    const allowed = ['name', 'description', 'license', 'compatibility', 'metadata', 'allowed-tools']
    expect(Object.keys(fields).filter((key) => !allowed.includes(key))).toEqual([])
    expect(componentNameProblem(skill)).toBeUndefined()
    expect(fields['name']).toBe(skill)
    expect(fields['license']).toBe('Apache-2.0')
    const description = String(fields['description'])
    expect(description.length).toBeLessThanOrEqual(1024)
    expect(description).toMatch(/\bUse when\b/u)
    expect(body.split('\n').length).toBeLessThan(500)
  })

  it('asks for no tool', () => {
    expect(parts(pack, skill).fields).not.toHaveProperty('allowed-tools')
  })

  it('links every reference it has, since some assistants read only what is linked, and no other', () => {
    const named = [...parts(pack, skill).body.matchAll(/\]\((references\/[a-z-]+\.md)\)/gu)].map(
      ([, path]) => path,
    )
    const start = `skills/${skill}/`
    const there = filesOf(pack)
      .filter((path) => path.startsWith(`${start}references/`))
      .map((path) => path.slice(start.length))
    expect([...new Set(named)].sort()).toEqual(there.sort())
  })
})
