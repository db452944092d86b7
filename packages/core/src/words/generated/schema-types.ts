// Made by scripts/schemas.mjs from schemas/*.schema.json. Do not edit: run `npm run schemas`.

/**
 * The part of an Agent Plugins plugin.json that we read; other keys are left to the assistant
 */
export interface AgentPlugin {
  readonly $schema: string
  readonly name: string
  readonly version?: string
  readonly license?: string
  readonly author?:
    | string
    | {
        readonly name: string
        readonly [k: string]: unknown
      }
  readonly [k: string]: unknown
}

/**
 * The part of a .claude-plugin/marketplace.json that we read; other keys are left to the assistant
 */
export interface ClaudeMarketplace {
  readonly name: string
  readonly owner?: {
    readonly name: string
    readonly [k: string]: unknown
  }
  readonly metadata?: {
    readonly version?: string
    readonly pluginRoot?: string
    readonly [k: string]: unknown
  }
  readonly plugins: readonly ClaudeMarketplaceEntry[]
  readonly [k: string]: unknown
}
export interface ClaudeMarketplaceEntry {
  readonly name: string
  readonly version?: string
  readonly license?: string
  /**
   * A path below the marketplace, or an object that names another source
   */
  readonly source:
    | string
    | {
        readonly source: string
        readonly [k: string]: unknown
      }
  readonly skills?: string | readonly string[]
  readonly strict?: boolean
  readonly [k: string]: unknown
}

export type PluginPerson =
  | string
  | {
      readonly name: string
      readonly [k: string]: unknown
    }
export type PluginPaths = string | readonly string[]

/**
 * The part of a .claude-plugin/plugin.json that we read; other keys are left to the assistant
 */
export interface ClaudePlugin {
  readonly name: string
  readonly version?: string
  readonly license?: string
  readonly author?: PluginPerson
  readonly skills?: PluginPaths
  readonly [k: string]: unknown
}

/**
 * What a run that writes is about to do in one scope, so that the next run can take it back or finish it. When it is done, the same file is kept as the record of the run. Kept in this machine's state, never shared
 */
export interface Journal {
  readonly journalVersion: 1
  /**
   * Real path of the scope's root
   */
  readonly root: string
  /**
   * Names the stage folders and temporary files of this run
   */
  readonly run: string
  /**
   * prepared: take back; committed: only cleaning is left
   */
  readonly phase: 'prepared' | 'committed'
  /**
   * Absolute stage folders
   */
  readonly stages: readonly string[]
  /**
   * Absolute folders that the run makes, parents first
   */
  readonly createdFolders: readonly string[]
  /**
   * Absolute folders that an earlier run made and this one removes if they are empty
   */
  readonly removableFolders: readonly string[]
  /**
   * Number of the folder below backups/ that this run fills
   */
  readonly backup?: number
  /**
   * Text of the state file; left out where there was none
   */
  readonly stateBefore?: string
  readonly steps: readonly JournalStep[]
  readonly texts: readonly JournalText[]
  readonly note?: RunNote
  /**
   * SHA-256 of the state file that the run left, or absent; there from the commit point on
   */
  readonly stateAfter?: string
}
export interface JournalStep {
  /**
   * Real path of the place
   */
  readonly place: string
  /**
   * Component name: the folder below the place
   */
  readonly name: string
  /**
   * Index into stages
   */
  readonly stage: number
  /**
   * Tree digest of what stood there; left out where nothing did; of a link, link: and what it says
   */
  readonly before?: string
  /**
   * Tree digest of what will stand there; left out where nothing will; of a link, link: and what it says
   */
  readonly after?: string
  readonly component?: 'skill' | 'command' | 'agent' | 'instructions' | 'mcp' | 'hook'
  readonly module?: string
  /**
   * Paths with the executable bit before; left out where there were none
   */
  readonly beforeExecutables?: readonly string[]
  /**
   * The same of what will stand there
   */
  readonly afterExecutables?: readonly string[]
}
export interface JournalText {
  /**
   * Absolute path of the manifest or the lock
   */
  readonly path: string
  readonly before?: string
  readonly after?: string
  /**
   * Permission bits of the file before
   */
  readonly mode?: number
}
/**
 * What the run was, for the log; a journal without it is not kept as a record
 */
export interface RunNote {
  /**
   * As it was typed: install
   */
  readonly command: string
  /**
   * When it began, UTC
   */
  readonly time: string
  /**
   * Number of the run that this one takes back
   */
  readonly undoes?: number
}

/**
 * The modules this user has added, each with the project it was added from
 */
