import type { Coverage, LineHits } from './coverage.ts'

/**
 * What a report says of a path of the repository. Reports write paths from where the tests ran, so that the longest
 * end that both share counts, as long as one of both is that end as a whole and only one file of the report has it.
 */
export function hitsOf({ files }: Coverage, path: string): LineHits | undefined {
  const exact = files.get(path)
  if (exact !== undefined) return exact
  const fitting = [...files].filter(
    ([written]) => written.endsWith(`/${path}`) || path.endsWith(`/${written}`),
  )
  return fitting.length === 1 ? fitting[0]?.[1] : undefined
}
