/** A trailer of a commit message. */
export interface Trailer {
  /** As written. */
  readonly key: string
  readonly value: string
}

const trailerLine = /^([A-Za-z0-9][A-Za-z0-9-]{0,60})\s?:\s*(.*)$/u

/**
 * The trailers of a message, as `git interpret-trailers` finds them: the last paragraph, unless it is the first, where
 * all lines are trailers, or a quarter of them is and one is a `Signed-off-by`. Lines that start with a blank go on the
 * one before.
 */
export function trailersOf(message: string): readonly Trailer[] {
  return splitMessage(message).trailers
}

/** The first line of a message. */
export function subjectOf(message: string): string {
  return (message.trimStart().split('\n', 1)[0] ?? '').trimEnd()
}

/** A message without its trailers. */
export function textOf(message: string): string {
  return splitMessage(message).text
}

interface SplitMessage {
  readonly text: string
  readonly trailers: readonly Trailer[]
}

function splitMessage(message: string): SplitMessage {
  const whole = message.replaceAll('\r\n', '\n').trim()
  const cut = whole.lastIndexOf('\n\n')
  if (cut === -1) return { text: whole, trailers: [] }
  const lines = unfolded(whole.slice(cut).trim().split('\n'))
  const found = lines.flatMap((line): Trailer[] => {
    const [, key, value] = trailerLine.exec(line) ?? []
    return key === undefined || value === undefined ? [] : [{ key, value: value.trim() }]
  })
  const isSigned = found.some(({ key }) => key.toLowerCase() === 'signed-off-by')
  const isBlock = found.length === lines.length || (isSigned && found.length * 4 >= lines.length)
  return isBlock
    ? { text: whole.slice(0, cut).trim(), trailers: found }
    : { text: whole, trailers: [] }
}

function unfolded(lines: readonly string[]): string[] {
  const whole: string[] = []
  for (const line of lines) {
    if (/^[ \t]/u.test(line) && whole.length > 0) whole.push(`${whole.pop()} ${line.trim()}`)
    else whole.push(line)
  }
  return whole
}

/** `Name <mail>`; a value without a mail is all name. */
export function personOf(value: string): { readonly name: string; readonly email: string } {
  const opens = value.lastIndexOf('<')
  const closes = value.indexOf('>', opens)
  if (opens === -1 || closes === -1) return { name: value.trim(), email: '' }
  return { name: value.slice(0, opens).trim(), email: value.slice(opens + 1, closes).trim() }
}
