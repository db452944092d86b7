import type { Fact, FactOrigin } from '../facts/fact.ts'
import type { Segment } from '../skill/segment.ts'
import type { SkillDocument } from '../skill/skill-view.ts'
import { foldText } from '../views/fold-text.ts'
import { type ClauseOptions, clauseRole } from './clause-role.ts'
import { type FrameMatch, matchFrames } from './frames/match-frames.ts'
import { candidates } from './grammar.ts'
import type { MarkRow, Pattern } from './pattern.ts'
import { isTextFence, proseOrigin } from './prose-origin.ts'
import { type Sentence, sentenceAt, wordsOf } from './sentence.ts'

type Source = Omit<SkillDocument, 'facts'>

// One sentence repeated is one thought; a document with more facts than this is a list of them.
const factsMax = 2_000

/** What the prose of a document asks for, as facts; hidden and decoded text included. */
export function readProse(document: Source): readonly Fact[] {
  const facts = factsOfText(document.folded.text, (fact, sentence, at) => {
    const start = document.folded.rawOffset(fact.start)
    const end = document.folded.rawOffset(fact.end)
    const origin = proseOrigin(document, start)
    if (origin === undefined) return undefined
    if (origin.hidden !== undefined)
      return { ...fact, start, end, origin: origin.origin, view: origin.hidden }
    return {
      ...fact,
      start,
      end,
      origin: origin.origin,
      ...rolesOf({ origin, fact, sentence, at }),
    }
  })
  for (const { start, end, view, text } of document.decoded)
    facts.push(
      ...factsOfText(foldText(text).text, (fact) => ({
        ...fact,
        start,
        end,
        origin: 'comment',
        view,
      })),
    )
  return facts
}

type Draft = Omit<Fact, 'origin'> & ClauseOptions & { readonly isFramed?: true }
type Place = (draft: Draft, sentence: string, at: number) => Fact | undefined

function factsOfText(text: string, place: Place): Fact[] {
  const facts: Fact[] = []
  const tried = new Set<string>()
  let last: Sentence | undefined
  for (const { at, pattern, mark } of candidates(text)) {
    if (facts.length >= factsMax) break
    if (mark !== undefined) {
      const fact = marked(mark, text, at)
      const placed = fact === undefined ? undefined : place(fact, ...lineAround(text, fact.start))
      if (placed !== undefined) facts.push(placed)
      continue
    }
    if (pattern === undefined) continue
    if (last === undefined || at < last.start || at >= last.end) last = sentenceAt(text, at)
    const key = `${last.start}:${pattern.id}`
    if (tried.has(key)) continue
    tried.add(key)
    const fact = matched(pattern, last, text)
    if (fact === undefined) continue
    const sentence = text.slice(last.start, last.end)
    const placed = place(fact, sentence, Math.max(0, fact.start - last.start))
    if (placed !== undefined) facts.push(placed)
  }
  for (const match of matchFrames(text)) {
    if (facts.length >= factsMax) break
    const sentence = text.slice(match.start, match.end)
    const placed = place(framed(match, sentence), sentence, match.at - match.start)
    if (placed !== undefined) facts.push(placed)
  }
  return facts
}

function framed({ frame, at, end, address }: FrameMatch, sentence: string): Draft {
  return {
    act: frame.act,
    object: frame.object,
    target: address ?? sentence.trim().slice(0, 80),
    start: at,
    end,
    detail: { pattern: frame.id, sentence: wordsOf(sentence).trim(), grade: frame.grade },
    isProhibition: frame.isProhibition === true || frame.key.sign === '-',
    isMark: false,
    isAnswer: frame.isAnswer === true,
    isFramed: true,
  }
}

const lineCharactersMax = 300

/** The line around an offset, cut, and the offset in it. */
function lineAround(text: string, offset: number): [line: string, at: number] {
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - lineCharactersMax)
  const feed = text.indexOf('\n', offset)
  const end = Math.min(feed === -1 ? text.length : feed, offset + lineCharactersMax)
  return [text.slice(from, end), offset - from]
}

function marked(mark: MarkRow, text: string, offset: number): Draft | undefined {
  const [line, at] = lineAround(text, offset)
  const match = mark.expression.exec(line)
  if (match === null) return undefined
  const start = offset - at + match.index
  return {
    act: mark.act,
    object: mark.object,
    target: match[0].trim(),
    start,
    end: start + match[0].length,
    detail: { pattern: mark.id, sentence: line.trim() },
    isProhibition: false,
    isMark: true,
    isAnswer: false,
  }
}

function matched(pattern: Pattern, sentence: Sentence, text: string): Draft | undefined {
  const { words, list } = sentence
  const said = pattern.match(list)
  if (said === undefined) return undefined
  if (pattern.unless?.test(words) === true) return undefined
  if (pattern.also?.test(words) === false) return undefined
  const first = said.split(' ', 1)[0] ?? ''
  const found = text.indexOf(first, sentence.start)
  const start = found === -1 || found >= sentence.end ? sentence.start : found
  return {
    act: pattern.act,
    object: pattern.object,
    target: /https?:\/\/[^\s)>\]]+/u.exec(said)?.[0] ?? said,
    start,
    end: sentence.end,
    detail: { pattern: pattern.id, sentence: words.trim() },
    isProhibition: pattern.isProhibition === true,
    isMark: false,
    isAnswer: pattern.isAnswer === true,
  }
}

interface RoleInput {
  readonly origin: { readonly origin: FactOrigin; readonly segment?: Segment | undefined }
  readonly fact: Draft
  readonly sentence: string
  readonly at: number
}

/** The clause counts before the segment. Hidden text has no role. */
function rolesOf({
  origin,
  fact,
  sentence,
  at,
}: RoleInput): Pick<Fact, 'role' | 'roleReason' | 'roleSetting'> {
  const clause = clauseRole(sentence, at, fact)
  if (clause !== undefined) return { role: clause.role, roleReason: clause.reason }
  const { segment } = origin
  if (segment === undefined) return {}
  if (fact.isFramed === true) {
    if (segment.kind === 'heading') return { role: 'description', roleReason: 'a heading' }
    if (origin.origin === 'code-block' && !isTextFence(segment.language))
      return { role: 'description', roleReason: 'a remark in a program' }
  }
  const { role, roleReason, roleSetting } = segment
  if (roleSetting === 'warning' && obliges.test(sentence.slice(0, at))) return {}
  return {
    role,
    ...(roleReason === undefined ? {} : { roleReason }),
    ...(roleSetting === undefined ? {} : { roleSetting }),
  }
}

/** Words that ask for what follows, between items that warn of it: nothing in such a sentence takes it back. */
const obliges = /\b(?:always|make sure|be sure to|ensure that|you must|important:)/u
