import { isLoopback } from '../git-address.ts'

/** A repository of a registry, taken apart. */
export interface OciRepository {
  /** As it is written: `host[:port]`. */
  readonly host: string
  /** Its address before rewriting: https, or http on this machine. */
  readonly origin: string
  readonly name: string
  readonly tag: string | undefined
}

/** Registries whose programming interface stands on another host than the one that people write. */
const otherHosts: Readonly<Record<string, string>> = { 'docker.io': 'registry-1.docker.io' }

/** Take apart what `parseSource` made: `host[:port]/repository[:tag]`. */
export function ociRepository(reference: string): OciRepository {
  const slash = reference.indexOf('/')
  const host = reference.slice(0, slash)
  const [name = '', tag] = reference.slice(slash + 1).split(':')
  const asked = otherHosts[host] ?? host
  const isHere = isLoopback(new URL(`https://${asked}`).hostname)
  return { host, origin: `${isHere ? 'http' : 'https'}://${asked}`, name, tag }
}
