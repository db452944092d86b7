import { byCodeUnit } from '@skills/core'
import type { Candidate, Completion, NameKind } from './complete-words.ts'

export type Names = Readonly<Record<NameKind, readonly string[]>>

/** The candidates that the word being typed may still become, each with what stands before it. */
export function candidatesFor(
  completion: Completion,
  typed: string,
  names: () => Names,
): readonly Candidate[] {
  return offered(completion, names)
    .filter(({ text }) => text.startsWith(typed))
    .sort((left, right) => byCodeUnit(left.text, right.text))
}

function offered(completion: Completion, names: () => Names): Candidate[] {
  switch (completion.kind) {
    case 'files':
      return []
    case 'choices':
      return completion.candidates.map(({ text, description }) => ({
        text: completion.before + text,
        description,
      }))
    case 'names':
      return completion.of
        .flatMap((kind) => names()[kind].map((name) => ({ name, kind })))
        .map(({ name, kind }) => ({ text: completion.before + name, description: kind }))
  }
}
