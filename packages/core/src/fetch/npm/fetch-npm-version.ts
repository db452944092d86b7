import { hash } from 'node:crypto'
import { limits } from '../../words/limits.ts'
import { SkillsError } from '../../words/skills-error.ts'
import { wrongDigest } from '../archive/fetch-archive.ts'
import { readArchive } from '../archive/read-archive.ts'
import type { Downloads } from '../download.ts'
import type { FetchedTree } from '../fetched-tree.ts'
import { displayUrl, mustBeSecure } from '../git-address.ts'
import type { NpmPackage, NpmVersion } from './npm-package.ts'

// Registries that copy npm's own often keep its addresses; npm, too, asks the registry that was set instead.
const npmOrigin = 'https://registry.npmjs.org'

/**
 * The files of one version: its tarball, from the registry itself, with the SHA-512 that the registry lists. The
 * one top folder that npm makes is taken off. No script of it runs, now or later.
 * Throws E_INTEGRITY for other bytes and for a version without a SHA-512, E_REDIRECT for a tarball elsewhere, and
 * what `Downloads.get` and `readArchive` throw.
 */
export async function fetchNpmVersion(
  found: NpmPackage,
  version: NpmVersion,
  downloads: Downloads,
): Promise<FetchedTree> {
  const url = tarballUrl(found, version, downloads)
  const where = { url: displayUrl(url) }
  const wanted = sha512Of(version.integrity)
  if (wanted === undefined)
    throw new SkillsError(
      'E_INTEGRITY',
      `The registry lists no SHA-512 of ${found.name}@${version.version}.`,
      {
        where,
        rule: 'source/digest',
        remedy: 'Choose a version that was published with a current npm.',
      },
    )
  const { authorization } = found
  const { body } = await downloads.get({
    url: url.href,
    isAsked: true,
    bytesMax: limits.archiveBytesMax,
    authorization,
  })
  const actual = hash('sha512', body, 'base64')
  if (!wanted.includes(actual))
    throw wrongDigest({ wanted: `sha512-${wanted.join(' ')}`, found: `sha512-${actual}` }, where)
  return readArchive(body, { format: 'tar.gz', where, topFolder: 'take-off-always' })
}

/** The tarball's address, which must be the registry's own: neither token nor trust goes elsewhere. */
function tarballUrl(
  { name, registry }: NpmPackage,
  { version, tarball }: NpmVersion,
  downloads: Pick<Downloads, 'asked'>,
): URL {
  const listed = URL.canParse(tarball, registry.href) ? new URL(tarball, registry.href) : undefined
  // A mirror may list the addresses of what it mirrors.
  const url = listed?.origin === registry.origin ? listed : listed && downloads.asked(listed)
  const path = url === undefined ? undefined : `${url.pathname}${url.search}`
  if (url?.origin === npmOrigin && registry.origin !== npmOrigin && path !== undefined)
    return new URL(`${registry.href.replace(/\/$/u, '')}${path}`)
  if (url !== undefined && url.origin === registry.origin) {
    url.username = ''
    url.password = ''
    url.hash = ''
    mustBeSecure(url)
    return url
  }
  throw new SkillsError(
    'E_REDIRECT',
    `The registry ${registry.host} keeps ${name}@${version} at another server: ${url?.host ?? 'an address that cannot be read'}.`,
    {
      where: { url: displayUrl(new URL(name.replace('/', '%2f'), registry)) },
      remedy: 'Let the registry serve its packages itself, or set the other one as your registry.',
    },
  )
}

/** The digest of a tarball as registries write it. */
export function sha512Integrity(bytes: Uint8Array): string {
  return `sha512-${hash('sha512', bytes, 'base64')}`
}

/** The SHA-512 digests of a text in the form of Subresource Integrity (W3C, 3.5); `undefined` for none. */
function sha512Of(integrity: string): readonly string[] | undefined {
  const digests = integrity
    .split(/\s+/u)
    .flatMap(
      (one) =>
        /^sha512-(?<base64>[A-Za-z0-9+/]{86}==)(?:\?.*)?$/u.exec(one)?.groups?.['base64'] ?? [],
    )
  return digests.length === 0 ? undefined : digests
}
