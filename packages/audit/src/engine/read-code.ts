import { codeReaders } from '../code/readers.ts'
import type { CodePiece, CodeReader, CodeReading } from '../facts/code-reader.ts'

const nothing: CodeReading = { facts: [] }
const loaded = new Map<CodeReader, Promise<(piece: CodePiece) => CodeReading>>()

/** The facts of a piece of program text; the reader of its language is loaded the first time one is met. */
export async function readCode(piece: CodePiece): Promise<CodeReading> {
  const reader = codeReaders.find(({ languages }) => languages.includes(piece.language))
  if (reader === undefined) return nothing
  let read = loaded.get(reader)
  if (read === undefined) {
    read = reader.load()
    loaded.set(reader, read)
  }
  return (await read)(piece)
}
