import {
  componentLabel,
  isInstallable,
  type Module,
  type ModuleProblem,
  type OtherComponent,
  printSource,
  type Skill,
  SkillsError,
  selectNames,
} from '@skills/core'
import { didYouMean } from '../did-you-mean.ts'
import { needsGrant } from '../grants/is-granted.ts'
import type { ObtainedModule } from '../obtain/obtain-module.ts'
import type { TypedSelection } from './module-request.ts'

/** What a person asked for of a module. All parts must hold; an absent part takes everything. */
export interface Selection {
  readonly skills: readonly string[] | undefined
  readonly exclude: readonly string[] | undefined
  readonly categories: readonly string[] | undefined
}

export interface SelectedSkills {
  readonly skills: readonly Skill[]
  /** What else is installed of the module: commands, agents. */
  readonly others: readonly OtherComponent[]
  /** Problems of what was selected and of the module as a whole. */
  readonly problems: readonly ModuleProblem[]
  /** Patterns and categories that fit nothing. */
  readonly unmatched: readonly string[]
  /** Those of them that only `exclude` has. */
  readonly unmatchedExcludes: readonly string[]
}

/**
 * The components that a selection takes from a module. Names compare byte for byte, patterns are globs; a component that
 * is no skill is called by its kind and name, `command/fix`, and a star stands for no slash, so that `*` means skills.
 */
export function selectSkills(module: Module, selection: Selection): SelectedSkills {
  const { skills, exclude, categories } = selection
  const byName = selectNames(candidates(module), {
    ...(skills === undefined ? {} : { skills }),
    ...(exclude === undefined ? {} : { exclude }),
  })
  const names = new Set(byName.selected)
  const taken = module.skills.filter(
    (skill) => names.has(skill.name) && (categories === undefined || isIn(skill, categories)),
  )
  const installable = module.others.filter(isInstallable)
  // What a person has to allow by name is chosen by that, and by --exclude alone.
  const kept = exclude === undefined ? undefined : excludedFrom(module, exclude)
  const others = installable.filter((one) =>
    needsGrant(one.kind)
      ? kept === undefined || kept.has(labelOf(one))
      : categories === undefined && names.has(labelOf(one)) && isAskedFor(one, skills),
  )
  const left = new Set<string>([
    ...module.skills.filter((skill) => !taken.includes(skill)).map((skill) => skill.name),
    ...installable.filter((one) => !others.includes(one)).map(labelOf),
  ])
  return {
    skills: taken,
    others,
    problems: module.problems.filter(
      ({ skill }) => skill === undefined || (names.has(skill) && !left.has(skill)),
    ),
    unmatched: [...byName.unmatched, ...unmatchedCategories(module, categories ?? [])],
    unmatchedExcludes: byName.unmatched.filter((pattern) => skills?.includes(pattern) !== true),
  }
}

/**
 * Instructions stand in a file that people write and assistants always read, so that they come only where a person names
 * them: `instructions/NAME`. Nothing that is installed for its skills changes what every later session is told.
 */
function isAskedFor({ kind }: OtherComponent, skills: Selection['skills']): boolean {
  return kind !== 'instructions' || skills?.some((one) => one.startsWith(`${kind}/`)) === true
}

/** The labels that a list of names to leave out leaves. */
function excludedFrom(module: Module, exclude: readonly string[]): ReadonlySet<string> {
  return new Set(selectNames(candidates(module), { exclude }).selected)
}

/** Names of skills, and of folders too broken to be read as one: those can be excluded as well. */
function candidates(module: Module): string[] {
  const broken = module.problems.flatMap((problem) => problem.skill ?? [])
  const others = module.others.filter(isInstallable).map(labelOf)
  return [...new Set([...module.skills.map((skill) => skill.name), ...others, ...broken])].sort()
}

function labelOf({ kind, name }: OtherComponent): string {
  return componentLabel(kind, name)
}

function isIn(skill: Skill, categories: readonly string[]): boolean {
  return categories.some(
    (category) => category === skill.category || category === skill.subcategory,
  )
}

function unmatchedCategories(module: Module, categories: readonly string[]): string[] {
  return categories.filter((category) => !module.skills.some((skill) => isIn(skill, [category])))
}

/** For a module that is new here: whatever is selected was typed. */
export const allTyped: TypedSelection = { taken: true, excluded: true }

/**
 * Throws E_SELECTION_EMPTY where a pattern fits nothing, and where what was typed leaves nothing. In a record,
 * a skill to leave out may be gone from the module; a skill to take may not.
 */
export function mustMatchSomething(
  selected: SelectedSkills,
  from: Pick<ObtainedModule, 'name' | 'module' | 'spec'>,
  typed: TypedSelection | undefined,
): void {
  const { name, module, spec } = from
  const unmatched = selected.unmatched.filter(
    (pattern) => typed?.excluded === true || !selected.unmatchedExcludes.includes(pattern),
  )
  const hadSomething =
    module.skills.length > 0 ||
    module.others.some((other) => isInstallable(other) && !needsGrant(other.kind))
  const isTyped = typed?.excluded === true || typed?.taken === true
  const chosen = selected.others.filter(({ kind }) => !needsGrant(kind))
  const isEmpty = isTyped && hadSomething && selected.skills.length + chosen.length === 0
  if (unmatched.length === 0 && !isEmpty) return
  throw new SkillsError(
    'E_SELECTION_EMPTY',
    unmatched.length > 0
      ? `Nothing in ${name} matches ${unmatched.join(', ')}.`
      : `Nothing of ${name} is left by what was selected.`,
    {
      remedy: `${didYouMean(unmatched, names(module))}See what it holds: skills info ${printSource(spec)}`,
      data: { unmatched },
    },
  )
}

function names(module: Module): string[] {
  return [
    ...module.skills.map((skill) => skill.name),
    ...module.others.filter(isInstallable).map(labelOf),
  ]
}
