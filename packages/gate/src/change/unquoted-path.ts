const simple: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  '\\': 92,
}

/** A path as git writes it: in C's quotes where it holds anything but plain characters. */
export function unquotedPath(written: string): string {
  if (!written.startsWith('"') || !written.endsWith('"')) return written
  const bytes: number[] = []
  const inner = Buffer.from(written.slice(1, -1))
  for (let at = 0; at < inner.length; ) {
    const octal = /^\\([0-3][0-7]{2})/u.exec(inner.toString('latin1', at, at + 4))?.[1]
    const escaped = simple[inner.toString('latin1', at + 1, at + 2)]
    if (octal !== undefined) {
      bytes.push(Number.parseInt(octal, 8))
      at += 4
    } else if (inner[at] === 92 && escaped !== undefined) {
      bytes.push(escaped)
      at += 2
    } else {
      bytes.push(inner[at] ?? 0)
      at += 1
    }
  }
  return Buffer.from(bytes).toString('utf8')
}
