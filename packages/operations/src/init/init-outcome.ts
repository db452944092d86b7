/** What happens to one file; `keep` is a file that is as it should be, or that stays for another reason. */
export interface InitFile {
  /** Below `folder`, with `/`. */
  readonly path: string
  readonly op: 'create' | 'update' | 'delete' | 'keep'
}

export interface Initialised {
  readonly what: 'project' | 'module' | 'ci' | 'policy'
  /** Absolute. */
  readonly folder: string
  readonly files: readonly InitFile[]
  /** The assistants that skills.json names; empty for everything but a project. */
  readonly assistants: readonly string[]
  /** Text for a person to put into a file that is theirs; `null` for none. */
  readonly snippet: string | null
  /** False in a dry run. */
  readonly written: boolean
  /** Remarks for people, one sentence each. */
  readonly notes: readonly string[]
}
