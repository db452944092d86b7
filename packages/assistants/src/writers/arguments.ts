/** `$ARGUMENTS` and `$1`, which Claude Code, OpenCode and those after them fill with what people type. */
const allArguments = /\$ARGUMENTS\b/gu
const oneArgument = /\$(?<number>[1-9])(?![0-9])/gu

export interface Replaced {
  readonly text: string
  /** Numbers of the arguments that are asked for one by one, such as `$2`. */
  readonly numbered: readonly string[]
  readonly hasAll: boolean
}

/** Replace the placeholders of a command's text; `one` left out leaves the numbered ones as they stand. */
export function withArguments(
  text: string,
  { all, one }: { readonly all: string; readonly one?: (number: string) => string },
): Replaced {
  const numbered = [...new Set([...text.matchAll(oneArgument)].map((match) => match[0]))].sort()
  const hasAll = text.includes('$ARGUMENTS')
  const some = text.replace(allArguments, () => all)
  const replaced =
    one === undefined ? some : some.replace(oneArgument, (_match, number: string) => one(number))
  return { text: replaced, numbered, hasAll }
}
