/** Why bytes were not read as what they are. */
export type GapReason =
  | 'binary'
  | 'too-large'
  | 'unparsable'
  | 'too-deep'
  | 'unknown-encoding'
  | 'encrypted-archive'
  | 'nested-archive'
  | 'omitted'
  | 'unreadable'

/** Bytes that no rule has seen, with the reason: nothing is left out in silence. */
export interface CoverageGap {
  readonly file: string
  readonly reason: GapReason
  readonly bytes: number
  readonly message: string
  readonly isExecutable: boolean
}

/** What the audit has looked at. Every byte is in `bytesScanned` or in a gap. */
export interface Coverage {
  readonly skills: number
  readonly files: number
  readonly bytes: number
  readonly filesScanned: number
  readonly bytesScanned: number
  /** Sorted by file. A file whose text was scanned but not parsed has a gap of 0 bytes. */
  readonly gaps: readonly CoverageGap[]
}
