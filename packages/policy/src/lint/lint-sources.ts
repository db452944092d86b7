import { isSkillsError, parseSource } from '@skills/core'
import type { PolicyStack } from '../layer.ts'
import { isAllowedBy, matchesGlob } from '../patterns/glob.ts'
import { sourceFacts } from '../source-facts.ts'
import { type Lint, type LintRemark, remark } from './lint-remark.ts'

/** How a name of a source can begin (`source-facts.ts`), and the scheme of its bytes. */
const starts = [
  ['github:', 'https'],
  ['gitlab:', 'https'],
  ['https://', 'https'],
  ['http://', 'http'],
  ['ssh://', 'ssh'],
  ['git+ssh://', 'ssh'],
  ['git@', 'ssh'],
  ['git+file://', 'file'],
  ['npm:', 'npm'],
  ['oci://', 'oci'],
  ['registry:', 'registry'],
  ['file:', 'file'],
] as const

/** Patterns of sources that nothing can match, here or together with the layers around. */
export const lintSources: Lint = (linted) => {
  const { sources = {}, deny = [] } = linted.layer.policy
  const { allow = [], schemes } = sources
  const listed = [
    ...allow.map((pattern, at) => ({ pattern, path: ['sources', 'allow', at] })),
    ...(sources.deny ?? []).map((pattern, at) => ({ pattern, path: ['sources', 'deny', at] })),
    ...deny.flatMap(({ source }, at) =>
      source === undefined ? [] : [{ pattern: source, path: ['deny', at, 'source'] }],
    ),
  ]
  return [
    ...listed.flatMap(({ pattern, path }): LintRemark[] => {
      const why = whyNever(pattern)
      if (why === undefined) return []
      return [
        remark(linted, 'lint/source-pattern', {
          path,
          message: `No source can match ${pattern}: ${why}.`,
          remedy: suggestion(pattern),
        }),
      ]
    }),
    ...allow.flatMap((pattern, at) => {
      const path = ['sources', 'allow', at]
      return whyNever(pattern) === undefined
        ? [
            ...wrongWay(linted, { pattern, path, schemes }),
            ...closedElsewhere(linted, { pattern, path }),
          ]
        : []
    }),
  ]
}

/** Why no name of a source can match; `undefined` where one can. */
function whyNever(pattern: string): string | undefined {
  const literal = pattern.split('*')[0] ?? ''
  const isStart = starts.some(([start]) => start.startsWith(literal) || literal.startsWith(start))
  if (!isStart) return 'names of sources begin otherwise'
  if (pattern.endsWith('/')) return 'no name ends with a slash'
  const place = /[#?]/u.exec(pattern)?.[0]
  if (place !== undefined) return `a name has no ${place}`
  if (/^(?:github|gitlab|npm):.*[^/]@/u.test(pattern)) return 'a name has no version'
  if (/^(?:github|gitlab):\/\//u.test(pattern)) return 'no slashes stand after that word'
  return undefined
}

function suggestion(pattern: string): string {
  const bare = pattern
    .replace(/^git\+(?=https:)/u, '')
    .replace(/[#?].*$/u, '')
    .replace(/\/$/u, '/*')
  const host = bare.replace(/^(?:www\.)?(?=github\.com\/|gitlab\.com\/)/u, '')
  if (bare !== pattern) return `Write it as ${bare}`
  if (/^git(?:hub|lab)\.com\//u.test(host)) return `Write it as https://${host}`
  if (/^[\w.*-]+\/[\w.*-]+/u.test(pattern)) return `Write it as github:${pattern}`
  return 'Write it as github:owner/repo, https://host/path, npm:package, registry:name or file:./folder.'
}

interface Listed {
  readonly pattern: string
  readonly path: readonly (string | number)[]
}

/** What is allowed and then travels in a way that is not. */
function wrongWay(
  linted: Parameters<Lint>[0],
  { pattern, path, schemes }: Listed & { readonly schemes: readonly string[] | undefined },
): LintRemark[] {
  const start = starts.find(([text]) => pattern.startsWith(text))
  // A repository with a short name can be reached by ssh, too.
  if (start === undefined || schemes === undefined || /^git(?:hub|lab):/u.test(pattern)) return []
  if (schemes.some((scheme) => scheme === start[1])) return []
  return [
    remark(linted, 'lint/unreachable', {
      path,
      message: `${pattern} is allowed, and its bytes travel by ${start[1]}, which sources.schemes leaves out.`,
      remedy: `Add ${start[1]} to sources.schemes, or take the entry out.`,
    }),
  ]
}

/** A source that is named wholly, and that another layer's list does not have. */
function closedElsewhere({ stack, layer, index }: Parameters<Lint>[0], of: Listed): LintRemark[] {
  const names = namesOf(of.pattern)
  if (names === undefined) return []
  return otherLists(stack, index)
    .filter(({ allow }) => !isAllowedBy(allow, names))
    .slice(0, 1)
    .map(({ name }) =>
      remark({ layer }, 'lint/unreachable', {
        path: of.path,
        message: `${of.pattern} is allowed here and not by ${name}, so it stays refused.`,
        remedy: `Ask whoever owns ${name}, or take the entry out.`,
      }),
    )
}

function otherLists(
  stack: PolicyStack,
  index: number,
): { readonly name: string; readonly allow: readonly string[] }[] {
  return stack.flatMap(({ name, policy }, at) => {
    const allow = policy.sources?.allow
    return at === index || allow === undefined ? [] : [{ name, allow }]
  })
}

/** Every name of the source that a pattern without stars means; `undefined` for any other pattern. */
function namesOf(pattern: string): readonly string[] | undefined {
  if (pattern.includes('*') || pattern.startsWith('registry:') || pattern.startsWith('file:'))
    return undefined
  try {
    const { names } = sourceFacts('module', parseSource(pattern))
    return names.some((name) => matchesGlob(pattern, name)) ? names : undefined
  } catch (error) {
    if (isSkillsError(error)) return undefined
    throw error
  }
}
