import type { SourceKind } from '@skills/core'
import { fetchArchiveSource } from './fetch-archive.ts'
import { fetchFolder } from './fetch-folder.ts'
import { fetchGit } from './fetch-git.ts'
import { fetchNpm } from './fetch-npm.ts'
import { fetchOci } from './fetch-oci.ts'
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
  oci: fetchOci,
  'well-known': fetchWellKnown,
}
