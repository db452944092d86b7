import { posix } from 'node:path'
import { fewProblems } from '../words/few-problems.ts'
import { printable } from '../words/printable.ts'
import type { Problem } from '../words/skills-error.ts'
import type { FrontMatter } from './front-matter.ts'
import { type MarkdownLink, markdownLinks } from './markdown-links.ts'
import { pathInModule, type SkillFolder } from './skill-folder.ts'

/**
 * Links of a SKILL.md to files that are not in the skill: the assistant will look for them in vain.
 * Only relative links are judged; addresses, anchors, absolute paths and templates (`{baseDir}/x`) are not.
 * Each target is told once.
 */
export function checkLinks(skill: SkillFolder, front: FrontMatter): readonly Problem[] {
  const present = presentPaths(skill)
  const told = new Set<string>()
  const problems: Problem[] = []
  for (const link of markdownLinks(front.body, front.bodyLine)) {
    const path = relativeTarget(link.target)
    if (path === undefined || told.has(path)) continue
    told.add(path)
    const problem = linkProblem(path, present)
    if (problem !== undefined)
      problems.push({
        severity: 'warning',
        ...problem,
        file: pathInModule(skill, 'SKILL.md'),
        line: link.line,
      })
  }
  return fewProblems(problems)
}

function linkProblem(
  path: string,
  present: ReadonlySet<string>,
): Pick<Problem, 'rule' | 'message' | 'remedy'> | undefined {
  const shown = printable(JSON.stringify(path.slice(0, 200)), { oneLine: true })
  const normal = posix.normalize(path).replace(/\/$/u, '')
  if (normal === '..' || normal.startsWith('../'))
    return {
      rule: 'link/outside',
      message: `The link ${shown} leaves the skill's folder, and what it names is not installed with it.`,
      remedy: 'Copy the file into the skill, or name the other skill instead of linking to it.',
    }
  if (normal === '.' || present.has(normal)) return undefined
  return {
    rule: 'link/missing',
    message: `The link ${shown} names a file that the skill does not have.`,
    remedy: 'Add the file, or remove the link.',
  }
}

/** The path of a relative link, decoded, without anchor and query; `undefined` for every other link. */
function relativeTarget(target: MarkdownLink['target']): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/iu.test(target) || /^[/~#?]/u.test(target)) return undefined
  const path = target.replace(/[#?].*$/u, '')
  if (path === '' || /[{}$*<>\\]/u.test(path)) return undefined
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return path
    throw error
  }
}

/** Every file and every folder of the skill. */
function presentPaths(skill: SkillFolder): Set<string> {
  const paths = new Set<string>()
  for (const { path } of skill.files) {
    paths.add(path)
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1))
      paths.add(path.slice(0, at))
  }
  return paths
}
