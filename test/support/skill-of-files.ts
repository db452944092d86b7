import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import {
  inspectFrontMatter,
  parseComponentName,
  type ReadFile,
  type Skill,
} from '../../packages/core/src/index.ts'
import { snapshotOf } from './snapshot-of.ts'

/** A skill made without the checks of a module, and the reader of its bytes. */
export interface SkillWithBytes {
  readonly skill: Skill
  readonly read: ReadFile
}

/** Path to text or bytes as one skill; its description and grants come from SKILL.md where there is one. */
export function bytesOfSkill(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: { readonly name?: string; readonly executables?: readonly string[] } = {},
): SkillWithBytes {
  const { snapshot, read } = snapshotOf(files, options)
  const entry = files['SKILL.md']
  const text = entry === undefined ? '' : Buffer.from(entry).toString('utf8')
  const data = inspectFrontMatter(text, 'SKILL.md').front?.data ?? {}
  const word = (key: string): string | undefined => {
    const value = data[key]
    return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : undefined
  }
  return {
    skill: {
      kind: 'skill',
      name: parseComponentName(options.name ?? 'sample'),
      folder: '',
      files: snapshot.files,
      integrity: snapshot.integrity,
      description: word('description') ?? '',
      license: word('license'),
      category: undefined,
      subcategory: undefined,
      allowedTools: word('allowed-tools'),
    },
    read,
  }
}

/** A folder of real files as one skill; executable bits count. */
export function skillOfFolder(folder: string, without: readonly string[] = []): SkillWithBytes {
  const files: Record<string, Uint8Array> = {}
  const executables: string[] = []
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const absolute = join(folder, entry)
    const path = entry.split(sep).join('/')
    const stat = lstatSync(absolute)
    if (!stat.isFile() || without.includes(path)) continue
    files[path] = readFileSync(absolute)
    if ((stat.mode & 0o111) !== 0) executables.push(path)
  }
  return bytesOfSkill(files, { executables })
}
