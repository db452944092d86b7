import type { ModuleProblem, Skill } from '../words/component.ts'
import { treeDigest } from '../words/digest.ts'
import { limits } from '../words/limits.ts'
import { componentNameProblem, parseComponentName } from '../words/names.ts'
import type { Problem } from '../words/skills-error.ts'
import type { SnapshotFile } from '../words/snapshot.ts'
import { decodeUtf8 } from '../words/utf8.ts'
import { allowedToolsText, checkFields } from './check-fields.ts'
import { checkFiles } from './check-files.ts'
import { checkLinks } from './check-links.ts'
import { checkName } from './check-name.ts'
import { type FrontMatter, inspectFrontMatter } from './front-matter.ts'
import { folderName, pathInModule, type SkillFolder } from './skill-folder.ts'

/** A body of more lines costs the assistant more than the specification advises. */
const bodyLinesMax = 500

export interface CheckedSkill {
  /** `undefined` only where there is no name that could be a folder. */
  readonly skill: Skill | undefined
  readonly problems: readonly ModuleProblem[]
}

/** Check one skill against the Agent Skills specification and our rules of safe files; everything is told at once. */
export function checkSkill(folder: SkillFolder): CheckedSkill {
  const { front, problems: readProblems } = readSkillMarkdown(folder)
  const problems: Problem[] = [...readProblems, ...checkName(folder, front)]
  if (front !== undefined) {
    problems.push(...checkFields(front, pathInModule(folder, 'SKILL.md')))
    problems.push(...checkLinks(folder, front), ...checkLength(folder, front))
  }
  problems.push(...checkFiles(folder), ...checkNested(folder))
  const skill = skillOf(folder, front)
  const label = skill?.name ?? folderName(folder)
  return { skill, problems: problems.map((problem) => ({ ...problem, skill: label })) }
}

/** The skill alone, for those who do not ask what is wrong with it; `undefined` where it has no name. */
export function readSkill(folder: SkillFolder): Skill | undefined {
  return skillOf(folder, readSkillMarkdown(folder).front)
}

interface SkillMarkdown {
  readonly front: FrontMatter | undefined
  readonly problems: readonly Problem[]
}

function readSkillMarkdown(folder: SkillFolder): SkillMarkdown {
  const file = folder.files.find((candidate) => candidate.path === 'SKILL.md')
  if (file === undefined) return refused(folder, wrongCase(folder))
  if (file.size > limits.skillMarkdownBytesMax)
    return refused(folder, {
      rule: 'skill/too-large',
      message: `SKILL.md has ${file.size} bytes, at most ${limits.skillMarkdownBytesMax} are allowed.`,
      remedy: 'Move parts of it to files beside it and link to them.',
    })
  const text = decodeUtf8(folder.read(file))
  if (text === undefined)
    return refused(folder, {
      rule: 'front-matter/encoding',
      message: 'SKILL.md is not valid UTF-8.',
      remedy: 'Save it as UTF-8 without BOM.',
    })
  return inspectFrontMatter(text, pathInModule(folder, 'SKILL.md'))
}

function refused(
  folder: SkillFolder,
  problem: Pick<Problem, 'rule' | 'message' | 'remedy'>,
): SkillMarkdown {
  const file = pathInModule(folder, 'SKILL.md')
  return { front: undefined, problems: [{ severity: 'error', ...problem, file }] }
}

function wrongCase(folder: SkillFolder): Pick<Problem, 'rule' | 'message' | 'remedy'> {
  const found = folder.files.find(isSkillMarkdown)?.path
  return {
    rule: 'skill/file-name',
    message:
      found === undefined
        ? 'The folder has no SKILL.md.'
        : `The file is named ${found}; most assistants look for SKILL.md in exactly these letters.`,
    remedy: found === undefined ? 'Add a SKILL.md.' : `Rename it: git mv ${found} SKILL.md`,
  }
}

/** Is this file of a skill its SKILL.md, in whatever letters? */
function isSkillMarkdown(file: SnapshotFile): boolean {
  return file.path.toLowerCase() === 'skill.md'
}

function checkLength(folder: SkillFolder, front: FrontMatter): Problem[] {
  const lines = front.body.replace(/\n$/u, '').split('\n').length
  if (lines <= bodyLinesMax) return []
  return [
    {
      severity: 'warning',
      rule: 'skill/long',
      message: `The text has ${lines} lines; the specification advises at most ${bodyLinesMax}.`,
      file: pathInModule(folder, 'SKILL.md'),
      line: front.bodyLine,
      remedy: 'Move parts of it to files beside it and link to them.',
    },
  ]
}

function checkNested(folder: SkillFolder): Problem[] {
  return folder.files
    .filter((file) => file.path.endsWith('/SKILL.md'))
    .map((file) => ({
      severity: 'note',
      rule: 'skill/nested',
      message: 'A SKILL.md inside another skill is one of its files and not a skill of its own.',
      file: pathInModule(folder, file.path),
      remedy: 'Move its folder beside the other skill if it should be one.',
    }))
}

/**
 * The skill as places receive it. Its name is that of its folder, which assistants go by; the root skill's
 * is that of its front matter.
 */
function skillOf(folder: SkillFolder, front: FrontMatter | undefined): Skill | undefined {
  const data = front?.data ?? {}
  const name = folderName(folder) ?? text(data['name'])
  if (name === undefined || componentNameProblem(name) !== undefined) return undefined
  return {
    kind: 'skill',
    name: parseComponentName(name),
    folder: folder.folder,
    files: folder.files,
    integrity: treeDigest(folder.files),
    description: text(text(data['description'])?.trim()) ?? '',
    license: text(data['license']),
    category: text(data['category']),
    subcategory: text(data['subcategory']),
    allowedTools: text(allowedToolsText(data)),
  }
}

/** A text of its own: a part of a string keeps the whole of it in memory, here a SKILL.md for each description. */
function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const own: unknown = JSON.parse(JSON.stringify(value))
  return typeof own === 'string' ? own : value
}
