import type { Role, RoleSetting } from '../skill/segment.ts'
import type { Fact, FactOrigin } from './fact.ts'

/** A stretch of program text: a script, a fence, a code span that starts with a command, a configuration value. */
export interface CodePiece {
  /** Path of the document, relative to the skill. */
  readonly path: string
  /** `shell`, `javascript`, `python`, `json`, `yaml`, …: a file's by extension or `#!`, a fence's by its tag. */
  readonly language: string
  readonly text: string
  readonly origin: FactOrigin
  readonly role?: Role
  readonly roleReason?: string | undefined
  readonly roleSetting?: RoleSetting | undefined
  readonly view?: string
}

/** Why a piece was not read as its language, for the coverage. */
export interface ReadTrouble {
  readonly reason: 'unparsable' | 'too-deep' | 'too-large'
  readonly message: string
}

export interface CodeReading {
  /** Offsets relative to the piece's own text; the engine moves them into the document. */
  readonly facts: readonly Fact[]
  readonly trouble?: ReadTrouble
}

/**
 * Turns program text into facts. A parser is loaded by `load`, which runs once and only where a piece of one of its
 * languages is met. Text is hostile: time is linear and depth is bounded.
 */
export interface CodeReader {
  readonly id: string
  readonly languages: readonly string[]
  readonly load: () => Promise<(piece: CodePiece) => CodeReading>
}
