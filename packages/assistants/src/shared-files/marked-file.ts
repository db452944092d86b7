import {
  blockDigest,
  blockOf,
  type CommentStyle,
  type MarkedBlock,
  readBlocks,
} from './marked-blocks.ts'
import { fileRefused, partConflict } from './refusals.ts'
import type { Known, MarkedPart, PartAddress, PartStanding, SharedFile } from './shared-file.ts'
import { textOfFile } from './shared-text.ts'

/** The blocks of a file. Throws E_FILE_INVALID with everything that is wrong with its markers. */
export function blocksIn(file: SharedFile, style: CommentStyle): readonly MarkedBlock[] {
  const read = readBlocks(textOfFile(file).text, style)
  if (read.ok) return read.blocks
  throw fileRefused(file.name, read.problems)
}

export function marksIn(file: SharedFile, style: CommentStyle): readonly MarkedPart[] {
  return blocksIn(file, style).map(({ owner, kind, name, inner, line }) => ({
    owner,
    kind,
    name,
    digest: blockDigest(inner),
    line,
  }))
}

export function standingBlock(
  file: SharedFile,
  address: PartAddress,
  style: CommentStyle,
): PartStanding {
  const block = blockOf(blocksIn(file, style), address)
  if (block === undefined) return { kind: 'absent' }
  return { kind: 'stands', digest: blockDigest(block.inner), line: block.line }
}

/** Throws E_CONFLICT where something stands that our records do not know. */
export function mustBeKnownBlock(
  file: SharedFile,
  address: PartAddress,
  { known, standing }: { readonly known: Known; readonly standing: PartStanding },
): void {
  if (standing.kind === 'absent' || known.recorded.includes(standing.digest)) return
  const isOurs = known.recorded.length > 0
  if (isOurs && known.overwrite === true) return
  throw partConflict(file.name, address, { ...standing, isOurs })
}
