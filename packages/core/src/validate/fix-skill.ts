import type { ModuleProblem } from '../words/component.ts'
import { componentNameProblem } from '../words/names.ts'

/**
 * The text of a SKILL.md with what can be put right without a choice: a byte order mark is removed, and a name
 * that differs from its folder becomes the folder's (only the value on its line). Every other byte stays.
 * Input: the problems that `checkSkill` found in this very text. Running it twice changes nothing more.
 */
export function fixSkill(text: string, problems: readonly ModuleProblem[]): string {
  let fixed = text
  if (problems.some((problem) => problem.rule === 'front-matter/bom'))
    fixed = fixed.replace(/^\ufeff/u, '')
  const name = problems.find((problem) => problem.rule === 'name/folder')
  return name === undefined ? fixed : withFolderName(fixed, name)
}

function withFolderName(text: string, { line, skill }: ModuleProblem): string {
  if (line === undefined || skill === undefined || componentNameProblem(skill) !== undefined)
    return text
  const lines = text.split('\n')
  const [, key, quote, rest] = nameLine.exec(lines[line - 1] ?? '') ?? []
  if (key === undefined || quote === undefined || rest === undefined) return text
  lines[line - 1] = [key, quote, skill, quote, rest].join('')
  return lines.join('\n')
}

// `name:` with a plain or quoted value on one line; a comment and the line's own ending stay.
const nameLine = /^(name:[ \t]+)(["']?)[^"'\n#|>&*!]{1,200}?\2([ \t]*(?:[ \t]#[^\n]*)?\r?)$/u
