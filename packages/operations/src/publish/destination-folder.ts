import { resolve } from 'node:path'
import { printable, SkillsError } from '@skills/core'

/**
 * The folder that a destination names, absolute. Throws E_SOURCE_UNSUPPORTED for a registry of packages or artifacts, which
 * this version cannot write to, and E_USAGE for an address that is none.
 */
export function destinationFolder(to: string, cwd: string): string {
  const scheme = /^(?<scheme>[A-Za-z][A-Za-z0-9+.-]+):/u.exec(to)?.groups?.['scheme']
  if (to !== '' && scheme === undefined) return resolve(cwd, to)
  const shown = printable(JSON.stringify(to), { oneLine: true })
  if (scheme === 'npm' || scheme === 'oci')
    throw new SkillsError('E_SOURCE_UNSUPPORTED', `This version cannot publish to ${shown}.`, {
      where: { flag: '--to' },
      remedy: 'Publish to a folder, and give that to a web server: skills publish --to ./packs',
    })
  throw new SkillsError('E_USAGE', `${shown} is no destination.`, {
    where: { flag: '--to' },
    remedy: 'Name a folder: skills publish --to ./packs',
  })
}
