import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { repositoryRoot } from './repository-root.ts'

/**
 * The folder of a corpus of real modules, or `undefined` where this machine has none: the test then
 * skips itself with `corpusReason`.
 */
export function corpus(name: string): string | undefined {
  const folder = resolve(repositoryRoot, process.env['SKILLS_CORPUS'] ?? '../shared/corpus', name)
  return existsSync(folder) ? folder : undefined
}

/** What a skipped test says. */
export const corpusReason = 'no corpus of real modules here; SKILLS_CORPUS names its folder'
