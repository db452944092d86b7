/** One version of a module, as far as a choice goes by it. */
export interface Candidate {
  /** How people see it: `1.2.0`. */
  readonly label: string
  /** Why it may not be taken, where it may not: `was withdrawn by its publisher`. */
  readonly refused?: string | undefined
  /** Stands for versions that nobody has listed yet: solving stops where one of them would be tried. */
  readonly isOpen?: boolean
}

/** Something that asks for a module: a range that says which of its versions will do. */
export interface Requirement<Version extends Candidate> {
  /** Key of the module that is needed. */
  readonly key: string
  /** As it was written: `^1.2`, or `*`. */
  readonly range: string
  readonly admits: (candidate: Version) => boolean
}

/** How people see a module, and what no two chosen modules may share: its name, its source. */
export interface ModuleLabel {
  readonly name: string
  readonly source: string
}

/**
 * What there is to choose from. Modules have keys; two keys that share a name or a source are never both chosen.
 * Everything is asked for when it is needed, once, and may be asked of a server.
 */
export interface Universe<Version extends Candidate> {
  /** What the manifest asks for. */
  readonly wanted: readonly Requirement<Version>[]
  readonly labelOf: (key: string) => ModuleLabel
  /** Its versions, the one that is liked best first. */
  readonly versionsOf: (key: string) => Promise<readonly Version[]>
  readonly needsOf: (key: string, version: Version) => Promise<readonly Requirement<Version>[]>
  /** Told what is asked about next as things stand, so that answers may be fetched at the same time. */
  readonly expect?: (key: string, version: Version) => void
}

/** The module that stands for the manifest itself; no key is empty. */
export const rootKey = ''
