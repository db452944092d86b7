import { printSource, SkillsError, type SourceKind, type Store } from '@skills/core'
import type { Context } from '../context.ts'
import { fetchArchiveSource } from './fetch-archive.ts'
import { fetchFolder } from './fetch-folder.ts'
import { fetchGit } from './fetch-git.ts'
import { fetchNpm } from './fetch-npm.ts'
import { fetchFromRegistry } from './fetch-registry.ts'
import { fetchWellKnown } from './fetch-well-known.ts'
import type { FetchedSource, Fetcher, ObtainRequest } from './fetcher.ts'

/** Every kind of source and who fetches it. */
const fetchers: Readonly<Record<SourceKind, Fetcher>> = {
  folder: fetchFolder,
  git: fetchGit,
  'hosted-git': fetchGit,
  registry: fetchFromRegistry,
  'system-git': fetchGit,
  archive: fetchArchiveSource,
  npm: fetchNpm,
  oci: unsupported,
  'well-known': fetchWellKnown,
}

/** The bytes of a source, whatever they are. Whoever calls has asked policy about the source. */
export function fetchSource(
  context: Context,
  store: Store,
  request: ObtainRequest,
): Promise<FetchedSource> {
  return fetchers[request.spec.source.kind](context, store, request)
}

async function unsupported(
  _context: Context,
  _store: Store,
  request: ObtainRequest,
): Promise<never> {
  throw new SkillsError(
    'E_SOURCE_UNSUPPORTED',
    `This version of skills cannot fetch a source of the kind "${request.spec.source.kind}".`,
    {
      where: { url: printSource(request.spec) },
      remedy:
        'Use a git repository, an archive, an npm package, a site, a folder or a name from the registry.',
    },
  )
}
