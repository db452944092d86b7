// The little Markdown that the generated pages need.

/** The first line of every generated page. */
export function generatedNote(from) {
  return `<!-- Made by scripts/docs.mjs from ${from}. Do not edit: run \`npm run docs\`. -->`
}

/** Text inside a table cell: one line, and no character that ends the cell. */
export function cell(text) {
  return text.replaceAll('\n', ' ').replaceAll('|', '\\|').trim()
}

/** A table, or nothing when it has no rows. */
export function table(head, rows) {
  if (rows.length === 0) return []
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line), '']
}

/** Blocks of lines as the text of a file. */
export function page(lines) {
  return `${lines.join('\n').trimEnd()}\n`
}
