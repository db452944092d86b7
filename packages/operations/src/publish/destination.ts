import { resolve } from 'node:path'
import { isSkillsError, parseSource, printable, SkillsError, type Source } from '@skills/core'

/** Where a pack goes. */
export type Destination =
  /** Absolute. */
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'oci'; readonly source: Extract<Source, { kind: 'oci' }> }
  | { readonly kind: 'npm'; readonly package: string }

/** Read `--to`: a folder, `oci://host/repository[:tag]`, `npm:name`. Throws E_USAGE. */
export function parseDestination(to: string, cwd: string): Destination {
  const scheme = /^(?<scheme>[A-Za-z][A-Za-z0-9+.-]+):/u.exec(to)?.groups?.['scheme']
  if (to !== '' && scheme === undefined) return { kind: 'folder', folder: resolve(cwd, to) }
  if (scheme !== 'npm' && scheme !== 'oci') throw noDestination(to, '')
  const { source, path, pick } = parsed(to)
  if (path !== undefined || pick.kind !== 'newest')
    throw noDestination(to, ' A destination has neither a sub-folder nor a range.')
  if (source.kind === 'npm') return { kind: 'npm', package: source.package }
  if (source.kind !== 'oci') throw noDestination(to, '')
  if (source.digest !== undefined)
    throw noDestination(to, ' A digest is what comes of publishing; leave it out.')
  return { kind: 'oci', source }
}

function parsed(to: string): ReturnType<typeof parseSource> {
  try {
    return parseSource(to)
  } catch (error) {
    if (!isSkillsError(error, 'E_SOURCE_SYNTAX')) throw error
    throw noDestination(to, ` ${error.message}`)
  }
}

function noDestination(to: string, why: string): SkillsError {
  const shown = printable(JSON.stringify(to), { oneLine: true })
  return new SkillsError('E_USAGE', `${shown} is no destination.${why}`, {
    where: { flag: '--to' },
    remedy:
      'Name a folder, a repository of an OCI registry or a package of npm: --to ./packs, --to oci://host/team/web, --to npm:@acme/web',
  })
}
