const hour = 3_600_000
export const dayMilliseconds: number = 24 * hour

const hours = { h: 1, d: 24, w: 168 } as const

/** `7d` in milliseconds. Input: a duration that follows the schema. */
export function durationMilliseconds(text: string): number {
  const unit = text.endsWith('h') ? hours.h : text.endsWith('d') ? hours.d : hours.w
  return Number(text.slice(0, -1)) * unit * hour
}

const units = [
  ['GiB', 1024 ** 3],
  ['MiB', 1024 ** 2],
  ['KiB', 1024],
  ['B', 1],
] as const

/** `5MiB` in bytes. Input: a size that follows the schema. */
export function sizeBytes(text: string): number {
  const [unit = 'B', factor = 1] = units.find(([name]) => text.endsWith(name)) ?? []
  return Number(text.slice(0, -unit.length)) * factor
}

/** When a date begins; `undefined` for a day that no calendar has. Input: a date that follows the schema. */
export function startOfDate(text: string): number | undefined {
  const [day = '', time = '00:00:00Z'] = text.split('T')
  const instant = Date.parse(`${day}T${time}`)
  // A 31st of February becomes a 3rd of March in some readers.
  if (Number.isNaN(instant)) return undefined
  return new Date(instant).toISOString().startsWith(day) ? instant : undefined
}

/** The first instant at which a date no longer holds: a day holds until it is over, an instant until it is reached. */
export function endOfDate(text: string): number | undefined {
  const start = startOfDate(text)
  return start === undefined || text.includes('T') ? start : start + dayMilliseconds
}
