import { Flags } from '@oclif/core'
import { printable } from '@skills/core'
import { list } from './flags.ts'

/** The registry that a command changes. */
export const registryFolderFlag = {
  registry: Flags.string({
    helpValue: 'DIR',
    description: 'folder of the registry',
    default: '.',
  }),
}

/** Scopes of names: in the place of the `--scope` that every command has. */
export function scopesOfRegistry(description: string) {
  return { scope: Flags.string({ ...list, helpValue: '@SCOPE', description }) }
}

/** A command's own `--scope`. */
export function scopesIn(flags: object): readonly string[] {
  const written: unknown = Object.getOwnPropertyDescriptor(flags, 'scope')?.value
  return Array.isArray(written) ? written.map(String) : []
}

/** Paths of a registry as lines. */
export function writtenLines(paths: readonly string[]): string[] {
  return paths.map((path) => printable(path, { oneLine: true }))
}
