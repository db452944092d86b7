import type { RelativePath } from '../words/relative-path.ts'
import type { Problem } from '../words/skills-error.ts'
import type { SnapshotTree } from './snapshot-tree.ts'

/**
 * Every SKILL.md that no layout reached: it is not installed, and a reader of the repository would think it is.
 * Not told again are those inside a skill, and those whose folder a layout has spoken of.
 */
export function unreachedSkills(
  tree: SnapshotTree,
  skillFolders: ReadonlySet<RelativePath | ''>,
  told: readonly Problem[],
): Problem[] {
  const known = new Set<string>(skillFolders)
  for (const { rule, file } of told)
    if (file !== undefined && rule.startsWith('layout/')) known.add(file)
  return tree
    .filesBelow('')
    .filter(({ path }) => /(?:^|\/)skill\.md$/iu.test(path) && !isKnown(known, path))
    .map(({ path }) => ({
      severity: 'note',
      rule: 'layout/skill-not-reached',
      message:
        'This SKILL.md stands where no layout looks for skills, so it is not part of the module.',
      file: path,
      remedy: 'Move its folder into skills/, or name its folder in the source with //path.',
    }))
}

/** Is the path, or a folder above it, known? The root is the empty path. */
function isKnown(known: ReadonlySet<string>, path: string): boolean {
  if (known.has(path) || known.has('')) return true
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
    if (known.has(path.slice(0, end))) return true
  return false
}
