/** One value of a configuration with the keys that lead to it; offsets of the value in the text. */
export interface ConfigEntry {
  /** Keys from the outside in; a list’s items have their index. */
  readonly path: readonly string[]
  readonly value: string
  readonly start: number
  readonly end: number
}

/** More entries, deeper nesting or longer text than this is data, and no configuration that a person writes. */
export const configMax = { entries: 5_000, depth: 60, characters: 1_048_576 } as const
