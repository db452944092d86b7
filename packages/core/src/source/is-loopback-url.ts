/**
 * Does this address stay on this machine: 127.0.0.0/8, ::1 or localhost? Host names below `.localhost`
 * do not count, since a name server may send them anywhere. No address: false.
 */
export function isLoopbackUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || isLoopbackAddress(hostname)
}

function isLoopbackAddress(hostname: string): boolean {
  const parts = hostname.split('.')
  return (
    parts.length === 4 &&
    parts[0] === '127' &&
    parts.every((part) => /^(?:0|[1-9][0-9]{0,2})$/u.test(part) && Number(part) <= 255)
  )
}
