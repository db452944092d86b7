import type { ModuleDependency, OtherComponent } from '../words/component.ts'
import { fewProblems } from '../words/few-problems.ts'
import { byCodeUnit } from '../words/order.ts'
import type { RelativePath } from '../words/relative-path.ts'
import type { Problem } from '../words/skills-error.ts'
import type { ReadFile } from '../words/snapshot.ts'
import { type Declared, type LayoutResult, nothingDeclared, type PluginMemory } from './layout.ts'
import { layouts } from './layouts/index.ts'
import { readPackFile } from './read-pack-file.ts'
import type { SnapshotTree } from './snapshot-tree.ts'
import { unreachedSkills } from './unreached-skills.ts'

/** What a module's layouts carry; skills are not yet looked into. */
export interface FoundComponents {
  readonly declared: Declared
  /** Ids of the layouts that the module has. */
  readonly layouts: readonly string[]
  /** Sorted, each once. */
  readonly skillFolders: readonly (RelativePath | '')[]
  /** Sorted by kind, name and file, each once. */
  readonly others: readonly OtherComponent[]
  readonly dependencies: readonly ModuleDependency[]
  readonly problems: readonly Problem[]
}

/** Ask every layout in turn and unite what they find (order and precedence: `layouts/index.ts`). */
export function findComponents(
  tree: SnapshotTree,
  read: ReadFile,
  moduleName: string,
): FoundComponents {
  const skillFolders = new Set<RelativePath | ''>()
  const results: (LayoutResult & { readonly id: string })[] = []
  const memory: PluginMemory = { folders: new Map(), paths: new Map(), carried: new Set() }
  for (const { id, find } of layouts) {
    const result = find({ tree, read, moduleName, memory, skillsBefore: skillFolders.size })
    if (result === undefined) continue
    for (const folder of result.skillFolders) skillFolders.add(folder)
    results.push({ ...result, id })
  }
  const said = readPackFile(tree, read)
  const problems = [...results.flatMap((result) => result.problems), ...said.problems]
  return {
    declared: firstDeclared([said.declared, ...results.map(({ declared }) => declared)]),
    layouts: results.map(({ id }) => id),
    skillFolders: [...skillFolders].sort(byCodeUnit),
    others: once(
      results.flatMap(({ others }) => others),
      ({ kind, name, file, digest }) => [kind, name, file, digest],
    ),
    dependencies: said.dependencies,
    problems: fewOfEachFile(
      once(
        [...problems, ...unreachedSkills(tree, skillFolders, problems)],
        ({ file, line, rule, message }) => [file, line, rule, message],
      ),
    ),
  }
}

function fewOfEachFile(problems: readonly Problem[]): readonly Problem[] {
  const byFile = new Map<string | undefined, Problem[]>()
  for (const problem of problems) {
    const same = byFile.get(problem.file)
    if (same === undefined) byFile.set(problem.file, [problem])
    else same.push(problem)
  }
  return [...byFile.values()].flatMap(fewProblems)
}

function firstDeclared(all: readonly Declared[]): Declared {
  return all.reduceRight<Declared>(
    (later, declared) => ({
      declaredName: declared.declaredName ?? later.declaredName,
      declaredVersion: declared.declaredVersion ?? later.declaredVersion,
      license: declared.license ?? later.license,
      publisher: declared.publisher ?? later.publisher,
    }),
    nothingDeclared,
  )
}

/** Each item once and sorted, by the key that tells two apart; layouts overlap. */
function once<Item>(items: readonly Item[], key: (item: Item) => readonly unknown[]): Item[] {
  const known = new Map(items.map((item) => [JSON.stringify(key(item)), item]))
  return [...known].sort(([left], [right]) => byCodeUnit(left, right)).map(([, item]) => item)
}
