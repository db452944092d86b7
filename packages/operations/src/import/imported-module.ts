import type { Problem } from '@skills/core'

/** One module that another tool's file asks for, in our words. */
export interface ImportedModule {
  /** A source or a registry name, as `skills install` takes it. */
  readonly argument: string
  readonly skills: readonly string[] | undefined
  readonly assistants: readonly string[] | undefined
  /** One-based line in the file, where it has lines. */
  readonly line: number | undefined
}

export interface ImportedFile {
  readonly modules: readonly ImportedModule[]
  /** What could not be taken over, with the reason. */
  readonly problems: readonly Problem[]
}
