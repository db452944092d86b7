import { findFrontMatterEnd } from '../markdown/front-matter-end.ts'
import { scanMarkdown } from '../markdown/scan-markdown.ts'
import { makeRoles } from '../prose/segment-role.ts'
import type { Segment } from '../skill/segment.ts'
import { languageOfTag } from './document-language.ts'

/** The segments of a text that people and assistants read as prose, in order. Roles are found when asked for. */
export function segmentsOf(text: string): readonly Segment[] {
  const bodyStart = findFrontMatterEnd(text)
  const blocks = scanMarkdown(text, bodyStart)
  const roleOf = makeRoles(text, blocks)
  const segments: Segment[] = []
  if (bodyStart > 0)
    segments.push({
      kind: 'front-matter',
      start: 0,
      end: bodyStart,
      role: 'directive',
      isHidden: false,
      headings: [],
    })
  for (const [index, block] of blocks.entries()) {
    let found: ReturnType<typeof roleOf> | undefined
    const role = (): ReturnType<typeof roleOf> => {
      found ??= roleOf(index)
      return found
    }
    segments.push({
      kind: block.kind,
      start: block.codeStart ?? block.start,
      end: block.codeEnd ?? block.end,
      get role() {
        return role().role
      },
      get roleReason() {
        return role().reason
      },
      isHidden: false,
      ...(block.tag === undefined ? {} : { language: languageOfTag(block.tag) }),
      get headings() {
        return role().headings
      },
    })
  }
  return segments
}
