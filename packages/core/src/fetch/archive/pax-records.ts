/**
 * May every reader understand this text of an extended header in one way? It is either a long name (GNU) or pax
 * records `<length> <key>=<value>\n` whose lengths in bytes add up, with no line break and no NUL in a value.
 * Source: POSIX.1-2017, pax, "pax Extended Header".
 */
export function isStrictPax(text: string): boolean {
  if (!/^[0-9]+ [A-Za-z]/u.test(text)) return true
  const bytes = Buffer.from(text)
  let at = 0
  while (at < bytes.length) {
    const space = bytes.indexOf(0x20, at)
    const digits = bytes.toString('latin1', at, Math.max(at, space))
    const length = /^[1-9][0-9]{0,8}$/u.test(digits) ? Number(digits) : 0
    const record = bytes.toString('utf8', space + 1, at + length)
    if (at + length > bytes.length || !/^[^=\n\0]+=[^\n\0]*\n$/u.test(record)) return false
    at += length
  }
  return true
}
