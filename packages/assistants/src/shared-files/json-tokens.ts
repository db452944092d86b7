import { createScanner } from 'jsonc-parser'

/** Kinds of token, as jsonc-parser's `SyntaxKind` numbers them: its enum has no values at run time. */
export const tokenKind = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  space: 15,
  end: 17,
} as const

export interface JsonToken {
  /** One of `tokenKind`, or a kind that nobody here asks for. */
  readonly kind: number
  readonly start: number
  readonly end: number
}

/** The tokens of a text from an offset on: white space, line ends and comments included. */
export function* tokensFrom(text: string, offset: number): Generator<JsonToken> {
  const scanner = createScanner(text, false)
  scanner.setPosition(offset)
  for (let kind: number = scanner.scan(); kind !== tokenKind.end; kind = scanner.scan()) {
    const start = scanner.getTokenOffset()
    yield { kind, start, end: start + scanner.getTokenLength() }
  }
}

export function isComment({ kind }: JsonToken): boolean {
  return kind === tokenKind.lineComment || kind === tokenKind.blockComment
}

/** White space and comments: what stands between words. */
export function isBetween(token: JsonToken): boolean {
  return token.kind === tokenKind.space || token.kind === tokenKind.lineBreak || isComment(token)
}
