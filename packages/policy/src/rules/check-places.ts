import { deniedBy } from '../patterns/glob.ts'
import type { Check, Violation } from '../violation.ts'
import { listed } from './check-source.ts'

/** Who will read what is written: every known reader of a place, whether it was asked for or not. */
export const checkReaders: Check<'place'> = ({ policy }, facts) => {
  const { allow, deny = [] } = policy.assistants ?? {}
  const readers = new Map<string, string>()
  for (const place of facts.places)
    for (const reader of place.readers) if (!readers.has(reader)) readers.set(reader, place.path)
  return [...readers].flatMap(([reader, path]): Violation[] => {
    const index = deny.indexOf(reader)
    if (index === -1 && (allow === undefined || allow.includes(reader))) return []
    return [
      {
        rule: index === -1 ? 'assistants/allow' : 'assistants/deny',
        path: ['assistants', ...(index === -1 ? ['allow'] : ['deny', index])],
        message: `${reader} would read ${path}, and ${index === -1 ? 'is not among the assistants allowed' : 'is denied'}.`,
        remedy:
          index === -1
            ? `${listed('Allowed are', allow ?? [])} Choose with --assistant, and --layout native where a shared folder has other readers.`
            : 'Choose other assistants with --assistant, or --layout native where a shared folder has other readers.',
      },
    ]
  })
}

/** Paths in the project that no module may write. */
export const checkProtected: Check<'place'> = ({ policy }, facts) => {
  const patterns = policy.files?.protected ?? []
  if (patterns.length === 0) return []
  return facts.places.flatMap(({ path, skill }): Violation[] => {
    const index = deniedBy(patterns, [path, ...parentsOf(path)])
    if (index === -1) return []
    return [
      {
        rule: 'files/protected',
        path: ['files', 'protected', index],
        message: `${facts.module} would write ${path}, which is protected by ${patterns[index]}.`,
        remedy: 'Choose other assistants with --assistant, or leave the skill out with --exclude.',
        skill,
      },
    ]
  })
}

/** `a/b/c` has the parents `a/b` and `a`: what lies in a protected folder is protected. */
function parentsOf(path: string): string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_part, index) => parts.slice(0, index + 1).join('/'))
}
