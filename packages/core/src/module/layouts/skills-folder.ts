import { findSkillFolders } from '../find-skill-folders.ts'
import { type Layout, nothingDeclared } from '../layout.ts'

/** `skills/` at the root. */
export const skillsFolder: Layout = {
  id: 'skills-folder',
  find: ({ tree }) =>
    tree.hasFolder('skills')
      ? { ...findSkillFolders(tree, 'skills'), declared: nothingDeclared }
      : undefined,
}
