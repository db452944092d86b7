import { decodeUtf8 } from '@skills/core'

/** A text file of a skill with the means to say where something stands in it. */
export interface TextDocument {
  /** Relative to the skill. */
  readonly path: string
  readonly text: string
  /** Does the extension say that a program reads it, and not a person? */
  readonly isCode: boolean
  readonly positionOf: (offset: number) => TextPosition
}

/** One-based; columns count UTF-16 code units. */
export interface TextPosition {
  readonly line: number
  readonly column: number
}

const textExtensions =
  /\.(?:adoc|cfg|conf|csv|env|htm|html|ini|json|jsonc|lock|log|markdown|md|mdc|mdx|properties|rst|svg|toml|tsv|txt|xml|yaml|yml)$/iu
const codeExtensions =
  /\.(?:awk|bash|bat|c|cc|cjs|cmd|cpp|cs|cts|fish|go|h|hpp|java|jl|js|jsx|kt|lua|mjs|mts|php|pl|ps1|psm1|py|r|rb|rs|scala|sh|sql|swift|tcl|ts|tsx|vb|vbs|zsh)$/iu

/**
 * Read bytes as text, or `undefined` where they are none: not valid UTF-8, or with a NUL character, in a file
 * whose extension does not promise text. A text file with a NUL or with a stray byte stays a text, so that rules
 * see it: an assistant replaces the byte and reads on.
 */
export function readTextDocument(path: string, bytes: Uint8Array): TextDocument | undefined {
  const isCode = codeExtensions.test(path)
  const isText = isCode || textExtensions.test(path)
  if (!isText && bytes.includes(0)) return undefined
  const text = decodeUtf8(bytes) ?? (isText ? decodeLoosely(bytes) : undefined)
  if (text === undefined) return undefined
  let starts: readonly number[] | undefined
  return {
    path,
    text,
    isCode,
    positionOf: (offset) => {
      starts ??= lineStarts(text)
      const line = lastAtOrBefore(starts, offset)
      return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
    },
  }
}

/** UTF-16 by its byte order mark, everything else as UTF-8 with replacements: as readers of text do. */
function decodeLoosely(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Index of the last start that is not after the offset. */
export function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
