import { readFileSync } from 'node:fs'
import {
  type BuiltPack,
  type FetchedTree,
  fetchArchive,
  inflateGzip,
  SkillsError,
  sha256,
} from '@skills/core'
import type { Context } from '../context.ts'
import { openPack } from '../obtain/open-pack.ts'

/** A pack of this machine. Its files are what its manifest says. */
export interface LoadedPack {
  readonly pack: BuiltPack
  readonly tree: FetchedTree
  readonly tarSha256: string
}

/** Read a `.tar` or `.tar.gz` that is a pack. Throws E_ARCHIVE_INVALID for another one, and what reading and opening throw. */
export async function loadPack({ network }: Context, file: string): Promise<LoadedPack> {
  const found = await fetchArchive({ location: file, sha256: undefined }, network)
  const opened = await openPack(found, file)
  if (opened === undefined)
    throw new SkillsError('E_ARCHIVE_INVALID', 'This archive is no pack.', {
      where: { file },
      remedy: 'A pack is what skills pack makes; it starts with skills-pack.json.',
    })
  const bytes = readFileSync(file)
  const tar = bytes[0] === 0x1f ? inflateGzip(bytes) : bytes
  return { ...opened, tarSha256: sha256(tar) }
}
