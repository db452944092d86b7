import { Flags } from '@oclif/core'
import { printable } from '@skills/core'
import type { SignedRegistry } from '@skills/operations'
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

/** With which keys a registry is signed, and for how long. */
export const signingFlags = {
  key: Flags.string({
    ...list,
    helpValue: 'NAME|FILE',
    description: 'a key of yours, a private key file, or the .pub of one in an agent',
    required: true,
  }),
  'passphrase-file': Flags.string({
    helpValue: 'FILE',
    description: 'the passphrase of the keys is its first line',
  }),
  threshold: Flags.integer({
    helpValue: 'N',
    min: 1,
    description: 'how many keys have to sign [default: all of the first ones, later as before]',
  }),
  days: Flags.integer({
    helpValue: 'N',
    min: 1,
    max: 366,
    default: 30,
    description: 'for how many days this counts before it has to be signed anew',
  }),
}

/** What was signed, and whether that is enough. */
export function signedNotes(signed: SignedRegistry): string[] {
  const { name, sequence, root, signers, threshold, expires } = signed
  const missing = threshold - signers.length
  const state = `${name}: snapshot ${sequence} under root ${root}, signed by ${signers.join(' and ')}`
  return missing > 0
    ? [`${state}. It does not count yet: ${missing} of ${threshold} signatures are missing.`]
    : [`${state}, counts until ${expires}.`]
}
