import { canonicalJson, type Sha256, sha256 } from '@skills/core'
import { checkedPart } from './json-part.ts'
import { valueAt, withValueAt } from './json-value.ts'
import {
  blockDigest,
  blockOf,
  type CommentStyle,
  mustBeMarkable,
  putBlock,
  removeBlock,
} from './marked-blocks.ts'
import { blocksIn, marksIn, mustBeKnownBlock } from './marked-file.ts'
import { fileRefused } from './refusals.ts'
import type {
  JsonValue,
  Part,
  PartAddress,
  PartStanding,
  Records,
  SharedFile,
  SharedFileEditor,
} from './shared-file.ts'
import { bytesOfText, textOfFile } from './shared-text.ts'
import { tomlOfPart, tomlValue } from './toml-text.ts'

const style: CommentStyle = { before: '# ', behind: '' }

/** Tables of ours in a TOML file (`[mcp_servers.name]`), as marked text at its end: nothing else is printed anew. */
export const tomlEditor: SharedFileEditor = {
  digestOf: (part) => digestOf(part),
  find: (file, address) => standingIn(file, address),
  textOf: (file, address, records) => textIn(file, address, records),
  isEmpty: (text) => text === '',
  markedParts: (file) => marksIn(file, style),
  put: (file, part, known) => {
    mustBeMarkable(part)
    const inner = tomlOfPart(checkedPart(part))
    mustBeKnownBlock(file, part, { known, standing: standingIn(file, part) })
    const { mark, text } = textOfFile(file)
    const blocks = blocksIn(file, style)
    const after = putBlock({ text, isNew: file.bytes === undefined, blocks, style }, part, inner)
    mustMean(file, after, withValueAt(tomlValue(file.name, text), part.at, part.value))
    return { ...file, bytes: bytesOfText({ mark, text: after }) }
  },
  remove: (file, address, known) => {
    const standing = standingIn(file, address)
    mustBeKnownBlock(file, address, { known, standing })
    const block = blockOf(blocksIn(file, style), address)
    if (block === undefined) return file
    const { mark, text } = textOfFile(file)
    const after = removeBlock(text, block)
    mustMean(
      file,
      after ?? '',
      withoutPart(tomlValue(file.name, text), tomlValue(file.name, after ?? ''), address.at),
    )
    if (after === undefined && mark === '') return { ...file, bytes: undefined }
    return { ...file, bytes: bytesOfText({ mark, text: after ?? '' }) }
  },
}

function digestOf(part: Part): Sha256 {
  return blockDigest(tomlOfPart(checkedPart(part)))
}

function standingIn(file: SharedFile, address: PartAddress): PartStanding {
  const block = blockOf(blocksIn(file, style), address)
  const value = valueAt(tomlValue(file.name, textOfFile(file).text), address.at)
  if (block !== undefined)
    return { kind: 'stands', digest: blockDigest(block.inner), line: block.line }
  if (value === undefined) return { kind: 'absent' }
  // Nobody's mark is on it: the digest of a value is one that no record of ours has.
  return { kind: 'stands', digest: sha256(canonicalJson(value)), line: 1 }
}

/** Canonical JSON of the table; what is no longer as we print it, or has lost its marks, is other text. */
function textIn(file: SharedFile, address: PartAddress, { isKnown }: Records): string | undefined {
  const value = valueAt(tomlValue(file.name, textOfFile(file).text), address.at)
  const block = blockOf(blocksIn(file, style), address)
  if (value === undefined) return block?.inner
  const text = canonicalJson(value)
  if (block === undefined) return isKnown(text) ? `without marks\n${text}` : text
  return tomlOfPart({ ...address, value }) === block.inner ? text : block.inner
}

/** A value without the part; maps that only the part made go with it. */
function withoutPart(before: JsonValue, after: JsonValue, at: readonly string[]): JsonValue {
  let value = withValueAt(before, at, undefined)
  for (let depth = at.length - 1; depth > 0; depth -= 1) {
    const path = at.slice(0, depth)
    const standing = valueAt(value, path)
    const isEmpty = standing !== undefined && Object.keys(Object(standing)).length === 0
    if (!isEmpty || valueAt(after, path) !== undefined) break
    value = withValueAt(value, path, undefined)
  }
  return value
}

/** The text of after must mean exactly this; an empty table that went with the part is none. */
function mustMean(file: SharedFile, after: string, wanted: JsonValue): void {
  if (canonicalJson(tomlValue(file.name, after)) === canonicalJson(wanted)) return
  throw fileRefused(file.name, [{ message: 'its layout cannot be edited without a risk', line: 1 }])
}
