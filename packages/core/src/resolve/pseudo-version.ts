/** The last second that fourteen digits can say: 9999-12-31T23:59:59Z. */
const secondsMax = 253_402_300_799

/**
 * The version of a commit that no tag names: `0.0.0-<UTC yyyymmddhhmmss>-<first 12 hex of the commit>`.
 * It sorts by the committer's time below every release. That time is the author's claim and proves
 * nothing, so one outside 1970–9999 becomes the nearest bound; the commit id alone is trusted.
 * In a shell: `TZ=UTC git show -s --date=format-local:%Y%m%d%H%M%S --format=0.0.0-%cd-%H <commit>`,
 * with the id cut to 12 digits. Source: the Go modules reference, "Pseudo-versions".
 */
export function pseudoVersion(committedAtSeconds: number, commit: string): string {
  if (!/^[0-9a-f]{40}$/u.test(commit)) throw new TypeError(`not a commit id: ${commit}`)
  const seconds = Math.trunc(Math.min(Math.max(committedAtSeconds, 0), secondsMax))
  if (Number.isNaN(seconds)) throw new TypeError('the time of a commit is not a number')
  const time = new Date(seconds * 1000)
    .toISOString()
    .replace(/\.000Z$/u, '')
    .replace(/[^0-9]/gu, '')
  return `0.0.0-${time}-${commit.slice(0, 12)}`
}

/** Was this version made by `pseudoVersion`? */
export function isPseudoVersion(version: string): boolean {
  return /^0\.0\.0-[0-9]{14}-[0-9a-f]{12}$/u.test(version)
}
