import type { ComponentKind, ModuleName } from '@skills/core'

/** A component of a module that is no skill, as a writer gets it. It was validated before. */
export interface ComponentSource {
  readonly kind: ComponentKind
  readonly name: string
  readonly module: ModuleName
  /** Its file in the module, for errors. */
  readonly file: string
  /** The text of that file. */
  readonly text: string
  /** What JSON defines of it, where JSON does. */
  readonly definition: unknown
}

/** What is put down for one assistant. */
export interface Written {
  /** The file, or for a part what its editor is given. */
  readonly text: string
  /** What the assistant does not get of what the author wrote, each as a sentence's end: `it may use every tool`. */
  readonly lost: readonly string[]
}

/**
 * Turns a component into an assistant's own form. Pure: the same component gives the same text.
 */
export interface Writer {
  readonly write: (source: ComponentSource) => Written
}
