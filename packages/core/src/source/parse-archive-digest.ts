import { parseSha256, type Sha256 } from '../words/digest.ts'
import { sourceError } from './source-error.ts'

/**
 * The digest behind an archive's `#`; `undefined` where there is no `#`. Capital letters, as
 * PowerShell prints them, become small ones. Throws E_SOURCE_SYNTAX.
 */
export function parseArchiveDigest(text: string, fragment: string | undefined): Sha256 | undefined {
  if (fragment === undefined) return undefined
  const digest = fragment.startsWith('sha256=')
    ? parseSha256(fragment.slice('sha256='.length).toLowerCase())
    : undefined
  if (digest !== undefined) return digest
  throw sourceError(
    text,
    'behind "#" an archive has its SHA-256 in 64 hexadecimal digits and nothing else',
    './skills.tgz#sha256=<what sha256sum prints>',
  )
}
