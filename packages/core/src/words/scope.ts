/** Where a run works: a project, or the user's home folder. Paths are absolute. */
export interface Scope {
  readonly kind: ScopeKind
  /** The project's root or the home folder; every place lies below it. Real path. */
  readonly root: string
  /** The top of the git work tree around the root, else the root itself. Folder sources must stay inside. */
  readonly gitRoot: string
  readonly manifestPath: string
  readonly lockPath: string
  /** The folder of this scope's state in the user's data folder. */
  readonly stateFolder: string
  /** The user's module list. An uninstall changes it together with the scope. */
  readonly moduleListPath: string
}

export type ScopeKind = 'project' | 'user'

/** What this run knows of the machine: every outside fact comes in here and nowhere else. */
export interface Machine {
  readonly cwd: string
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  /** Our own folders, absolute. */
  readonly folders: { readonly config: string; readonly data: string; readonly cache: string }
  /** Where the system's own policy stands; left out: the fixed folder of the platform. No variable sets it. */
  readonly systemFolder?: string
  /** The installed product's root: `schemas/` and `skills-registry/` lie below it. */
  readonly productRoot: string
  /** This product's version. */
  readonly version: string
  readonly now: () => Date
}
