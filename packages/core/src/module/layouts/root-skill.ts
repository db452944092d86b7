import { isSkillFolder } from '../find-skill-folders.ts'
import { type Layout, nothingDeclared, nothingFound } from '../layout.ts'

/** A SKILL.md at the root: the whole module is one skill, unless a layout before found skills in folders. */
export const rootSkill: Layout = {
  id: 'root-skill',
  find: ({ tree, skillsBefore }) => {
    if (!isSkillFolder(tree, '')) return undefined
    if (skillsBefore === 0)
      return { ...nothingFound, skillFolders: [''], declared: nothingDeclared }
    return {
      ...nothingFound,
      problems: [
        {
          severity: 'note',
          rule: 'layout/root-skill-ignored',
          message: 'SKILL.md is not a skill here: the module has a folder of skills, which counts.',
          file: 'SKILL.md',
          remedy: 'Move it into a folder of its own if it should be a skill.',
        },
      ],
      declared: nothingDeclared,
    }
  },
}
