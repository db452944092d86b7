/**
 * `YYYYMMDD`, `YYYYMMDDHHMM` or `YYYYMMDDHHMMSS`, with `Z` for UTC; without it this machine's time, as OpenSSH reads
 * it (ssh-keygen(1), ALLOWED SIGNERS). `undefined` for anything else, such as the 31st of June.
 */
export function readTimeStamp(text: string): Date | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(Z)?$/u.exec(text)
  if (parts === null) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  const isUtc = parts[7] !== undefined
  const date = isUtc
    ? new Date(Date.UTC(year, month - 1, day, hour, minute, second))
    : new Date(year, month - 1, day, hour, minute, second)
  const read = isUtc
    ? [date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes()]
    : [date.getMonth() + 1, date.getDate(), hour, minute]
  const isSame = [month, day, hour, minute].every((value, index) => value === read[index])
  return isSame && second < 60 && hour < 24 ? date : undefined
}
