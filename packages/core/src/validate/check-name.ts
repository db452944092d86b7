import { componentNameProblem } from '../words/names.ts'
import { printable } from '../words/printable.ts'
import type { Problem } from '../words/skills-error.ts'
import type { FrontMatter } from './front-matter.ts'
import { folderName, pathInModule, type SkillFolder } from './skill-folder.ts'

/**
 * Check a skill's name and that of its folder. The folder becomes a folder of the assistant, so both must be
 * safe, and both must be one (Agent Skills specification, `name`). A skill that is the module's root has only its
 * front matter's name. A name that is not text is left to the check of fields.
 */
export function checkName(skill: SkillFolder, front: FrontMatter | undefined): Problem[] {
  const file = pathInModule(skill, 'SKILL.md')
  const folder = folderName(skill)
  const name = front?.data['name']
  const line = front?.lineOf('name') ?? 1
  const problems: Problem[] = []
  if (folder !== undefined) {
    const problem = componentNameProblem(folder)
    if (problem !== undefined && name !== folder)
      problems.push({
        severity: 'error',
        rule: 'name/folder-pattern',
        message: `The folder name ${shown(folder)} ${problem}.`,
        file: skill.folder,
        remedy: 'Rename the folder, for example to "my-skill", and the name in its front matter.',
      })
  }
  if (typeof name !== 'string') return problems
  const problem = componentNameProblem(name)
  if (problem !== undefined)
    problems.push({
      severity: 'error',
      rule: 'name/pattern',
      message: `The name ${shown(name)} ${problem}.`,
      file,
      line,
      remedy: 'Rename the skill, for example to "my-skill", and its folder with it.',
    })
  if (folder !== undefined && name !== folder)
    problems.push({
      severity: 'error',
      rule: 'name/folder',
      message: `The front matter gives the name ${shown(name)}, but the folder is ${shown(folder)}.`,
      file,
      line,
      remedy:
        componentNameProblem(folder) === undefined
          ? `Write "name: ${folder}", or run \`skills validate --fix\`.`
          : 'Give both the same name.',
    })
  return problems
}

function shown(name: string): string {
  return printable(JSON.stringify(name.slice(0, 80)), { oneLine: true })
}
