import { gitUrl } from './git-url.ts'
import type { Source } from './source.ts'

/** The http(s) address that a source is fetched from; `undefined` where it has none of its own. */
export function webUrl(source: Source): string | undefined {
  if (source.kind === 'well-known') return source.url
  if (source.kind === 'archive' && /^https?:/u.test(source.location)) return source.location
  return gitUrl(source)
}
