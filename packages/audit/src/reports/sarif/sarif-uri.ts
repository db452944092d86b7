/**
 * A repository path as a relative URI reference: each part percent-encoded, no `.` and no empty part. A part `..`
 * never comes here, since a repository path has none; if one does, it is dropped.
 */
export function sarifUri(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..')
  return parts.map(encodePart).join('/')
}

/** A lone surrogate has no percent-encoding; it is shown by its number instead. */
function encodePart(part: string): string {
  return encodeURIComponent(
    part.replace(/\p{Surrogate}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`),
  )
}
