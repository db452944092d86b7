import type { ReadFiles, WrittenPlace } from './assistant.ts'

interface PartFiles {
  /** Below a project's root; left out: there is none, or nobody says so. */
  readonly project?: string
  /** Starts with `~/`; home variables apply. */
  readonly user?: string
  readonly further?: Pick<WrittenPlace, 'unless' | 'instead'>
}

/** Where components are written as parts of files that people fill, in a form of `part-writers/`. */
export function writtenParts(
  writer: string,
  { project, user, further }: PartFiles,
): NonNullable<ReadFiles['writes']> {
  const placeAt = (path: string): WrittenPlace => ({
    path,
    form: { kind: 'parts', writer },
    ...further,
  })
  return {
    ...(project === undefined ? {} : { project: placeAt(project) }),
    ...(user === undefined ? {} : { user: placeAt(user) }),
  }
}