export interface ModuleList {
  readonly moduleListVersion: 1
  readonly modules: {
    readonly [k: string]: ModuleListEntry
  }
}
export interface ModuleListEntry {
  /**
   * As a manifest would have it
   */
  readonly source: string
  readonly range?: string
  readonly skills?: readonly string[]
  readonly exclude?: readonly string[]
  readonly version: string
  readonly ref?: string
  readonly commit?: string
  readonly integrity: string
  /**
   * Real path of the project root it was added from; left out once it was uninstalled there
   */
  readonly addedFrom?: string
}

/**
 * What a registry holds, in one file: built from its module files
 */
export interface RegistryIndex {
  readonly $schema?: string
  /**
   * Format version
   */
  readonly registryIndexVersion: number
  /**
   * Module name to what a list shows
   */
  readonly modules: {
    readonly [k: string]: RegistryIndexEntry
  }
}
export interface RegistryIndexEntry {
  readonly description: string
  /**
   * Newest version that is not a prerelease; left out where versions are found at the source
   */
  readonly latest?: string
}

/**
 * One module of a registry: either its versions, or the source they are resolved from
 */
export interface RegistryModuleFile {
  readonly $schema?: string
  /**
   * Format version
   */
  readonly registryModuleVersion: number
  /**
   * The file's own path: name.json or @scope/name.json
   */
  readonly name: string
  /**
   * One line of plain text, as lists show it
   */
  readonly description: string
  /**
   * SPDX licence expression
   */
  readonly license: string
  /**
   * Who publishes the module, as people know them
   */
  readonly publisher: string
  readonly homepage?: string
  /**
   * Where the module is fetched from, in the form of a manifest's source; its versions are found there
   */
  readonly source?: string
  /**
   * Version to where its files are
   */
  readonly versions?: {
    readonly [k: string]: RegistryVersionEntry
  }
}
export interface RegistryVersionEntry {
  /**
   * Folder inside the registry that holds the files
   */
  readonly embedded: string
  /**
   * Tree digest over those files
   */
  readonly integrity: string
}

/**
 * How this user reaches sources; a project never has settings
 */
export interface Settings {
  readonly settingsVersion: 1
  /**
   * A PEM file with further certificate authorities; relative to the folder of this file
   */
  readonly cafile?: string
  /**
   * Use store and cache alone
   */
  readonly offline?: boolean
  /**
   * Start of an address to what stands there instead, as for a mirror; the longest start wins
   */
  readonly rewrite?: {
    readonly [k: string]: string
  }
}

/**
 * Front matter of a SKILL.md: the fields of the Agent Skills specification. Other top-level keys are allowed here and reported as warnings by the validator
 */
export interface SkillFrontMatter {
  /**
   * Equals the name of the skill's folder
   */
  readonly name: string
  /**
   * What the skill does and when to use it
   */
  readonly description: string
  /**
   * Name of a licence or of a bundled file
   */
  readonly license?: string
  readonly compatibility?: string
  readonly metadata?: {
    readonly [k: string]: string
  }
  /**
   * Tools the skill asks for, separated by spaces
   */
  readonly 'allowed-tools'?: string
  readonly [k: string]: unknown
}

/**
 * skills-bundle.json, the first entry of a bundle: the modules it carries to a machine without a network. Their bytes follow as files/<sha256>
 */
export interface Bundle {
  readonly bundleVersion: 1
  /**
   * Module name to what the bundle holds of it
   */
  readonly modules: {
    readonly [k: string]: BundledModule
  }
}
export interface BundledModule {
  /**
   * As a manifest would have it
   */
  readonly source: string
  /**
   * The range that was asked for
   */
  readonly range?: string
  readonly version: string
  /**
   * Full name of the tag or branch
   */
  readonly ref?: string
  readonly commit?: string
  /**
   * The selection that was asked for
   */
  readonly skills?: readonly string[]
  readonly exclude?: readonly string[]
  readonly integrity: string
  /**
   * Path in the module to its file
   */
  readonly files: {
    readonly [k: string]: BundledFile
  }
}
export interface BundledFile {
  /**
   * Its bytes are the entry files/<sha256>
   */
  readonly sha256: string
  readonly mode: '0644' | '0755'
}

/**
 * skills.lock: what the manifest was resolved to. Resolution only: no times, no machine paths, no written paths
 */
