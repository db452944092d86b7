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
  let called: ReadonlySet<string> | undefined
  const isCalled = (heading: string): boolean => {
    called ??= calledHeadings(
      text,
      blocks.flatMap(({ kind }, index) => (kind === 'heading' ? [headingOf(index)] : [])),
    )
    return called.has(heading)
  }
  return (index) => {
    const block = blocks[index]
    if (block === undefined) return { role: 'directive', reason: undefined, headings: [] }
    const headings = trailOf(index)
    return { ...roleOfBlock(text, { blocks, index, block, headings, isCalled }), headings }
  }
}

const calledHeadingsMax = 24
const calledLettersMin = 8
/** Words that have what comes after them in the sentence done. */
const calling =
  /\b(?:follow|do|run|execute|perform|carry out|apply|obey|complete|go through|use|start with|continue with)\b[^.!?\n]{0,100}$/iu
const notCalling = /\b(?:never|not|don['’]?t|avoid|without|instead of)\b[^.!?\n]{0,120}$/iu

/**
 * Headings that sound like a quotation and that a sentence elsewhere sends the reader to: "follow the steps in …". Who
 * is told to do what stands below one does it, whatever it is called.
 */
function calledHeadings(text: string, headings: readonly string[]): Set<string> {
  const quoting = [...new Set(headings)]
    .filter((heading) => heading.length >= calledLettersMin && quotedHeading.test(heading))
    .slice(0, calledHeadingsMax)
  const found = new Set<string>()
  if (quoting.length === 0) return found
  const lower = text.toLowerCase()
  for (const heading of quoting) {
    const words = heading.toLowerCase()
    for (let at = lower.indexOf(words); at !== -1; at = lower.indexOf(words, at + words.length)) {
      const lineStart = lower.lastIndexOf('\n', at - 1) + 1
      const before = lower.slice(Math.max(lineStart, at - 160), at)
      if (/^[ \t]*#/u.test(before) || !calling.test(before) || notCalling.test(before)) continue
      found.add(heading)
      break
    }
  }
  return found
}

interface Asked {
  readonly blocks: readonly Block[]
  readonly index: number
  readonly block: Block
  readonly headings: readonly string[]
  /** Does a sentence send the reader to the text below this heading? */
  readonly isCalled: (heading: string) => boolean
}

/** The last sentence before a fence has it run. */
const runLeadIn =
  /(?:^|[.!?\n:,])[ \t*_>-]{0,8}(?:\d{1,3}[.)][ \t]*)?(?:(?:first|then|now|next|always|please|you must|and)[, \t]+){0,3}(?:run|execute|paste|enter|invoke)\b[^.!?\n]{0,120}$/iu

function roleOfBlock(text: string, asked: Asked): Omit<BlockRole, 'headings'> {
  const { block, headings } = asked
  // The title of the document names its subject, not what stands below it.
  const quoting = headings.slice(1).findLast((heading) => quotedHeading.test(heading))
  if (quoting !== undefined && !asked.isCalled(quoting) && !isStep(text, asked))
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

/** Is it a fence that the sentence before it tells to run, without a word of warning? */
function isStep(text: string, { blocks, index, block }: Asked): boolean {
  const before = blocks[index - 1]
  if (block.kind !== 'code-block' || before === undefined || before.kind === 'code-block')
    return false
  const lead = text.slice(Math.max(before.start, before.end - leadInCharactersMax), before.end)
  return runLeadIn.test(lead.trimEnd()) && !quotedLeadIn.test(lead)
}

/** The last sentence before a fence and the first line in it. */
function leadInOf(text: string, { blocks, index, block, headings, isCalled }: Asked): string {
  const before = blocks[index - 1]
  const isCalledHeading = before?.kind === 'heading' && isCalled(headings.at(-1) ?? '')
  const isText = before !== undefined && before.kind !== 'code-block' && !isCalledHeading
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
