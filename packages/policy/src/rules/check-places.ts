import { deniedBy } from '../patterns/glob.ts'
import type { Check, Violation } from '../violation.ts'
import { listed } from './check-source.ts'

/** Who will read what is written: every known reader of a place, whether it was asked for or not. */
export const checkReaders: Check<'place'> = ({ policy }, facts) => {
  const { allow, deny = [] } = policy.assistants ?? {}
  const places = new Map<string, string>()
  for (const place of facts.places)
    for (const reader of place.readers) if (!places.has(reader)) places.set(reader, place.path)
  const isMeant = (reader: string) => (word: string) =>
    word === reader || facts.aliases?.[reader]?.includes(word) === true
  const readers = [...places.keys()].sort()
  const denied = readers.filter((reader) => deny.some(isMeant(reader)))
  const others = readers.filter(
    (reader) => allow !== undefined && !denied.includes(reader) && !allow.some(isMeant(reader)),
  )
  const path = ([first = '']: readonly string[]) => places.get(first) ?? ''
  return [
    ...(denied.length === 0
      ? []
      : [
          {
            rule: 'assistants/deny',
            path: [
              'assistants',
              'deny',
              deny.findIndex((word) => denied.some((one) => isMeant(one)(word))),
            ],
            message: `${denied.join(', ')} would read ${path(denied)}: denied.`,
            remedy: otherPlaces,
          } as const,
        ]),
    ...(others.length === 0
      ? []
      : [
          {
            rule: 'assistants/allow',
            path: ['assistants', 'allow'],
            message: `${others.join(', ')} would read ${path(others)}: not among the assistants allowed.`,
            remedy: `${listed('Allowed are', allow ?? [])} ${otherPlaces}`,
          } as const,
        ]),
  ]
}

const otherPlaces =
  'Choose assistants with --assistant; their folders and who reads them: skills assistants. A shared folder has more readers, --layout native fewer.'

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
