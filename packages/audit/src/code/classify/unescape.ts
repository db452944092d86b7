const simple: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  v: '\v',
  '\n': '',
}

const escapes = /\\(x[0-9a-f]{2}|u[0-9a-f]{4}|u\{[0-9a-f]{1,6}\}|U[0-9a-f]{8}|[0-7]{1,3}|[\s\S])/giu

/** Undo the escapes that Python, JavaScript, C and `$'…'` share. */
export function unescaped(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(escapes, (whole, code: string) => {
    if (/^[xu]/iu.test(code) && code.length > 1)
      return fromCode(Number.parseInt(code.replace(/[^0-9a-f]/giu, ''), 16)) ?? whole
    if (/^[0-7]{1,3}$/u.test(code)) return fromCode(Number.parseInt(code, 8)) ?? whole
    return simple[code] ?? code
  })
}

function fromCode(code: number): string | undefined {
  return Number.isInteger(code) && code >= 0 && code < 0x110000
    ? String.fromCodePoint(code)
    : undefined
}