export interface Lock {
  readonly lockfileVersion: 1
  /**
   * Digest of the committed policy layers, where there are any
   */
  readonly policy?: string
  readonly modules: {
    readonly [k: string]: LockedModule
  }
}
export interface LockedModule {
  readonly source: string
  /**
   * The range the manifest asked for
   */
  readonly range?: string
  /**
   * The selection the manifest asked for
   */
  readonly skills?: readonly string[]
  readonly exclude?: readonly string[]
  readonly version: string
  /**
   * Full name of the tag or branch that was resolved
   */
  readonly ref?: string
  readonly commit?: string
  readonly subdirectory?: string
  readonly integrity: string
  readonly license?: string
  readonly publisher?: string
  /**
   * Only this machine can fetch the source again
   */
  readonly portable?: false
  readonly dependencies?: {
    readonly [k: string]: string
  }
  readonly capabilities?: LockedCapabilities
  /**
   * kind/name to the component
   */
  readonly components: {
    readonly [k: string]: LockedComponent
  }
}
export interface LockedCapabilities {
  readonly executables?: readonly string[]
  readonly scripts?: readonly string[]
  readonly tools?: readonly string[]
}
export interface LockedComponent {
  /**
   * The component's folder in the module; left out where the module's root is the component
   */
  readonly folder?: string
  readonly integrity: string
  /**
   * Path to mode
   */
  readonly files: {
    readonly [k: string]: '0644' | '0755'
  }
}

/**
 * The part of a module's skills-pack.json that says what it needs; an author writes it, a built pack has more keys
 */
export interface SkillsPack {
  readonly $schema?: string
  /**
   * Format version
   */
  readonly packVersion: number
  /**
   * Name of a module that is needed to the range of its versions
   */
  readonly dependencies?: {
    readonly [k: string]: string | SkillsPackDependency
  }
  readonly [k: string]: unknown
}
export interface SkillsPackDependency {
  /**
   * Where the module comes from: owner/repo, an https or ssh address of git, or npm:package
   */
  readonly source: string
  /**
   * Range of versions; any where it is left out
   */
  readonly version?: string
}

/**
 * skills.json: the skill modules a project wants, and the assistants they are for
 */
export interface Manifest {
  readonly $schema?: string
  /**
   * Format version; 1 where it is left out
   */
  readonly manifestVersion?: number
  /**
   * Assistants every module is installed for, unless it names its own
   */
  readonly assistants?: readonly string[]
  /**
   * native: each assistant's own folder; shared: .agents/skills where it is read
   */
  readonly layout?: 'native' | 'shared'
  /**
   * Module name to what is wanted of it
   */
  readonly modules?: {
    readonly [k: string]: ManifestModule
  }
  /**
   * Skill name to the module that provides it, where several carry it
   */
  readonly owners?: {
    readonly [k: string]: string
  }
  /**
   * Further registries; they add modules and never take over a scope that exists
   */
  readonly registries?: readonly string[]
}
export interface ManifestModule {
  /**
   * Where the module comes from, such as owner/repo or ./skills
   */
  readonly source: string
  /**
   * Range of versions, such as ^1.2.0
   */
  readonly version?: string
  /**
   * Names or patterns to install; all where left out
   */
  readonly skills?: readonly string[]
  /**
   * Names or patterns to leave out
   */
  readonly exclude?: readonly string[]
  /**
   * Assistants of this module alone
   */
  readonly assistants?: readonly string[]
  readonly allow?: ManifestAllow
}
export interface ManifestAllow {
  readonly hooks?: {
    readonly [k: string]: string
  }
  readonly mcp?: {
    readonly [k: string]: string
  }
}

/**
 * What this machine wrote in one scope. Never shared, never authority on its own
 */
export interface State {
  readonly stateVersion: 1
  /**
   * Real path of the scope's root
   */
  readonly root: string
  /**
   * Absolute folder to what we wrote there
   */
  readonly owned: {
    readonly [k: string]: OwnedFolder
  }
  /**
   * Absolute folders that were not there before us, deepest last
   */
  readonly createdFolders: readonly string[]
  /**
   * Absolute folders that a component would have taken and that somebody else owns; a lock cannot make them ours
   */
  readonly notOurs?: readonly string[]
  readonly manifestBefore?: ManifestBefore
}
export interface OwnedFolder {
  readonly module: string
  readonly component: 'skill' | 'command' | 'agent' | 'instructions' | 'mcp' | 'hook'
  readonly name: string
  readonly integrity: string
  readonly executables: readonly string[]
  /**
   * What the symbolic link that we made there says; left out where the files stand there
   */
  readonly linkTo?: string
}
/**
 * The manifest as it was before our first write, to give it back
 */
export interface ManifestBefore {
  readonly existed: boolean
  readonly text?: string
}
