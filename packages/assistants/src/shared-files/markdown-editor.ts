import { limits } from '@skills/core'
import {
  blockDigest,
  blockOf,
  type CommentStyle,
  looksLikeMarker,
  mustBeMarkable,
  putBlock,
  removeBlock,
} from './marked-blocks.ts'
import { blocksIn, marksIn, mustBeKnownBlock, standingBlock } from './marked-file.ts'
import { partRefused } from './refusals.ts'
import type { Part, SharedFileEditor } from './shared-file.ts'
import { bytesOfText, textOfFile } from './shared-text.ts'
import { unclosedMarkdown } from './unclosed-markdown.ts'

const style: CommentStyle = { before: '<!-- ', behind: ' -->' }

/** Instructions as marked blocks in a Markdown file. The markers say all that has to be remembered. */
export const markdownEditor: SharedFileEditor = {
  digestOf: (part) => blockDigest(innerOf(part)),
  find: (file, address) => standingBlock(file, address, style),
  textOf: (file, address) => blockOf(blocksIn(file, style), address)?.inner,
  isEmpty: (text) => text === '',
  markedParts: (file) => marksIn(file, style),
  put: (file, part, known) => {
    mustBeMarkable(part)
    const inner = innerOf(part)
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

/** The text of a block, with line feeds and without its final line end. Throws E_COMPONENT_REFUSED. */
function innerOf(part: Part): string {
  const { value } = part
  if (typeof value !== 'string') throw partRefused(part, 'it is no text')
  const text = value
    .replace(/^\ufeff/u, '')
    .replaceAll('\r\n', '\n')
    .replace(/\n+$/u, '')
  if (Buffer.byteLength(text) > limits.partBytesMax)
    throw partRefused(part, `it has more than ${limits.partBytesMax} bytes`)
  if (text.includes('\r') || text.includes('\u0000'))
    throw partRefused(part, 'it has carriage returns or zero bytes among its text')
  if (text.split('\n').some(looksLikeMarker) || /<!--\s*skills:/iu.test(text))
    throw partRefused(part, 'its text has a marker that could end or begin a block of skills')
  const unclosed = unclosedMarkdown(text)
  if (unclosed !== undefined)
    throw partRefused(
      part,
      `it opens ${unclosed} and does not close it, which would change what the text behind it means`,
    )
  return text
}
