/** A basic TOML string of one line: https://toml.io/en/v1.0.0#string (read 2026-11). */
export function tomlString(text: string): string {
  return `"${escaped(text).replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
}

/** The same over several lines, where people read it as it is: only quotes in a row are escaped. */
export function tomlText(text: string): string {
  const body = escaped(text).replaceAll('""', '"\\"').replace(/"$/u, '\\"')
  return `"""\n${body}"""`
}

/** Backslashes, and control characters but for the line end and the tab. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f]/gu,
      (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
}
