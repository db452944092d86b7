import type { CodePiece, CodeReading } from '../facts/code-reader.ts'
import type { Fact } from '../facts/fact.ts'
import { segmentAt } from '../prose/prose-origin.ts'
import { readProse } from '../prose/read-prose.ts'
import type { SkillDocument } from '../skill/skill-view.ts'
import type { TextDocument } from '../text-document.ts'
import { decodedSpans } from '../views/decoded-spans.ts'
import { foldText } from '../views/fold-text.ts'
import { hiddenSpans } from '../views/hidden-spans.ts'
import { codePieces, type PlacedPiece } from './code-pieces.ts'
import { languageOfFile } from './document-language.ts'
import { documentUse, isProgram } from './document-use.ts'
import { readCode } from './read-code.ts'
import { segmentsOf } from './segments-of.ts'

/** A document with the trouble its pieces gave. */
export interface ReadDocument {
  readonly document: SkillDocument
  readonly troubles: readonly NonNullable<CodeReading['trouble']>[]
}

// Every code span of a text could be a command; more of them than this are a list.
const piecesMax = 2_000

/** Read one text: segments, decoded spans, and the facts of prose and code. */
export async function readDocument(
  text: TextDocument,
  isExecutable: boolean,
): Promise<ReadDocument> {
  const language = languageOfFile(text.path, text.text)
  const isProse = language === 'markdown' || language === 'text'
  const segments = isProse ? segmentsOf(text.text) : []
  const isFenced = (offset: number): boolean => segmentAt(segments, offset)?.kind === 'code-block'
  const bare = {
    ...text,
    isCode: text.isCode || isProgram(language),
    use: documentUse(text.path, language),
    language,
    isExecutable,
    segments,
    hidden: isProse || language === 'html' ? hiddenSpans(text.text, isFenced) : [],
    decoded: decodedSpans(text.text),
    folded: foldText(text.text),
  }
  const facts: Fact[] = [...readProse(bare)]
  const troubles: NonNullable<CodeReading['trouble']>[] = []
  let flows = 0
  let used = 0
  for (const piece of codePieces(bare).slice(0, piecesMax)) {
    const reading = await readCode(piece)
    facts.push(...moved(reading.facts, piece, flows))
    for (const { flow } of reading.facts) used = Math.max(used, (flow ?? 0) + flows + 1)
    flows = used
    if (reading.trouble !== undefined && piece.origin !== 'inline-code')
      troubles.push(reading.trouble)
  }
  facts.sort((left, right) => left.start - right.start || left.end - right.end)
  return { document: { ...bare, facts }, troubles }
}

/** The role of the segment a piece stands in. */
function roleOf({ role, roleReason, roleSetting }: CodePiece): Partial<Fact> {
  return {
    ...(role === undefined ? {} : { role }),
    ...(roleReason === undefined ? {} : { roleReason }),
    ...(roleSetting === undefined ? {} : { roleSetting }),
  }
}

/** Facts of a piece in the offsets of the document; flows of one piece stay apart from those of the next. */
function moved(facts: readonly Fact[], { place, ...piece }: PlacedPiece, flows: number): Fact[] {
  return facts.map((fact) => ({
    ...fact,
    start: place.isWhole ? place.start : place.start + fact.start,
    end: place.isWhole ? place.end : place.start + fact.end,
    ...(fact.flow === undefined ? {} : { flow: fact.flow + flows }),
    ...(fact.role === undefined || fact.role === piece.role ? roleOf(piece) : {}),
    ...(piece.view === undefined ? {} : { view: piece.view }),
  }))
}
