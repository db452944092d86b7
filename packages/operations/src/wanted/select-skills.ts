import { type Module, type ModuleProblem, type Skill, SkillsError, selectNames } from '@skills/core'

/** What a person asked for of a module. All parts must hold; an absent part takes everything. */
export interface Selection {
  readonly skills: readonly string[] | undefined
  readonly exclude: readonly string[] | undefined
  readonly categories: readonly string[] | undefined
}

export interface SelectedSkills {
  readonly skills: readonly Skill[]
  /** Problems of what was selected and of the module as a whole. */
  readonly problems: readonly ModuleProblem[]
  /** Patterns and categories that fit nothing. */
  readonly unmatched: readonly string[]
}

/** The skills that a selection takes from a module. Names compare byte for byte, patterns are globs. */
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
  const left = new Set<string>(
    module.skills.filter((skill) => !taken.includes(skill)).map((skill) => skill.name),
  )
  return {
    skills: taken,
    problems: module.problems.filter(
      ({ skill }) => skill === undefined || (names.has(skill) && !left.has(skill)),
    ),
    unmatched: [...byName.unmatched, ...unmatchedCategories(module, categories ?? [])],
  }
}

/** Names of skills, and of folders too broken to be read as one: those can be excluded as well. */
function candidates(module: Module): string[] {
  const broken = module.problems.flatMap((problem) => problem.skill ?? [])
  return [...new Set([...module.skills.map((skill) => skill.name), ...broken])].sort()
}

function isIn(skill: Skill, categories: readonly string[]): boolean {
  return categories.some(
    (category) => category === skill.category || category === skill.subcategory,
  )
}

function unmatchedCategories(module: Module, categories: readonly string[]): string[] {
  return categories.filter((category) => !module.skills.some((skill) => isIn(skill, [category])))
}

/** A pattern that fits nothing is a typing mistake: throws E_SELECTION_EMPTY. */
export function mustMatchSomething(selected: SelectedSkills, name: string): void {
  const [first] = selected.unmatched
  if (first === undefined) return
  throw new SkillsError(
    'E_SELECTION_EMPTY',
    `Nothing in ${name} matches ${selected.unmatched.join(', ')}.`,
    {
      remedy: `See what it holds: skills info ${name}`,
      data: { unmatched: selected.unmatched },
    },
  )
}
