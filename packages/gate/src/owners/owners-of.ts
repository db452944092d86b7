import type { OwnersEntry } from './parse-owners.ts'

/** The entries that say who owns a path: of each section the last that fits. Pure. */
export function ownersOf(entries: readonly OwnersEntry[], path: string): readonly OwnersEntry[] {
  const bySection = new Map<string, OwnersEntry>()
  for (const entry of entries)
    if (fitsPattern(entry.pattern, path)) bySection.set(entry.section, entry)
  return [...bySection.values()].filter(({ owners }) => owners.length > 0)
}

/**
 * Does a pattern fit a path, as in ignore files: one with a slash before its end starts at the top, a folder stands
 * for all below it, `*` and `?` stay in one part and `**` crosses parts; a last part `*` means files of that folder
 * alone. Letters count. Takes time in the product of both lengths at most.
 */
export function fitsPattern(pattern: string, path: string): boolean {
  const isFolder = pattern.endsWith('/')
  const plain = pattern.replace(/\/+$/u, '')
  if (plain === '' || pattern.length > 500) return false
  const isAnchored = plain.includes('/')
  const parts = plain.replace(/^\//u, '').split('/')
  const wanted = isAnchored || parts[0] === '**' ? parts : ['**', ...parts]
  const descends = parts.length === 1 ? parts[0] !== '*' || isFolder : parts.at(-1) !== '*'
  const steps = path.split('/')
  // Every point of the pattern that can be reached after each part of the path.
  let reached = open(new Set([0]), wanted)
  for (const [index, step] of steps.entries()) {
    const next = new Set<number>()
    for (const at of reached) {
      const part = wanted[at]
      if (part === '**') next.add(at)
      else if (part !== undefined && fitsPart(part, step)) next.add(at + 1)
    }
    reached = open(next, wanted)
    const isLast = index === steps.length - 1
    if (reached.has(wanted.length) && (isLast ? !isFolder : descends)) return true
  }
  return plain === '*' || (wanted.at(-1) === '**' && reached.has(wanted.length - 1))
}

/** `**` also stands for no part at all. */
function open(points: Set<number>, wanted: readonly string[]): Set<number> {
  const all = new Set(points)
  for (const at of all) if (wanted[at] === '**' && at < wanted.length - 1) all.add(at + 1)
  return all
}

/** `*` for any run of characters and `?` for one, in one part. After a mismatch only the last `*` takes one more. */
function fitsPart(pattern: string, text: string): boolean {
  let [at, to] = [0, 0]
  let star = -1
  let from = 0
  while (to < text.length) {
    if (pattern[at] === '*') {
      star = at
      from = to
      at += 1
    } else if (pattern[at] === '?' || pattern[at] === text[to]) {
      at += 1
      to += 1
    } else if (star !== -1) {
      at = star + 1
      from += 1
      to = from
    } else return false
  }
  while (pattern[at] === '*') at += 1
  return at === pattern.length
}
