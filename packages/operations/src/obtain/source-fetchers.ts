import { printSource, SkillsError, type SourceKind } from '@skills/core'
import { fetchArchiveSource } from './fetch-archive.ts'
import { fetchFolder } from './fetch-folder.ts'
import { fetchGit } from './fetch-git.ts'
import { fetchNpm } from './fetch-npm.ts'
import { fetchWellKnown } from './fetch-well-known.ts'
import type { Fetcher } from './fetcher.ts'

/** Every kind of source that is a place, and who fetches it. A name of a registry stands for one of them. */
export const sourceFetchers: Readonly<Record<Exclude<SourceKind, 'registry'>, Fetcher>> = {
  folder: fetchFolder,
  git: fetchGit,
  'hosted-git': fetchGit,
  'system-git': fetchGit,
  archive: fetchArchiveSource,
  npm: fetchNpm,
  oci: async (_context, _store, request) => {
    throw new SkillsError(
      'E_SOURCE_UNSUPPORTED',
      `This version of skills cannot fetch a source of the kind "${request.spec.source.kind}".`,
      {
        where: { url: printSource(request.spec) },
        remedy:
          'Use a git repository, an archive, an npm package, a site, a folder or a name from the registry.',
      },
    )
  },
  'well-known': fetchWellKnown,
}
