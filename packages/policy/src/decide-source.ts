import { type Decision, isLoopbackUrl } from '@skills/core'
import type { Floor } from './floor.ts'

/** May bytes be fetched from here? `url` is `undefined` for folders and what ships with the product. */
export function decideSource(floor: Floor, facts: { readonly url: string | undefined }): Decision {
  const { url } = facts
  const isPlain = url?.startsWith('http:') === true
  if (url === undefined || !isPlain || isLoopbackUrl(url)) return { allowed: true, reasons: [] }
  return {
    allowed: false,
    reasons: [
      {
        effect: 'deny',
        layer: floor.layer,
        rule: 'source/plain-http',
        message: 'Plain http is allowed only to addresses of this machine.',
        remedy: `Use https: ${url.replace('http:', 'https:')}`,
      },
    ],
  }
}
