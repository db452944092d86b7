import { decodeUtf8 } from '@skills/core'

// A comparison of two hostile texts may take for ever; past this many edits the files are shown as replaced.
const editsMax = 20_000
const contextLines = 3

interface Sides {
  readonly path: string
  readonly from: Uint8Array
  readonly to: Uint8Array
}

/** A unified patch of two texts, or `undefined` where one is no text or they differ too much to show. */
export async function textPatch({ path, from, to }: Sides): Promise<string | undefined> {
  const before = decodeUtf8(from)
  const after = decodeUtf8(to)
  if (
    before === undefined ||
    after === undefined ||
    before.includes('\0') ||
    after.includes('\0')
  ) {
    return undefined
  }
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff')
  const options = {
    context: contextLines,
    maxEditLength: editsMax,
    headerOptions: FILE_HEADERS_ONLY,
  }
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, options)
}
