import { printable } from '@skills/core'
import type { KeyRow } from '@skills/operations'

/** One key a line: name, kind, fingerprint, file. */
export function keyLine({ name, type, fingerprint, file }: KeyRow): string {
  return [name, type, fingerprint, printable(file, { oneLine: true })].join('\t')
}

export function renderKey({ name, type, fingerprint }: KeyRow): string {
  return `the key ${name} (${type}), ${fingerprint}`
}
