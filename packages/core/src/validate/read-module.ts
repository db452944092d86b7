import { findComponents } from '../module/find-components.ts'
import { buildSnapshotTree, type SnapshotTree } from '../module/snapshot-tree.ts'
import type { Module, ModuleProblem, Skill } from '../words/component.ts'
import { by, byCodeUnit } from '../words/order.ts'
import { foldedPath, pathBelow, type RelativePath } from '../words/relative-path.ts'
import type { Omitted, ReadFile, Snapshot } from '../words/snapshot.ts'
import { checkOthers } from './check-others.ts'
import { type CheckedSkill, checkSkill } from './check-skill.ts'

/**
 * Read a snapshot as a module: what its layouts carry, every skill checked, everything that is wrong.
 * Nothing is thrown for what a module may contain; a caller decides by `problems`. `moduleName` names what
 * has no name of its own, such as instructions. `read` may throw E_INTEGRITY.
 */
export function readModule(
  snapshot: Snapshot,
  read: ReadFile,
  options: { readonly moduleName: string },
): Module {
  const tree = buildSnapshotTree(snapshot)
  const found = findComponents(tree, read, options.moduleName)
  const checked = found.skillFolders.map((folder) =>
    checkSkill({
      folder,
      files: filesOf(tree, folder),
      omitted: omittedOf(snapshot, folder),
      read,
    }),
  )
  const skills = checked.flatMap(({ skill }) => skill ?? [])
  const { others, problems: otherProblems } = checkOthers(found.others, tree, read)
  const problems = [
    ...found.problems.map((problem) => ({ ...problem, skill: undefined })),
    ...otherProblems,
    ...checked.flatMap((result) => result.problems),
    ...twins(skills),
    ...foldedTwins(checked, found.skillFolders),
  ]
  return {
    ...found.declared,
    layouts: found.layouts,
    skills: skills.sort(bySkill),
    others,
    dependencies: found.dependencies,
    problems: problems.sort(byPlace),
    omitted: snapshot.omitted,
  }
}

function filesOf(tree: SnapshotTree, folder: RelativePath | ''): Skill['files'] {
  return tree
    .filesBelow(folder)
    .flatMap((file) => {
      const path = pathBelow(folder, file.path)
      return path === undefined ? [] : [{ ...file, path }]
    })
    .sort(by((file) => file.path))
}

function omittedOf(snapshot: Snapshot, folder: RelativePath | ''): Omitted[] {
  if (folder === '') return [...snapshot.omitted]
  return snapshot.omitted
    .filter((entry) => entry.path.startsWith(`${folder}/`))
    .map((entry) => ({ ...entry, path: entry.path.slice(folder.length + 1) }))
}

/** Two skills of one name would have one place. */
function twins(skills: readonly Skill[]): ModuleProblem[] {
  return [...grouped(skills, (skill) => skill.name).values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      const folders = group.map((skill) => skill.folder || '.').sort(byCodeUnit)
      const name = group[0]?.name
      return {
        severity: 'error',
        rule: 'name/duplicate',
        message: `The module has ${group.length} skills named "${name}": ${folders.join(' and ')}.`,
        file: folders[0] ?? '.',
        remedy: `Rename all but one, or leave them out with --exclude ${name}.`,
        skill: name,
      }
    })
}

/** Names that differ only in case or Unicode form, so that one file system takes them for one. */
function foldedTwins(
  checked: readonly CheckedSkill[],
  folders: readonly (RelativePath | '')[],
): ModuleProblem[] {
  const names = folders.map((folder, index) => ({
    folder,
    name: checked[index]?.skill?.name ?? folder.slice(folder.lastIndexOf('/') + 1),
  }))
  return [...grouped(names, ({ name }) => foldedPath(name)).values()]
    .filter((group) => new Set(group.map(({ name }) => name)).size > 1)
    .map((group) => ({
      severity: 'error',
      rule: 'name/twin',
      message: `These folders differ only in upper and lower case or in Unicode form, and some systems take them for one: ${group.map(({ folder }) => folder).join(' and ')}.`,
      file: group[0]?.folder ?? '.',
      remedy: 'Rename all but one.',
      skill: group[0]?.name,
    }))
}

function grouped<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group === undefined) groups.set(key(item), [item])
    else group.push(item)
  }
  return groups
}

function bySkill(left: Skill, right: Skill): number {
  return byCodeUnit(left.name, right.name) || byCodeUnit(left.folder, right.folder)
}

function byPlace(left: ModuleProblem, right: ModuleProblem): number {
  return (
    byCodeUnit(left.file ?? '', right.file ?? '') ||
    (left.line ?? 0) - (right.line ?? 0) ||
    byCodeUnit(left.rule, right.rule) ||
    byCodeUnit(left.message, right.message)
  )
}
