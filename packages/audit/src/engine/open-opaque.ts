import type { CoverageGap } from '../coverage/coverage.ts'
import { archiveMembers } from '../files/archive-members.ts'
import { archiveFormats, fileFormat } from '../files/file-format.ts'
import type { OpaqueFile, OpaqueMember, SkillDocument } from '../skill/skill-view.ts'
import { readTextDocument } from '../text-document.ts'
import { foldText } from '../views/fold-text.ts'
import { readDocument } from './read-document.ts'

interface Given {
  readonly path: string
  readonly size: number
  readonly isExecutable: boolean
  readonly format: string
  readonly bytes: Uint8Array
}

interface Opened {
  readonly file: OpaqueFile
  /** The texts inside an archive, as documents below its path. */
  readonly documents: readonly SkillDocument[]
  readonly gaps: readonly CoverageGap[]
}

const textsMax = 200

/** A file that is no text: its format, and what an archive holds. */
export async function openOpaque(given: Given): Promise<Opened> {
  const { path, size, isExecutable, format } = given
  const shape = { path, size, isExecutable, format, document: emptyDocument(path, isExecutable) }
  if (!archiveFormats.has(format)) {
    const gap = gapOf(given, 'binary', `The file is no text (${format}).`)
    return { file: { ...shape, members: [] }, documents: [], gaps: [gap] }
  }
  const reading = archiveMembers(given.bytes, format)
  const members: OpaqueMember[] = []
  const documents: SkillDocument[] = []
  for (const { name, isEncrypted, isExecutable: mayRun, bytes } of reading.members) {
    const inner = isEncrypted ? undefined : bytes()
    const innerFormat = inner === undefined ? 'unknown' : fileFormat(inner)
    members.push({ name, isEncrypted, isExecutable: mayRun, format: innerFormat })
    const text =
      inner === undefined || documents.length >= textsMax
        ? undefined
        : readTextDocument(`${path}/${name}`, inner)
    if (text !== undefined) documents.push((await readDocument(text, mayRun)).document)
  }
  const file: OpaqueFile = { ...shape, members, trouble: reading.trouble }
  return { file, documents, gaps: gapsOf(given, file, documents.length) }
}

function gapsOf(given: Given, { members, trouble }: OpaqueFile, texts: number): CoverageGap[] {
  if (members.some(({ isEncrypted }) => isEncrypted))
    return [gapOf(given, 'encrypted-archive', 'Members are encrypted.')]
  if (trouble !== undefined)
    return [gapOf(given, 'binary', `The archive was not read to the end (${trouble}).`)]
  if (members.some(({ format }) => archiveFormats.has(format)))
    return [gapOf(given, 'nested-archive', 'An archive in the archive was not opened.')]
  return texts === members.length
    ? []
    : [gapOf(given, 'binary', 'Members of the archive are no text.')]
}

function gapOf(
  { path, size, isExecutable }: Given,
  reason: CoverageGap['reason'],
  message: string,
): CoverageGap {
  return { file: path, reason, bytes: size, message, isExecutable }
}

/** A place to point at in a file that has no text. */
function emptyDocument(path: string, isExecutable: boolean): SkillDocument {
  return {
    path,
    text: '',
    isCode: false,
    positionOf: () => ({ line: 1, column: 1 }),
    use: 'data',
    language: 'binary',
    isExecutable,
    segments: [],
    hidden: [],
    decoded: [],
    folded: foldText(''),
    facts: [],
  }
}
