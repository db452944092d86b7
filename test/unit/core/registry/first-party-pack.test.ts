import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { componentNameProblem, relativePathProblem, sha256, treeDigest } from '@skills/core'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { findRegistryModule } from '../../../../packages/core/src/fetch/builtin-registry.ts'

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const pack = join(root, 'skills-registry/packs/reviewing-skills')
const files = readdirSync(pack, { recursive: true, withFileTypes: true })
  .filter((entry) => !entry.isDirectory())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(pack.length + 1)
      .replaceAll('\\', '/'),
  )
const skillFolders = readdirSync(join(pack, 'skills'))
const read = (path: string): string => readFileSync(join(pack, path), 'utf8')

/** Front matter and body of a SKILL.md. */
function parts(skill: string): { readonly fields: Record<string, unknown>; readonly body: string } {
  const match = /^---\n(?<yaml>[\s\S]*?)\n---\n(?<body>[\s\S]*)$/u.exec(
    read(`skills/${skill}/SKILL.md`),
  )
  const fields: unknown = load(match?.groups?.['yaml'] ?? '')
  if (typeof fields !== 'object' || fields === null) throw new Error('no front matter')
  return { fields: { ...fields }, body: match?.groups?.['body'] ?? '' }
}

describe('the pack reviewing-skills', () => {
  it('has the digest that the registry promises', () => {
    const content = findRegistryModule(root, 'reviewing-skills')?.content
    const version = content?.kind === 'embedded' ? content.versions.get('1.0.0') : undefined
    const list = files.map((path) => ({ path, sha256: sha256(readFileSync(join(pack, path))) }))
    expect(treeDigest(list)).toBe(version?.integrity)
    const [first, ...others] = list
    expect(first).toBeDefined()
    expect(treeDigest(others)).not.toBe(version?.integrity)
  })

  it('holds plain, safe, non-executable files alone', () => {
    for (const path of files) {
      expect(relativePathProblem(path), path).toBeUndefined()
      expect(statSync(join(pack, path)).isFile(), path).toBe(true)
      if (process.platform !== 'win32')
        expect(statSync(join(pack, path)).mode & 0o111, path).toBe(0)
    }
  })

  it('is plain ASCII with line feeds, so that nothing can hide in it', () => {
    for (const path of files) expect(read(path), path).toMatch(/^[\n\x20-\x7e]*\n$/u)
  })

  it('says the same name, version and licence in its plugin file as in the registry', () => {
    const plugin: unknown = JSON.parse(read('.claude-plugin/plugin.json'))
    expect(plugin).toMatchObject({
      name: 'reviewing-skills',
      version: '1.0.0',
      license: 'Apache-2.0',
    })
    expect(read('LICENSE')).toContain('Version 2.0, January 2004')
  })
})

describe.each(skillFolders)('the skill %s', (skill) => {
  it('follows the Agent Skills specification', () => {
    const { fields, body } = parts(skill)
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
    expect(parts(skill).fields).not.toHaveProperty('allowed-tools')
  })

  it('links every reference it has, since some assistants read only what is linked, and no other', () => {
    const named = [...parts(skill).body.matchAll(/\]\((references\/[a-z-]+\.md)\)/gu)].map(
      ([, path]) => path,
    )
    const there = readdirSync(join(pack, 'skills', skill, 'references')).map(
      (file) => `references/${file}`,
    )
    expect([...new Set(named)].sort()).toEqual(there.sort())
  })
})
