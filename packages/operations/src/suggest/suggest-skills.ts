import { expandAssistants, listingBudget } from '@skills/assistants'
import { SkillsError } from '@skills/core'
import type { Context } from '../context.ts'
import { withModule } from '../module-details.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { readScopeFiles, type ScopeFiles } from '../scope-files.ts'
import { findTopics } from './find-topics.ts'
import { type RankedSkill, rankSkills } from './rank-skills.ts'

interface SuggestRequest {
  /** Names or sources; none looks into what is registered and declared. */
  readonly modules: readonly string[]
  readonly assistants: readonly string[] | undefined
  readonly scope: ScopeRequest
}

export interface Suggestion extends RankedSkill {
  readonly module: string
}

export interface Suggestions {
  /** What the project was seen to be made of. */
  readonly topics: readonly string[]
  /** Best first; together they fit the listing of every assistant asked for. */
  readonly skills: readonly Suggestion[]
  /** Skills that fit the project and no listing any more. */
  readonly leftOut: number
  /** One a module, ready to be typed. */
  readonly commands: readonly string[]
}

// Without a known budget a person still has to read the list.
const suggestedMax = 30

/** `skills suggest`: skills that fit what the project contains, within each assistant's listing. Installs nothing. */
export async function suggestSkills(
  context: Context,
  request: SuggestRequest,
): Promise<Suggestions> {
  const scope = openScope(context, request.scope)
  const files = readScopeFiles(context, scope)
  const topics = findTopics(scope.root)
  const ranked: Suggestion[] = []
  for (const module of modulesOf(files, request.modules)) {
    const asked = { module, scope: request.scope }
    ranked.push(
      ...(await withModule(context, asked, async (obtained) =>
        rankSkills(obtained.module.skills, topics).map((skill) => ({
          ...skill,
          module: obtained.name,
        })),
      )),
    )
  }
  const best = ranked.sort(
    (left, right) => right.score - left.score || (left.name < right.name ? -1 : 1),
  )
  const assistants = expandAssistants(request.assistants ?? files.manifest.assistants ?? [])
  const skills = best.slice(0, fittingCount(assistants, best))
  return {
    topics: topics.map((topic) => topic.topic),
    skills,
    leftOut: best.length - skills.length,
    commands: commandsFor(skills, request.assistants),
  }
}

function modulesOf(files: ScopeFiles, typed: readonly string[]): readonly string[] {
  if (typed.length > 0) return typed
  const known = [...Object.keys(files.manifest.modules ?? {}), ...Object.keys(files.list.modules)]
  const names = [...new Set(known)].sort()
  if (names.length > 0) return names
  throw new SkillsError(
    'E_NOTHING_TO_INSTALL',
    'No module is registered or declared here to choose from.',
    {
      remedy:
        'Name one: skills suggest owner/repo. Or register one first: skills mod add owner/repo',
    },
  )
}

/** How many of the best fit every listing that has a known limit. */
function fittingCount(assistants: readonly string[], best: readonly Suggestion[]): number {
  let count = Math.min(best.length, suggestedMax)
  const fits = (some: readonly Suggestion[]) =>
    assistants.every((assistant) => {
      const listing = listingBudget(assistant, some)
      return listing === undefined || listing.listed === listing.total
    })
  while (count > 0 && !fits(best.slice(0, count))) count -= 1
  return count
}

function commandsFor(
  skills: readonly Suggestion[],
  assistants: readonly string[] | undefined,
): string[] {
  const flag = assistants === undefined ? '' : ` --assistant ${assistants.join(',')}`
  const modules = [...new Set(skills.map((skill) => skill.module))].sort()
  return modules.map((module) => {
    const names = skills.filter((skill) => skill.module === module).map((skill) => skill.name)
    return `skills install ${module} --skill ${names.sort().join(',')}${flag}`
  })
}
