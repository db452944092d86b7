import type { Workshop } from './workshop.ts'

/** Refused: nothing is registered and the disk stays as it was. */
export interface Refusal {
  readonly exit: 1 | 2 | 3 | 4 | 5
  readonly code: string
  readonly rule?: string
  /** The place that is named; `undefined` in rows where the source as a whole is at fault. */
  readonly file?: string
  readonly line?: number
  /** Text that the remedy must hold. */
  readonly remedy?: string
}

/** Accepted: exactly these files stand in each assistant's place, byte for byte. */
export interface Acceptance {
  /** Path below `.claude/skills` and `.cursor/skills` to content. */
  readonly installs: Readonly<Record<string, string | Uint8Array>>
  /** Rules, codes or paths that the warnings of `mod add` must name: what was left out or odd. */
  readonly warns?: readonly string[]
}

/** One hostile module. */
export interface HostileRow {
  readonly name: string
  /** Make the module; returns the source to give to `mod add`. */
  readonly make: (workshop: Workshop) => string
  readonly expect: Refusal | Acceptance
}
