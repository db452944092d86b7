import { printable } from '../words/printable.ts'
import { SkillsError } from '../words/skills-error.ts'
import type { Credentials } from './fetched-tree.ts'

/** A git address that may be asked, taken apart so that nothing prints a secret by accident. */
export interface GitAddress {
  /** Without credentials, query, fragment and trailing slash. */
  readonly url: string
  readonly origin: string
  /** What stood before the host, if anything. */
  readonly credentials: Credentials | undefined
}

/** Refuse every scheme but https, and http to this machine. Throws E_INSECURE_SOURCE. */
export function mustBeSecure(url: URL): void {
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) return
  throw new SkillsError(
    'E_INSECURE_SOURCE',
    `Sources are fetched over https only, not over ${url.protocol.slice(0, -1)}.`,
    {
      where: { url: displayUrl(url) },
      rule: 'source/plain-http',
      remedy: `Use https://${printable(url.host + url.pathname)}. Plain http is for this machine's own addresses.`,
    },
  )
}

/**
 * Check the scheme before anything else looks at the address: https, or http to this machine.
 * Throws E_INSECURE_SOURCE, and E_SOURCE_SYNTAX for what is no address.
 */
export function parseGitAddress(text: string): GitAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined)
    throw new SkillsError('E_SOURCE_SYNTAX', 'This is not the address of a git repository.', {
      remedy: 'An address looks like https://host/owner/repository.',
    })
  mustBeSecure(url)
  return {
    url: `${url.origin}${url.pathname.replace(/\/+$/u, '')}`,
    origin: url.origin,
    credentials: credentialsIn(url),
  }
}

/** Is this host name (as `URL.hostname` gives it) an address of this machine? */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/u.test(hostname)
}

/** An address as errors may show it: without credentials, query and fragment. */
export function displayUrl(url: URL): string {
  return printable(`${url.protocol}//${url.host}${url.pathname}`, { oneLine: true })
}

function credentialsIn(url: URL): Credentials | undefined {
  if (url.username === '' && url.password === '') return undefined
  return { username: decoded(url.username), password: decoded(url.password) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
