import type { Block } from '../markdown/scan-markdown.ts'
import type { Role, RoleSetting } from '../skill/segment.ts'

/** The role of a block with what it was read from. */
export interface BlockRole {
  readonly role: Role
  readonly reason: string | undefined
  /** What stands around it gave the role, and not its own form. */
  readonly setting?: RoleSetting
  readonly headings: readonly string[]
}

const headingCharactersMax = 200
const leadInCharactersMax = 300
const headingsMax = 16

/** Headings below which a text shows what it warns of or reports on. */
const quotedHeading =
  /\b(?:attacks?|adversar|malicious|vulnerab|insecure|unsafe|exploit|payloads?|injection|jailbreak|threats?|anti-?patterns?|bad\b|wrong|incorrect|don'?ts?\b|never\b|avoid|pitfalls?|mistakes|red flags?|indicators?|iocs?\b|detect|(?:attack|malware|threat|yara|known) signatures?|patterns? to|what to (?:look|check|flag)|test cases?|expected output|sample output|example output|checklist|weakness|cwe-|owasp|forbidden|prohibited|not allowed|blocked|dangerous|rationali[sz]ations?|excuses|out of scope|non-goals|when not to|not to use)/iu

/** Of these, the ones that list what a reader should not do, between items of advice. */
const warningWord =
  /^(?:anti-?pattern|bad\b|wrong|incorrect|don'?ts?\b|never\b|avoid|pitfalls?|mistakes|when not to|not to use|non-goals|out of scope|red flag|rationali[sz]ation|excuse|checklist)/iu

/** The words before or in a fence that make it an example of what not to do, or an output. */
const quotedLeadIn =
  /\b(?:attack(?:er|s)?|adversar\w*|malicious|vulnerable|insecure|unsafe|exploit\w*|payloads?|inject(?:ion|ed|s)?|jailbreak|bad|wrong|incorrect|avoid|never|do not|don'?t|instead of|anti-?pattern|dangerous|flag(?:ged|s)?|detect(?:s|ed|ion)?|noncompliant|non-compliant|not recommended|problematic|risky|output(?:s)?|would (?:see|print|return)|forbidden|prohibited|reject(?:ed|s)?|block(?:ed|s)?)\b|❌|✗|🚫|⛔/iu

const outputTags = new Set('output text-output log diff stdout stderr traceback'.split(' '))

/** Finds the role of a block when asked; the blocks are those of `scanMarkdown`. */
export function makeRoles(text: string, blocks: readonly Block[]): (index: number) => BlockRole {
  const headingText = new Map<number, string>()
  const headingOf = (index: number): string => {
    const known = headingText.get(index)
    if (known !== undefined) return known
    const block = blocks[index]
    const found =
      block === undefined
        ? ''
        : text
            .slice(block.start, Math.min(block.end, block.start + headingCharactersMax))
            .replace(/^[\s>#*+\d.)-]+|[\s#]+$/gu, '')
    headingText.set(index, found)
    return found
  }
  const trailOf = (index: number): string[] => {
    const trail: string[] = []
    for (let at = blocks[index]?.heading ?? -1; at !== -1; at = blocks[at]?.heading ?? -1) {
      if (trail.length >= headingsMax) break
      trail.unshift(headingOf(at))
    }
    return trail
  }
  return (index) => {
    const block = blocks[index]
    if (block === undefined) return { role: 'directive', reason: undefined, headings: [] }
    const headings = trailOf(index)
    return { ...roleOfBlock(text, { blocks, index, block, headings }), headings }
  }
}

interface Asked {
  readonly blocks: readonly Block[]
  readonly index: number
  readonly block: Block
  readonly headings: readonly string[]
}

function roleOfBlock(text: string, asked: Asked): Omit<BlockRole, 'headings'> {
  const { block, headings } = asked
  // The title of the document names its subject, not what stands below it.
  const quoting = headings.slice(1).findLast((heading) => quotedHeading.test(heading))
  if (quoting !== undefined)
    return {
      role: 'quotation',
      reason: `below the heading "${quoting.slice(0, 60)}"`,
      setting: quotedHeading.exec(quoting)?.[0].search(warningWord) === 0 ? 'warning' : 'attack',
    }
  if (block.kind === 'block-quote') return { role: 'quotation', reason: 'a block quote' }
  if (block.kind === 'table-row') return { role: 'quotation', reason: 'a row of a table' }
  if (block.kind !== 'code-block') return { role: 'directive', reason: undefined }
  if (outputTags.has(block.tag ?? ''))
    return { role: 'quotation', reason: `a fence of ${block.tag}` }
  const leadIn = leadInOf(text, asked)
  const found = quotedLeadIn.exec(leadIn)?.[0]
  return found === undefined
    ? { role: 'directive', reason: undefined }
    : { role: 'quotation', reason: `introduced by "${found}"`, setting: 'attack' }
}

/** The last sentence before a fence and the first line in it. */
function leadInOf(text: string, { blocks, index, block }: Asked): string {
  const before = blocks[index - 1]
  const isText = before !== undefined && before.kind !== 'code-block'
  const lead = isText
    ? text.slice(Math.max(before.start, before.end - leadInCharactersMax), before.end)
    : ''
  const code = block.codeStart ?? block.start
  const feed = text.indexOf('\n', code)
  const first = text.slice(
    code,
    Math.min(feed === -1 ? block.end : feed, code + leadInCharactersMax),
  )
  return `${lead}\n${/^\s*(?:#|\/\/|--|\/\*|<!--|;|%|REM\b)/iu.test(first) ? first : ''}`
}
