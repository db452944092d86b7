/** Which lines tests reach, by path as the report writes it. */
export interface Coverage {
  readonly files: ReadonlyMap<string, LineHits>
}

/** How often each line ran, by its one-based number; lines that are no code are left out. */
export type LineHits = ReadonlyMap<number, number>
