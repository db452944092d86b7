import type { Coverage } from './coverage.ts'

/**
 * Read a tracefile of lcov (geninfo(1), "FILES"): `SF:` opens a file, `DA:<line>,<count>` says how often a line ran.
 * Several records of one file are added up. `undefined` where no line of the text is of that form.
 */
export function parseLcov(text: string): Coverage | undefined {
  const files = new Map<string, Map<number, number>>()
  let current: Map<number, number> | undefined
  for (const line of text.split('\n')) {
    const path = /^SF:(.+?)\s*$/u.exec(line)?.[1]
    if (path !== undefined) {
      current = files.get(plainPath(path)) ?? new Map<number, number>()
      files.set(plainPath(path), current)
    }
    const [, number, count] = /^DA:(\d{1,9}),(-?\d{1,15})/u.exec(line) ?? []
    if (number !== undefined && count !== undefined)
      current?.set(Number(number), (current.get(Number(number)) ?? 0) + Math.max(0, Number(count)))
  }
  return files.size === 0 ? undefined : { files }
}

/** Tools on Windows write its slashes. */
export function plainPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/)+/u, '')
}
