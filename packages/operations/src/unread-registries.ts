import { type Manifest, printable } from '@skills/core'
import type { Warning } from './context.ts'

/** A manifest's further registries: this version reads its own alone, and says so. */
export function unreadRegistries({ registries = [] }: Manifest): Warning[] {
  if (registries.length === 0) return []
  const named = registries.map((one) => printable(one, { oneLine: true })).join(', ')
  return [
    {
      code: 'W_REGISTRIES',
      message: `This version reads no registry but its own; "registries" in skills.json counts for nothing: ${named}`,
      file: 'skills.json',
    },
  ]
}
