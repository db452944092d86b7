import { limits } from '@skills/core'
import { looksLikeMarker } from './marked-blocks.ts'
import { partRefused } from './refusals.ts'
import type { Part } from './shared-file.ts'
import { unclosedMarkdown } from './unclosed-markdown.ts'

/** The text of a block, with line feeds and without its final line end. Throws E_COMPONENT_REFUSED. */
export function blockText(part: Part): string {
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
