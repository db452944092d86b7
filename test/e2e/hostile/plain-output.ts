/** Controls that move a cursor, and characters that hide or reorder text: none of them may reach a terminal. */
const raw =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u

/** The first such character as `U+001B` with the text around it, or `undefined`. */
export function rawCharacter(text: string): string | undefined {
  const found = raw.exec(text)
  if (found === null) return undefined
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return `U+${code} in ${JSON.stringify(text.slice(Math.max(0, found.index - 40), found.index + 40))}`
}
