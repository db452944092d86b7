import type { Change, ChangedFile, ChangedLine } from '../../../change/change.ts'
import { commentMarks } from '../../../change/comment-marks.ts'
import { type ContributionCheck, failsWith, moot, mustBe, unknown } from '../check.ts'

const tooLarge = 'the change is too large to be read line by line'
const fewLines = 30

export const finalNewline: ContributionCheck = {
  id: 'final-newline',
  title: 'End of the last line',
  weight: 1,
  why: 'The next change of the file would touch this line as well.',
  remedy: 'End the last line of the file.',
  ask: ({ change }) => {
    if (!change.hasLines) return unknown(tooLarge)
    return failsWith(
      change.files
        .filter(
          ({ kind, isBinary, newMode }) =>
            kind !== 'generated' && !isBinary && newMode.startsWith('100'),
        )
        .filter(({ lacksFinalNewline }) => lacksFinalNewline)
        .map(({ path, addedLines }) => ({
          text: 'The last line has no end.',
          file: path,
          line: addedLines.at(-1)?.line ?? 1,
        })),
    )
  },
}

export const whitespaceOnly: ContributionCheck = {
  id: 'whitespace-only',
  title: 'Lines that differ in blanks alone',
  weight: 1,
  why: 'They hide the lines that differ in meaning.',
  remedy: 'Format in a change of its own.',
  ask: ({ change }, { limits }) => {
    if (!change.hasLines) return unknown(tooLarge)
    const bound = limits.whitespacePercent
    const files = texts(change)
    const all = files.reduce((sum, { addedLines }) => sum + addedLines.length, 0)
    if (bound === undefined || all < fewLines) return moot('few lines are added')
    const same = files.reduce((sum, file) => sum + onlyBlanks(file), 0)
    const percent = Math.round((same * 100) / all)
    return mustBe(
      percent <= bound,
      `${percent} percent of ${all} added lines; the bound is ${bound}.`,
    )
  },
}

/** Added lines that say what a removed one said, blanks apart; what moved as it was is no difference in blanks. */
function onlyBlanks({ addedLines, removedLines }: ChangedFile): number {
  const squeeze = ({ text }: ChangedLine) => text.replaceAll(/\s+/gu, '')
  const exact = new Set(removedLines.map(({ text }) => text))
  const left = new Map<string, number>()
  for (const line of removedLines) left.set(squeeze(line), (left.get(squeeze(line)) ?? 0) + 1)
  let count = 0
  for (const line of addedLines) {
    const key = squeeze(line)
    const there = left.get(key) ?? 0
    if (key === '' || there === 0 || exact.has(line.text)) continue
    left.set(key, there - 1)
    count += 1
  }
  return count
}

export const comments: ContributionCheck = {
  id: 'comments',
  title: 'Comments among added code',
  weight: 1,
  why: 'A comment for every line says what the line says.',
  remedy: 'Keep the comments that say why.',
  ask: ({ change }, { limits }) => {
    if (!change.hasLines) return unknown(tooLarge)
    const { commentPercent, addedComments } = limits
    const counts = change.files.filter(({ kind }) => kind === 'source').map(commentCount)
    const lines = counts.reduce((sum, one) => sum + one.lines, 0)
    const found = counts.reduce((sum, one) => sum + one.comments, 0)
    const percent = lines === 0 ? 0 : Math.round((found * 100) / lines)
    const isMuch = commentPercent !== undefined && lines >= fewLines && percent > commentPercent
    const isMany = addedComments !== undefined && found > addedComments
    return failsWith([
      ...(isMuch
        ? [
            {
              text: `${percent} percent of ${lines} added lines of code; the bound is ${commentPercent}.`,
            },
          ]
        : []),
      ...(isMany ? [{ text: `${found} lines of comments; the bound is ${addedComments}.` }] : []),
    ])
  },
}

function commentCount({ path, addedLines }: ChangedFile): {
  readonly lines: number
  readonly comments: number
} {
  const marks = commentMarks(path)
  const lines = addedLines.map(({ text }) => text.trim()).filter((text) => text !== '')
  return {
    lines: lines.length,
    comments: lines.filter((text) => marks.some((mark) => text.startsWith(mark))).length,
  }
}

/** Shorter blocks repeat by chance, in imports and tests. */
const blockLines = 10

export const duplicateBlocks: ContributionCheck = {
  id: 'duplicate-blocks',
  title: 'Blocks that are added twice',
  weight: 1,
  why: 'A copy has to be mended wherever it stands.',
  remedy: 'Put what is the same into one place.',
  ask: ({ change }, { limits }) => {
    if (!change.hasLines) return unknown(tooLarge)
    const bound = limits.duplicateLines
    if (bound === undefined) return moot('nothing is bounded')
    const blocks = change.files.filter(({ kind }) => kind === 'source').flatMap(blocksOf)
    const first = new Map<string, Block>()
    const copies = blocks.filter((block) => {
      const known = first.get(block.key)
      if (known === undefined) first.set(block.key, block)
      return known !== undefined && (known.file !== block.file || known.line !== block.line)
    })
    // Blocks overlap: each stands for the one line that it begins with, and the last for all of its own.
    const lines = copies.length === 0 ? 0 : copies.length + blockLines - 1
    const [copy] = copies
    if (lines <= bound || copy === undefined) return mustBe(true, '')
    const origin = first.get(copy.key)
    const text = `${lines} lines; the bound is ${bound}. The first copy is of ${origin?.file ?? ''}:${origin?.line ?? 1}.`
    return failsWith([{ text, file: copy.file, line: copy.line }])
  },
}

interface Block {
  readonly key: string
  readonly file: string
  readonly line: number
}

/** Every run of lines that say something, as it stands in the new file without a gap. */
function blocksOf({ path, addedLines }: ChangedFile): Block[] {
  const lines = addedLines
    .map(({ line, text }) => ({ line, text: text.trim() }))
    .filter(
      ({ text }) => text.length > 3 && !/^(?:import|from|#include|use|using|package)\b/u.test(text),
    )
  return lines.slice(0, Math.max(0, lines.length - blockLines + 1)).map(({ line }, at) => ({
    key: lines
      .slice(at, at + blockLines)
      .map(({ text }) => text)
      .join('\n'),
    file: path,
    line,
  }))
}

function texts({ files }: Change): readonly ChangedFile[] {
  return files.filter(({ kind, isBinary }) => kind !== 'generated' && !isBinary)
}
