import { parseRelativePath } from '../../words/relative-path.ts'
import type { Problem } from '../../words/skills-error.ts'
import { decodeUtf8 } from '../../words/utf8.ts'
import { findSkillFolders, isSkillFolder } from '../find-skill-folders.ts'
import {
  type Found,
  type Layout,
  type LayoutInput,
  merged,
  nothingDeclared,
  nothingFound,
} from '../layout.ts'
import { markdownComponents, mcpFile } from '../other-components.ts'

const root = 'module'
/** Files and folders by which a folder named `module` is known to be one of skills and not of something else. */
const marks = ['AGENTS.md', 'mcps.json', 'SKILL.md', 'lola.yaml', 'lola.yml']
const folderMarks = ['skills', 'commands', 'agents']

/**
 * LoLa's layout: `module/` with `skills/`, `commands/`, `agents/`, `mcps.json`, `AGENTS.md` and hooks in
 * `lola.yaml`; or `module/SKILL.md` alone. Source: github.com/LobsterTrap/lola, `models.py` (read 2026-11).
 */
export const moduleFolder: Layout = {
  id: 'module-folder',
  find: (input) => {
    const { tree } = input
    const isModule =
      marks.some((name) => tree.file(`${root}/${name}`) !== undefined) ||
      folderMarks.some((name) => tree.hasFolder(`${root}/${name}`))
    if (!isModule) return undefined
    return {
      ...merged([
        skills(input),
        {
          ...nothingFound,
          others: [
            ...markdownComponents(input, `${root}/commands`, 'command'),
            ...markdownComponents(input, `${root}/agents`, 'agent'),
          ],
        },
        instructions(input),
        mcpFile(input, `${root}/mcps.json`),
        hooks(input),
      ]),
      declared: nothingDeclared,
    }
  },
}

function skills({ tree }: LayoutInput): Found {
  const found = findSkillFolders(tree, `${root}/skills`)
  if (!isSkillFolder(tree, root)) return found
  if (found.skillFolders.length === 0) return { ...found, skillFolders: [parseRelativePath(root)] }
  return { ...found, problems: [...found.problems, rootSkillIgnored] }
}

const rootSkillIgnored: Problem = {
  severity: 'note',
  rule: 'layout/root-skill-ignored',
  message: 'SKILL.md is not a skill here: the module has a folder of skills, which counts.',
  file: `${root}/SKILL.md`,
  remedy: 'Move it into a folder of its own if it should be a skill.',
}

/** An empty AGENTS.md says nothing and is no component. */
function instructions({ tree, read, moduleName }: LayoutInput): Found {
  const file = tree.file(`${root}/AGENTS.md`)
  if (file === undefined) return nothingFound
  if (decodeUtf8(read(file))?.trim() === '')
    return {
      ...nothingFound,
      problems: [
        {
          severity: 'note',
          rule: 'instructions/empty',
          message: 'AGENTS.md is empty, so the module has no instructions.',
          file: file.path,
          remedy: 'Write instructions, or remove the file.',
        },
      ],
    }
  return {
    ...nothingFound,
    others: [{ kind: 'instructions', name: moduleName, file: file.path, digest: file.sha256 }],
  }
}

/** Install hooks of LoLa: counted, so that they are seen; they are never run. */
function hooks({ tree }: LayoutInput): Found {
  const file = ['lola.yaml', 'lola.yml'].map((name) => tree.file(`${root}/${name}`)).find(Boolean)
  return file === undefined
    ? nothingFound
    : {
        ...nothingFound,
        others: [{ kind: 'hook', name: 'lola', file: file.path, digest: file.sha256 }],
      }
}
