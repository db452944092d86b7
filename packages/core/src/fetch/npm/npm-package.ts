import validVersion from 'semver/functions/valid.js'
import { limits } from '../../words/limits.ts'
import { printable } from '../../words/printable.ts'
import { SkillsError } from '../../words/skills-error.ts'
import type { Downloads } from '../download.ts'
import { displayUrl } from '../git-address.ts'
import {
  type NpmMachine,
  readNpmSettings,
  registryAuthorization,
  registryFor,
} from './npm-settings.ts'

/** One version as the registry lists it. */
export interface NpmVersion {
  readonly version: string
  /** As written: an address that nobody has checked. */
  readonly tarball: string
  /** As written: digests in the form of Subresource Integrity. */
  readonly integrity: string
  /** What its publisher says against it; empty for nothing. */
  readonly deprecated: string
}

/** A package as its registry describes it. */
export interface NpmPackage {
  readonly name: string
  /** As it is asked: a mirror, where a rewrite rule says so. */
  readonly registry: URL
  readonly authorization: string | undefined
  /** The version that `latest` names, where there is one. */
  readonly latest: string | undefined
  readonly versions: ReadonlyMap<string, NpmVersion>
}

const accept = 'application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8'

/**
 * Ask the user's registry which versions a package has; npm is not run. Versions that are no versions are not
 * offered. Throws E_SOURCE_MISSING for an unknown package, E_INDEX_INVALID for an answer that is none, and what
 * `Downloads.get` throws.
 */
export async function readNpmPackage(
  name: string,
  machine: NpmMachine,
  downloads: Downloads,
): Promise<NpmPackage> {
  const settings = readNpmSettings(machine)
  const registry = downloads.asked(registryFor(name, settings))
  const authorization = registryAuthorization(registry, settings)
  // A scoped name is one part of the path.
  const url = new URL(name.replace('/', '%2f'), registry)
  const { body } = await downloads.get({
    url: url.href,
    isAsked: true,
    bytesMax: limits.npmMetadataBytesMax,
    accept,
    authorization,
  })
  const document = parsed(body, url)
  const tags = recordIn(document, 'dist-tags')
  const latest = tags?.['latest']
  return {
    name,
    registry,
    authorization,
    latest: typeof latest === 'string' ? latest : undefined,
    versions: versionsIn(document),
  }
}

function parsed(body: Buffer, url: URL): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch (cause) {
    throw new SkillsError(
      'E_INDEX_INVALID',
      'The registry answered with something that is no JSON.',
      {
        where: { url: displayUrl(url) },
        remedy:
          'Check the registry in your npm settings: its address must be that of an npm registry.',
        cause,
      },
    )
  }
}

function versionsIn(document: unknown): ReadonlyMap<string, NpmVersion> {
  const versions = new Map<string, NpmVersion>()
  for (const [version, value] of Object.entries(recordIn(document, 'versions') ?? {})) {
    const dist = recordIn(value, 'dist')
    const { tarball, integrity } = dist ?? {}
    if (validVersion(version) !== version || typeof tarball !== 'string') continue
    const deprecated = isRecord(value) ? value['deprecated'] : undefined
    versions.set(version, {
      version,
      tarball,
      integrity: typeof integrity === 'string' ? integrity : '',
      deprecated: typeof deprecated === 'string' ? printable(deprecated, { oneLine: true }) : '',
    })
  }
  return versions
}

function recordIn(value: unknown, key: string): Readonly<Record<string, unknown>> | undefined {
  const found = isRecord(value) ? value[key] : undefined
  return isRecord(found) ? found : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
