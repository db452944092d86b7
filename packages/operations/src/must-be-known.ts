import { SkillsError } from '@skills/core'
import { didYouMean } from './did-you-mean.ts'

interface NameRecord {
  /** What it means to be missing: "Not installed here". */
  readonly what: string
  readonly known: readonly string[]
  /** How to see them all: "See what is: skills list". */
  readonly see: string
}

/** Throw E_MODULE_UNKNOWN where a record does not have every name; `data.known` has those it has, sorted. */
export function mustBeKnown(names: readonly string[], record: NameRecord): void {
  const known = [...new Set(record.known)].sort()
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length === 0) return
  throw new SkillsError('E_MODULE_UNKNOWN', `${record.what}: ${unknown.join(', ')}.`, {
    remedy: `${didYouMean(unknown, known)}${record.see}`,
    data: { known },
  })
}
