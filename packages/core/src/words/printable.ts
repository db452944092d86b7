// Controls, bidi controls, zero-width and other format characters, tags, line separators, private use
// and variation selectors beyond the emoji one: what a terminal or a reader would not show.
const invisible =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: single code points are meant, not sequences
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\uffff\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}\ud800-\udfff]/gu

/**
 * A value as JSON on one line that a terminal may safely show: the same characters stand as `\u` escapes, so
 * that every reader gets the value byte for byte.
 */
export function visibleJson(value: object): string {
  return JSON.stringify(value).replace(invisible, (character) =>
    Array.from({ length: character.length }, (_, index) => escaped(character, index)).join(''),
  )
}

function escaped(text: string, index: number): string {
  return `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`
}

/**
 * Text from a module as a terminal may safely show it: characters that move the cursor, hide or
 * reorder text become `\u{…}`. Tabs and line feeds stay unless `oneLine` is set.
 */
export function printable(text: string, options: { readonly oneLine?: boolean } = {}): string {
  const visible = text.replace(
    invisible,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  )
  return options.oneLine === true ? visible.replace(/[\t\n]+/gu, ' ').trim() : visible
}
