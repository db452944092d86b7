import { findFrontMatterEnd } from '../markdown/front-matter-end.ts'
import { type Block, scanMarkdown } from '../markdown/scan-markdown.ts'
import { type BlockRole, makeRoles } from '../prose/segment-role.ts'
import type { Role, RoleSetting, Segment, SegmentKind } from '../skill/segment.ts'
import { unmaskText } from '../views/fold-text.ts'
import { languageOfTag } from './document-language.ts'

/** The segments of a text that people and assistants read as prose, in order. Roles are found when asked for. */
export function segmentsOf(text: string): readonly Segment[] {
  const bodyStart = findFrontMatterEnd(text)
  const blocks = scanMarkdown(text, bodyStart)
  const roleOf = makeRoles(text, blocks)
  const segments: Segment[] = blocks.map((block, index) => new BlockSegment(block, index, roleOf))
  if (bodyStart > 0) segments.unshift({ ...frontMatter, end: bodyStart })
  return segments
}

const frontMatter: Omit<Segment, 'end'> = {
  kind: 'front-matter',
  start: 0,
  role: 'directive',
  isHidden: false,
  headings: [],
}

/** A block whose role is worked out once, when a rule asks for it: most blocks are never asked. */
class BlockSegment implements Segment {
  readonly kind: SegmentKind
  readonly start: number
  readonly end: number
  readonly isHidden = false
  readonly language: string
  private readonly index: number
  private readonly roleOf: (index: number) => BlockRole
  private known: BlockRole | undefined

  constructor(block: Block, index: number, roleOf: (index: number) => BlockRole) {
    this.kind = block.kind
    this.start = block.codeStart ?? block.start
    this.end = block.codeEnd ?? block.end
    this.language = block.tag === undefined ? '' : languageOfTag(unmaskText(block.tag))
    this.index = index
    this.roleOf = roleOf
  }

  get role(): Role {
    return this.asked().role
  }

  get roleReason(): string | undefined {
    return this.asked().reason
  }

  get roleSetting(): RoleSetting | undefined {
    return this.asked().setting
  }

  get headings(): readonly string[] {
    return this.asked().headings
  }

  private asked(): BlockRole {
    this.known ??= this.roleOf(this.index)
    return this.known
  }
}
