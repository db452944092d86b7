import type { Source } from './source.ts'

/** The http(s) address of a repository we fetch ourselves; `undefined` for every other kind of source. */
export function gitUrl(source: Source): string | undefined {
  if (source.kind === 'git') return source.url
  if (source.kind === 'hosted-git') return `https://${source.host}.com/${source.repository}.git`
  return undefined
}
