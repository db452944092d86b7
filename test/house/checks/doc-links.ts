import { posix } from 'node:path'
import type { Violation } from '../violation.ts'
import type { TextFile } from './leftovers.ts'

/** Every relative link of a page leads to a file of the tree, and every anchor to a heading of it. */
export function checkDocLinks(
  pages: readonly TextFile[],
  isThere: (path: string) => boolean,
): readonly Violation[] {
  const anchors = new Map(pages.map(({ path, text }) => [path, anchorsOf(text)]))
  return pages.flatMap(({ path, text }) =>
    linksOf(text).flatMap(({ target, line }) => {
      const message = faultOf(path, target)
      if (message === undefined) return []
      const remedy = 'correct the link, or the heading it names'
      return [{ rule: 'doc-link', file: path, line, message, remedy }]
    }),
  )

  function faultOf(page: string, target: string): string | undefined {
    const [file = '', anchor] = target.split('#')
    const path = file === '' ? page : posix.join(posix.dirname(page), decodeURIComponent(file))
    if (path.startsWith('../')) return `the link ${target} leaves the repository`
    if (!isThere(path)) return `the link ${target} leads to no file`
    if (anchor === undefined || anchors.get(path)?.has(anchor) !== false) return undefined
    return `the link ${target} names no heading of ${path}`
  }
}

const ourFolders = 'bench|bin|docs|packages|schemas|scripts|skills-registry|test'
const codePath = new RegExp(`\\x60((?:${ourFolders})/[A-Za-z0-9_./-]+)\\x60`, 'gu')

/** A path of the tree that a page names in code style is there. */
export function checkDocPaths(
  pages: readonly TextFile[],
  isThere: (path: string) => boolean,
): readonly Violation[] {
  return pages.flatMap(({ path, text }) =>
    proseLines(text).flatMap(({ content, line }) =>
      [...content.matchAll(codePath)]
        .map((match) => match[1] ?? '')
        .filter((named) => !isThere(named) && !isThere(posix.join(posix.dirname(path), named)))
        .map((named) => ({
          rule: 'doc-path',
          file: path,
          line,
          message: `there is no ${named}`,
          remedy: 'name what is there',
        })),
    ),
  )
}

interface Link {
  readonly target: string
  /** One-based. */
  readonly line: number
}

const inlineLink = /\]\(<?([^()\s<>]+)>?(?:\s+"[^"]*")?\)/gu
const linkDefinition = /^\[[^\]]+\]:\s+<?([^\s<>]+)>?/u

/** Links that lead into the tree; other sites are not asked. */
function linksOf(text: string): Link[] {
  return proseLines(text)
    .flatMap(({ content, line }) => {
      const prose = content.replaceAll(/`[^`]*`/gu, '')
      const found = [...prose.matchAll(inlineLink)].map((match) => match[1] ?? '')
      const defined = linkDefinition.exec(prose)?.[1]
      return [...found, ...(defined === undefined ? [] : [defined])].map((target) => ({
        target,
        line,
      }))
    })
    .filter(({ target }) => !/^[a-z][a-z0-9+.-]*:|^\/\//iu.test(target))
}

/** The anchors that a page's headings get: lower case, hyphens for spaces, numbered where they repeat. */
function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>()
  for (const { content } of proseLines(text)) {
    const heading = /^#{1,6}\s+(.+?)\s*#*$/u.exec(content)?.[1]
    if (heading !== undefined) anchors.add(unusedAnchor(slugOf(heading), anchors))
    for (const match of content.matchAll(/<a (?:id|name)="([^"]+)"/gu)) anchors.add(match[1] ?? '')
  }
  return anchors
}

function slugOf(heading: string): string {
  const plain = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
  return plain
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/gu, '-')
}

function unusedAnchor(slug: string, taken: ReadonlySet<string>): string {
  let anchor = slug
  for (let count = 1; taken.has(anchor); count += 1) anchor = `${slug}-${count}`
  return anchor
}

/** Lines outside fenced code. */
function proseLines(text: string): readonly { readonly content: string; readonly line: number }[] {
  let fence: string | undefined
  return text.split('\n').flatMap((content, index) => {
    const mark = /^\s*(`{3,}|~{3,})/u.exec(content)?.[1]
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined
      return []
    }
    return fence === undefined ? [{ content, line: index + 1 }] : []
  })
}
