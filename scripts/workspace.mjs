// What the scripts share: where the repository is, and how a file is written only when it changes.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Every file below a folder, as paths relative to it with `/`, sorted by code unit. */
export function filesBelow(folder, prefix = '') {
  const entries = readdirSync(join(folder, prefix), { withFileTypes: true })
  const paths = entries.flatMap((entry) => {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`
    return entry.isDirectory() ? filesBelow(folder, path) : [path]
  })
  return paths.sort()
}

/** The text of a file, or `undefined` when it does not exist. */
export function readIfThere(path) {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Write a file unless it already holds these bytes, so that a build does not disturb running tests. */
export function writeIfChanged(path, bytes) {
  const wanted = Buffer.from(bytes)
  if (readIfThere(path)?.equals(wanted)) return false
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, wanted)
  return true
}
