import { blockText } from './block-text.ts'
import {
  blockDigest,
  blockOf,
  type CommentStyle,
  mustBeMarkable,
  putBlock,
  removeBlock,
} from './marked-blocks.ts'
import { blocksIn, marksIn, mustBeKnownBlock, standingBlock } from './marked-file.ts'
import type { SharedFileEditor } from './shared-file.ts'
import { bytesOfText, textOfFile } from './shared-text.ts'

const style: CommentStyle = { before: '<!-- ', behind: ' -->' }

/** Instructions as marked blocks in a Markdown file. The markers say all that has to be remembered. */
export const markdownEditor: SharedFileEditor = {
  digestOf: (part) => blockDigest(blockText(part)),
  find: (file, address) => standingBlock(file, address, style),
  textOf: (file, address) => blockOf(blocksIn(file, style), address)?.inner,
  isEmpty: (text) => text === '',
  markedParts: (file) => marksIn(file, style),
  put: (file, part, known) => {
    mustBeMarkable(part)
    const inner = blockText(part)
    mustBeKnownBlock(file, part, { known, standing: standingBlock(file, part, style) })
    const { mark, text } = textOfFile(file)
    const blocks = blocksIn(file, style)
    const after = putBlock({ text, isNew: file.bytes === undefined, blocks, style }, part, inner)
    return { ...file, bytes: bytesOfText({ mark, text: after }) }
  },
  remove: (file, address, known) => {
    const block = blockOf(blocksIn(file, style), address)
    if (block === undefined) return file
    mustBeKnownBlock(file, address, { known, standing: standingBlock(file, address, style) })
    const { mark, text } = textOfFile(file)
    const after = removeBlock(text, block)
    if (after === undefined && mark === '') return { ...file, bytes: undefined }
    return { ...file, bytes: bytesOfText({ mark, text: after ?? '' }) }
  },
}
