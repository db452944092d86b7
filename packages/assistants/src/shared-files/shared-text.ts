import { decodeUtf8, limits } from '@skills/core'
import { fileRefused } from './refusals.ts'
import type { SharedFile } from './shared-file.ts'

const byteOrderMark = '\ufeff'

/** A shared file as text. The byte order mark is kept apart, so that a line can begin where the text does. */
export interface SharedText {
  readonly mark: string
  readonly text: string
}

/** Read a file as UTF-8. Throws E_FILE_INVALID for other encodings and for files beyond the limit. */
export function textOfFile({ name, bytes }: SharedFile): SharedText {
  if (bytes === undefined) return { mark: '', text: '' }
  if (bytes.length > limits.sharedFileBytesMax)
    throw fileRefused(name, [
      { message: `it has ${bytes.length} bytes, at most ${limits.sharedFileBytesMax}`, line: 1 },
    ])
  const text = decodeUtf8(bytes)
  if (text === undefined || text.includes('\u0000'))
    throw fileRefused(name, [
      { message: 'it is not UTF-8 text; save it as UTF-8, with or without a mark', line: 1 },
    ])
  return text.startsWith(byteOrderMark)
    ? { mark: byteOrderMark, text: text.slice(1) }
    : { mark: '', text }
}

export function bytesOfText({ mark, text }: SharedText): Uint8Array {
  return new TextEncoder().encode(mark + text)
}

/** The line end of a text: that of its first line. */
export function newlineOf(text: string): string {
  const first = text.indexOf('\n')
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n'
}
