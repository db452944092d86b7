import { byVersion } from '@skills/core'
import type { NpmPackageBytes } from './npm-package.ts'

interface NpmVersionInput extends NpmPackageBytes {
  readonly name: string
  readonly version: string
  /** Of the registry, with a slash at its end. */
  readonly registry: URL
  /** The version that `latest` names now. */
  readonly latest: string | undefined
}

/**
 * The document that publishes a version: the registry adds it to what it has. `latest` moves forward only, so that a fix
 * for an old line is not what everybody gets; a prerelease is `next`.
 * Source: npm's registry documentation, "PUT /{package}", and what npm itself sends.
 */
export function npmDocument(input: NpmVersionInput): object {
  const { name, version, tarball, manifest, dist, registry } = input
  const file = `${name.slice(name.lastIndexOf('/') + 1)}-${version}.tgz`
  const attachment = `${name}-${version}.tgz`
  const address = new URL(`${name}/-/${file}`, registry).href
  return {
    _id: name,
    name,
    ...(manifest['description'] === undefined ? {} : { description: manifest['description'] }),
    'dist-tags': { [tagFor(input)]: version },
    versions: {
      [version]: { ...manifest, _id: `${name}@${version}`, dist: { ...dist, tarball: address } },
    },
    _attachments: {
      [attachment]: {
        content_type: 'application/octet-stream',
        data: tarball.toString('base64'),
        length: tarball.length,
      },
    },
  }
}

function tagFor({ version, latest }: NpmVersionInput): string {
  if (version.includes('-')) return 'next'
  if (latest === undefined || byVersion(version, latest) >= 0) return 'latest'
  return `release-${version.split('.').slice(0, 2).join('-')}`
}
