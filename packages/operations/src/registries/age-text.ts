/** How long ago something was, for people: `3 days ago (2026-11-21T10:00:00.000Z)`. */
export function ageText(since: string, now: Date): string {
  const minutes = Math.floor((now.getTime() - new Date(since).getTime()) / 60_000)
  if (!Number.isFinite(minutes) || minutes < 0) return since
  const [count, unit] =
    minutes < 120
      ? [minutes, 'minute']
      : minutes < 48 * 60
        ? [Math.floor(minutes / 60), 'hour']
        : [Math.floor(minutes / (24 * 60)), 'day']
  return `${count} ${unit}${count === 1 ? '' : 's'} ago (${since})`
}
