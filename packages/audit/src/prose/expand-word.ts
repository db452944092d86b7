// The widest word of the tables has some dozens of forms.
const formsMax = 400

/**
 * All forms of a word as tables write it: `set(s|ting)?_aside`, `minimi[sz](e|es|ing)`, `colou?r`. `undefined` for one
 * that is an expression over any letters, such as `\S*id_rsa`.
 */
export function expandWord(source: string): readonly string[] | undefined {
  const reader = { source, at: 0 }
  const forms = alternatives(reader)
  return forms !== undefined && reader.at === source.length ? forms : undefined
}

interface Reader {
  readonly source: string
  at: number
}

/** `a|b|c` up to a closing bracket or the end. */
function alternatives(reader: Reader): string[] | undefined {
  const all: string[] = []
  for (;;) {
    const forms = sequence(reader)
    if (forms === undefined) return undefined
    all.push(...forms)
    if (all.length > formsMax) return undefined
    if (reader.source[reader.at] !== '|') return all
    reader.at += 1
  }
}

function sequence(reader: Reader): string[] | undefined {
  let forms = ['']
  while (reader.at < reader.source.length) {
    const next = reader.source[reader.at] ?? ''
    if (next === '|' || next === ')') return forms
    const parts = element(reader, next)
    if (parts === undefined) return undefined
    forms = forms.flatMap((form) => parts.map((part) => form + part))
    if (forms.length > formsMax) return undefined
  }
  return forms
}

/** A letter, a class of letters or a group, and whether it may be left out. */
function element(reader: Reader, next: string): string[] | undefined {
  if (/[\\.*+{}^$]/u.test(next) && !isPlainDot(reader, next)) return undefined
  reader.at += 1
  let parts: string[] | undefined = [next === '_' ? ' ' : next]
  if (next === '(') {
    parts = alternatives(reader)
    reader.at += 1
  } else if (next === '[') {
    const end = reader.source.indexOf(']', reader.at)
    const letters = reader.source.slice(reader.at, end)
    if (end === -1 || /[\\^-]/u.test(letters)) return undefined
    parts = [...letters]
    reader.at = end + 1
  }
  if (parts === undefined) return undefined
  const after = reader.source[reader.at]
  if (after === '*' || after === '+' || after === '{') return undefined
  if (after !== '?') return parts
  reader.at += 1
  return [...parts, '']
}

/** In the tables a full stop stands for itself, as in `claude.md`, unless it is repeated. */
function isPlainDot({ source, at }: Reader, next: string): boolean {
  return next === '.' && !/[*+?{]/u.test(source[at + 1] ?? '')
}
