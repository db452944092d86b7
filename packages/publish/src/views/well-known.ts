import { by, sha256 } from '@skills/core'
import { tarBlocks } from '../tar-blocks.ts'
import type { ViewedFile, ViewedPack, ViewedSkill } from './registry-views.ts'
import { storedGzip } from './stored-gzip.ts'

const schema = 'https://schemas.agentskills.io/discovery/0.2.0/schema.json'

/**
 * The indexes of skills that a site has below `.well-known`: 0.2.0, where each skill is one file or one archive with its
 * digest, and 0.1.0, where its files are listed, which OpenCode and Kilo still read. A name that two packs have is in
 * neither: there are no scopes. Source: cloudflare/agent-skills-discovery-rfc (read 2026-11).
 */
export function wellKnownFiles(packs: readonly ViewedPack[]): {
  readonly files: ReadonlyMap<string, Buffer>
  readonly leftOut: readonly string[]
} {
  const files = new Map<string, Buffer>()
  const all = packs.flatMap((pack) => pack.skills.map((skill) => ({ skill, pack })))
  const leftOut: string[] = []
  const once = all
    .filter(({ skill, pack }) => {
      const twin = all.find((one) => one.pack !== pack && one.skill.name === skill.name)
      if (twin !== undefined)
        leftOut.push(`the skill ${skill.name} of ${pack.name} is one of ${twin.pack.name} as well`)
      return twin === undefined
    })
    .map(({ skill }) => skill)
    .sort(by(({ name }) => name))
  if (once.length === 0) return { files, leftOut }
  const entries = once.map((skill) => artifact(skill, files))
  files.set('.well-known/agent-skills/index.json', json({ $schema: schema, skills: entries }))
  const lists = once.map((skill) => fileList(skill, files))
  files.set('.well-known/skills/index.json', json({ skills: lists }))
  return { files, leftOut }
}

function artifact(skill: ViewedSkill, files: Map<string, Buffer>): object {
  const { name, description } = skill
  const [only, ...more] = skill.files
  const isFile = only?.path === 'SKILL.md' && more.length === 0
  const url = isFile ? `${name}/SKILL.md` : `${name}.tar.gz`
  const bytes = isFile ? only.bytes : archive(skill.files)
  files.set(`.well-known/agent-skills/${url}`, bytes)
  const type = isFile ? 'skill-md' : 'archive'
  return { name, type, description, url, digest: `sha256:${sha256(bytes)}` }
}

function archive(files: readonly ViewedFile[]): Buffer {
  const entries = files.map(({ path, executable, bytes }) => ({
    ...{ path, executable, size: bytes.length },
    read: () => bytes,
  }))
  return storedGzip(Buffer.concat([...tarBlocks(entries)]))
}

function fileList(
  { name, description, files: own }: ViewedSkill,
  files: Map<string, Buffer>,
): object {
  for (const { path, bytes } of own) files.set(`.well-known/skills/${name}/${path}`, bytes)
  const others = own.map(({ path }) => path).filter((path) => path !== 'SKILL.md')
  return { name, description, files: ['SKILL.md', ...others] }
}

function json(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
}
