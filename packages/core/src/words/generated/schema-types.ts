// Made by scripts/schemas.mjs from schemas/*.schema.json. Do not edit: run `npm run schemas`.

/**
 * advisories/NAME/database.json in the cache: what was fetched, from where and when, and the files that hold it
 */
export interface AdvisoryDatabase {
  /**
   * The version of this format
   */
  readonly databaseVersion: 1
  /**
   * osv: advisories; kev: what is known to be exploited; epss: how likely that is
   */
  readonly kind: 'osv' | 'kev' | 'epss'
  /**
   * As it was given
   */
  readonly source: string
  /**
   * Of a repository
   */
  readonly commit?: string
  readonly syncedAt: string
  readonly asOf: string
  readonly records: number
  /**
   * Part of the names of its files
   */
  readonly data: string
}

/**
 * ID.json: an advisory in the form of OSV 1.7, about modules, skills or the packages that they bring. Keys that are not named here are OSV's own or somebody's extension, and are kept
 */
export interface Advisory {
  /**
   * The version of OSV's format; 1.7.5 where we write it
   */
  readonly schema_version?: string
  /**
   * One advisory's name in all databases; one's own begin with x_
   */
  readonly id: string
  readonly modified: string
  readonly published?: string
  readonly withdrawn?: string
  readonly aliases?: readonly string[]
  readonly related?: readonly string[]
  /**
   * One line
   */
  readonly summary?: string
  /**
   * Markdown
   */
  readonly details?: string
  readonly severity?: {
    /**
     * CVSS_V2, CVSS_V3 or CVSS_V4
     */
    readonly type: string
    /**
     * The vector
     */
    readonly score: string
    readonly [k: string]: unknown
  }[]
  readonly affected?: {
    readonly package?: {
      /**
       * GIT for modules, npm or PyPI for packages
       */
      readonly ecosystem: string
      /**
       * The repository's address, or the package's name
       */
      readonly name: string
      readonly purl?: string
      readonly [k: string]: unknown
    }
    readonly ranges?: {
      /**
       * SEMVER, ECOSYSTEM or GIT
       */
      readonly type: string
      readonly repo?: string
      readonly events: {
        readonly introduced?: string
        readonly fixed?: string
        readonly last_affected?: string
        readonly limit?: string
        readonly [k: string]: unknown
      }[]
      readonly [k: string]: unknown
    }[]
    readonly versions?: readonly string[]
    readonly ecosystem_specific?: {
      /**
       * The module's name
       */
      readonly module?: string
      readonly components?: readonly string[]
      /**
       * Integrity of a module or of a component: finds copies, whatever they are called
       */
      readonly h1?: readonly string[]
      /**
       * Single files that give it away
       */
      readonly files?: {
        readonly path?: string
        readonly sha256: string
        readonly [k: string]: unknown
      }[]
      readonly [k: string]: unknown
    }
    readonly [k: string]: unknown
  }[]
  readonly references?: {
    readonly type: string
    readonly url: string
    readonly [k: string]: unknown
  }[]
  readonly database_specific?: {
    /**
     * malicious and takeover are refused at every install and fail every check
     */
    readonly kind?: 'malicious' | 'injection' | 'exfiltration' | 'vulnerable' | 'unmaintained' | 'takeover'
    readonly cwe?: readonly string[]
    readonly owasp?: readonly string[]
    readonly rules?: readonly string[]
    readonly action?: 'remove' | 'update' | 'review'
    readonly [k: string]: unknown
  }
  readonly [k: string]: unknown
}

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
 * Front matter of a sub-agent: what the assistants that read Markdown agents have in common. Other keys are left to the assistant
 */
export interface AgentFrontMatter {
  readonly name?: string
  /**
   * When the agent is to be used
   */
  readonly description: string
  /**
   * Tools: one text or a list (Claude Code), or a map of switches (OpenCode)
   */
  readonly tools?:
    | string
    | readonly string[]
    | {
        readonly [k: string]: unknown
      }
  readonly model?: string
  readonly mode?: string
  readonly [k: string]: unknown
}

/**
 * Findings of an audit that were there when the baseline was made and do not fail it
 */
export interface AuditBaseline {
  readonly $schema?: string
  readonly baselineVersion: 1
  /**
   * @maxItems 100000
   */
  readonly findings: {
    readonly fingerprint: string
    readonly rule: string
    readonly file: string
    /**
     * How many findings of this fingerprint
     */
    readonly count: number
  }[]
}

/**
 * skills-pack.json, the first entry of a pack: one version of a module with a digest for everything in it
 */
export interface BuiltPack {
  readonly packVersion: 1
  readonly name: string
  readonly version: string
  readonly description?: string
  /**
   * As the module declares it
   */
  readonly license?: string
  readonly source?: BuiltPackSource
  /**
   * Name of a module that is needed to its range, or to its source and range
   */
  readonly dependencies: {
    [k: string]:
      | string
      | {
          readonly source: string
          readonly version?: string
        }
  }
  /**
   * What the module carries, sorted
   */
  readonly components: readonly BuiltPackComponent[]
  /**
   * Every file of the module, sorted by the bytes of its path
   */
  readonly files: readonly BuiltPackFile[]
  /**
   * Tree digest over files: that of the git checkout
   */
  readonly integrity: string
  /**
   * The text of the module's own skills-pack.json, which is one of files and whose place this file takes
   */
  readonly declaration?: string
}
/**
 * The commit that the files are; left out where the module was in no repository
 */
export interface BuiltPackSource {
  /**
   * As skills-pm reads a source
   */
  readonly url?: string
  /**
   * Full name of the tag
   */
  readonly ref?: string
  readonly commit: string
  /**
   * Committer time in seconds since 1970
   */
  readonly committed: number
  readonly subdirectory?: string
}
export interface BuiltPackComponent {
  readonly kind: 'skill' | 'command' | 'agent' | 'instructions' | 'mcp' | 'hook'
  readonly name: string
  /**
   * Folder or file; . is the module
   */
  readonly path: string
  /**
   * Of a skill its tree digest, else what a grant is bound to
   */
  readonly integrity: string
}
export interface BuiltPackFile {
  readonly path: string
  readonly size: number
  readonly sha256: string
  readonly mode: '0644' | '0755'
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
 * Front matter of a command, which may be left out: what the assistants that read Markdown commands have in common. Other keys are left to the assistant
 */
export interface CommandFrontMatter {
  readonly description?: string
  /**
   * What people may type after the command
   */
  readonly 'argument-hint'?: string | readonly unknown[]
  /**
   * Tools: one text or a list (Claude Code), or a map of switches (OpenCode)
   */
  readonly 'allowed-tools'?:
    | string
    | readonly string[]
    | {
        readonly [k: string]: unknown
      }
  readonly model?: string
  readonly agent?: string
  readonly 'disable-model-invocation'?: boolean
  readonly [k: string]: unknown
}

/**
 * The answer of a reviewer, a model or a person, to a bundle of skills gate --emit-prompt
 */
export interface GateVerdict {
  /**
   * The version of this format
   */
  readonly verdictVersion: 1
  /**
   * The commit that was reviewed, as the bundle has it
   */
  readonly head: string
  /**
   * The id of the bundle
   */
  readonly bundle: string
  readonly reviewer: GateVerdictReviewer
  /**
   * skipped: nothing was reviewed, which is never a pass
   */
  readonly result: 'no-concerns' | 'concerns' | 'skipped'
  readonly summary: string
  /**
   * Files whose change was read whole
   *
   * @maxItems 10000
   */
  readonly covered?: readonly string[]
  /**
   * @maxItems 200
   */
  readonly findings: readonly GateVerdictFinding[]
}
export interface GateVerdictReviewer {
  readonly kind: 'model' | 'tool' | 'person'
  readonly model: string
  readonly tool?: string
}
export interface GateVerdictFinding {
  readonly severity: 'info' | 'low' | 'medium' | 'high' | 'critical'
  readonly confidence: 'low' | 'medium' | 'high'
  readonly title: string
  readonly file: string
  readonly line: number
  readonly explanation: string
  readonly remedy?: string
}

/**
 * The part of a gemini-extension.json that we read; other keys are left to the assistant
 */
export interface GeminiExtension {
  readonly name: string
  readonly version: string
  readonly mcpServers?: {
    readonly [k: string]: unknown
  }
  readonly contextFileName?: string | readonly string[]
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
   * Real path of the place; of a shared file, the folder that it stands in
   */
  readonly place: string
  /**
   * Component name: the folder below the place; with form, the name of the file
   */
  readonly name: string
  /**
   * file: the component is one file; shared: a file that people fill, of which parts are ours. Left out: a folder
   */
  readonly form?: 'file' | 'shared'
  /**
   * Index into stages
   */
  readonly stage: number
  /**
   * Tree digest of what stood there; left out where nothing did; of a link, link: and what it says; of a shared file, sha256: and the digest of all its bytes
   */
  readonly before?: string
  /**
   * Tree digest of what will stand there; left out where nothing will; of a link, link: and what it says; of a shared file, sha256: and the digest of all its bytes
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
  /**
   * Of a shared file: the parts that the step changes
   */
  readonly parts?: readonly JournalPart[]
}
export interface JournalPart {
  readonly component: 'skill' | 'command' | 'agent' | 'instructions' | 'mcp' | 'hook'
  readonly name: string
  readonly module: string
  /**
   * Tree digest of the part that stood there; left out where none did
   */
  readonly before?: string
  /**
   * The same of what will stand there
   */
  readonly after?: string
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
  /**
   * The registry that said what the name stands for; left out for the built-in one
   */
  readonly registry?: string
  readonly range?: string
  readonly skills?: readonly string[]
  readonly exclude?: readonly string[]
  readonly version: string
  readonly ref?: string
  readonly commit?: string
  /**
   * Of the manifest of an OCI artifact, whose tag is ref
   */
  readonly digest?: string
  readonly integrity: string
  /**
   * Real path of the project root it was added from; left out once it was uninstalled there
   */
  readonly addedFrom?: string
}

/**
 * What a registry holds, or the part of it whose names fall into one shard: built from its module files
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
  readonly [k: string]: unknown
}
export interface RegistryIndexEntry {
  /**
   * One line of plain text, as lists show it; left out where the index is too large to be listed
   */
  readonly description?: string
  /**
   * Newest version that is neither a prerelease nor withdrawn; left out where versions are found at the source
   */
  readonly latest?: string
  /**
   * @maxItems 50
   */
  readonly keywords?: readonly string[]
  /**
   * @maxItems 50
   */
  readonly categories?: readonly string[]
  /**
   * Digest of the module's file
   */
  readonly sha256?: string
  readonly [k: string]: unknown
}

/**
 * One module of a registry: its source, its versions, or both. Keys that a reader does not know are left to later versions
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
  /**
   * Ids of those who may publish it, such as github:owner
   *
   * @maxItems 50
   */
  readonly publishers?: readonly string[]
  readonly homepage?: string
  /**
   * @maxItems 50
   */
  readonly keywords?: readonly string[]
  /**
   * @maxItems 50
   */
  readonly categories?: readonly string[]
  /**
   * Where the module is fetched from, in the form of a manifest's source, sub-folder included; without versions, they are found there
   */
  readonly source?: string
  /**
   * Version to what it is, exactly
   */
  readonly versions?: {
    readonly [k: string]: RegistryVersionEntry
  }
  readonly [k: string]: unknown
}
export interface RegistryVersionEntry {
  /**
   * Folder inside the registry that holds the files; such a version needs no source
   */
  readonly embedded?: string
  /**
   * Where this version is, if not at the module's source: an archive with its digest
   */
  readonly source?: string
  /**
   * Archive inside the registry that is this version, made by skills pack; such a version needs no source
   */
  readonly pack?: string
  /**
   * Digest of that archive
   */
  readonly sha256?: string
  readonly commit?: string
  /**
   * Branch or tag that has the commit, for servers that give no commit by its id
   */
  readonly ref?: string
  /**
   * Tree digest over its files
   */
  readonly integrity?: string
  /**
   * When, in UTC
   */
  readonly published?: string
  /**
   * Why it was withdrawn: it stays where it is locked and is chosen no more
   */
  readonly yanked?: string
  readonly [k: string]: unknown
}

/**
 * registry.json: what a served registry says of itself. Keys that a reader does not know are left to later versions
 */
export interface RegistryRoot {
  readonly $schema?: string
  /**
   * Format version
   */
  readonly registryVersion: number
  /**
   * What people call it; the name in a user's settings may be another
   */
  readonly name: string
  readonly title?: string
  readonly homepage?: string
  /**
   * Scopes whose modules it may hold
   *
   * @maxItems 1000
   */
  readonly scopes?: readonly string[]
  /**
   * How often index and modules are split by two hexadecimal digits of the name's SHA-256
   */
  readonly depth: number
  /**
   * How many modules it holds
   */
  readonly modules?: number
  /**
   * SHA-256 of index.json or, where the index is split, of tree.bin, which holds the digests of what is below it. Other whenever anything below it is
   */
  readonly index: string
  /**
   * What a reader must understand to read this registry; nothing yet
   *
   * @maxItems 50
   */
  readonly requires?: readonly string[]
  readonly [k: string]: unknown
}

/**
 * registries/<digest>.json in the user's data: the newest that this machine has seen of a signed registry, so that nobody can show it an older one
 */
export interface RegistrySeen {
  readonly registrySeenVersion: number
  /**
   * Its address, in one form for all spellings
   */
  readonly registry: string
  /**
   * The keys that it was pinned by
   *
   * @minItems 1
   * @maxItems 32
   */
  readonly keys: readonly string[]
  readonly first: string
  /**
   * Version of the newest root
   */
  readonly root: number
  /**
   * Its file, which is verified again whenever it is used
   */
  readonly rootText: string
  readonly sequence: number
  /**
   * SHA-256 of the payload of that snapshot
   */
  readonly snapshot: string
}

/**
 * Payload of snapshot.jsonl: all that a registry has, at one moment. Each line of that file is a Sigstore bundle v0.3 over the same payload. Keys that a reader does not know are left to later versions
 */
export interface RegistrySnapshot {
  /**
   * Format version
   */
  readonly registrySnapshotVersion: number
  /**
   * SHA-256 of the payload of root/1.jsonl: which registry it is
   */
  readonly first: string
  /**
   * The version of the root whose keys sign this
   */
  readonly root: number
  /**
   * Grows with every snapshot
   */
  readonly sequence: number
  readonly issued: string
  /**
   * When a newer one must be there: who still gets this one then is cut off
   */
  readonly expires: string
  /**
   * The content of registry.json, whose index digest stands for every file below it
   */
  readonly registry: {
    readonly [k: string]: unknown
  }
  readonly [k: string]: unknown
}

/**
 * Payload of root/<version>.jsonl: who may sign for a registry. Each line of that file is a Sigstore bundle v0.3 over the same payload. Keys that a reader does not know are left to later versions
 */
export interface RegistryTrust {
  /**
   * Format version
   */
  readonly registryTrustVersion: number
  /**
   * The name that the registry gives itself
   */
  readonly registry: string
  /**
   * 1, 2, 3 …; each is signed by the threshold of the one before it and by its own
   */
  readonly version: number
  /**
   * SHA-256 of the payload of version 1, from version 2 on: what a registry is known by for ever
   */
  readonly first?: string
  /**
   * When it counts no more
   */
  readonly expires: string
  /**
   * Fingerprint, as ssh-keygen -l prints it, to the public key in the form of OpenSSH
   */
  readonly keys: {
    readonly [k: string]: string
  }
  readonly root: RegistryTrustRole
  readonly snapshot: RegistrySnapshotRole
  readonly [k: string]: unknown
}
/**
 * Who may say who may sign
 */
export interface RegistryTrustRole {
  /**
   * @minItems 1
   * @maxItems 32
   */
  readonly keys: readonly string[]
  /**
   * How many different keys must sign
   */
  readonly threshold: number
}
/**
 * Who may sign what the registry has
 */
export interface RegistrySnapshotRole {
  /**
   * @minItems 1
   * @maxItems 32
   */
  readonly keys: readonly string[]
  /**
   * How many different keys must sign
   */
  readonly threshold: number
}

/**
 * What a person signs about exact bytes: the predicate of an in-toto statement of the type urn:skills-pm:attestation:human-review:1
 */
export interface ReviewPredicate {
  /**
   * The whole, or what changed since base
   */
  readonly kind: 'full' | 'delta'
  readonly module: string
  readonly version: string
  /**
   * dirHash of what was compared with
   */
  readonly base?: string
  /**
   * @minItems 1
   * @maxItems 100
   */
  readonly criteria: readonly string[]
  /**
   * rejected takes the reviewer's own approval back; violation says that nobody may use it
   */
  readonly result: 'approved' | 'rejected' | 'violation'
  /**
   * Who the key is known as
   */
  readonly reviewer: string
  readonly reviewedAt: string
  /**
   * The last day it counts
   */
  readonly expires?: string
  /**
   * Files that may be run: the digest does not cover that
   *
   * @maxItems 50000
   */
  readonly executables: readonly string[]
  /**
   * What the audit said when it was signed
   */
  readonly audit?: {
    readonly critical: number
    readonly high: number
    readonly medium: number
    readonly low: number
    readonly info: number
  }
  readonly ai: {
    /**
     * A model helped
     */
    readonly assisted: boolean
    readonly model?: string
    /**
     * false: a model alone; it never counts as a person's
     */
    readonly humanGuided: boolean
  }
  readonly notes?: string
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
  /**
   * Name to a further registry of this user
   */
  readonly registries?: {
    readonly [k: string]: SettingsRegistry
  }
}
export interface SettingsRegistry {
  /**
   * Its address, git source or folder
   */
  readonly source: string
  /**
   * Scopes that are its own; it then answers for no other name
   *
   * @minItems 1
   */
  readonly scopes?: readonly string[]
  /**
   * Fingerprints of keys that must have signed for it; without any, no signature is asked for
   *
   * @minItems 1
   * @maxItems 32
   */
  readonly keys?: readonly string[]
}

/**
 * trust/evidence/<commit or digest>.json in the user's data: what came along with bytes and claims to say who signed them. Nobody believes it; every signature is checked again each time
 */
export interface SignedEvidence {
  /**
   * The version of this format
   */
  readonly evidenceVersion: 1
  /**
   * Objects of a git repository
   */
  readonly git?: {
    /**
     * The raw commit, in base64
     */
    readonly commit: string
    /**
     * Raw tags on it, in base64
     */
    readonly tags: readonly string[]
  }
  /**
   * Sigstore bundles that stood beside an archive
   */
  readonly bundles: {
    /**
     * Its file name
     */
    readonly name: string
    /**
     * Its bytes, in base64
     */
    readonly content: string
  }[]
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
 * skills-bundle.json, the first entry of a bundle: what it carries to a machine without a network. The bytes follow as files/<sha256>
 */
export interface Bundle {
  readonly bundleVersion: 1
  /**
   * Module name to what the bundle holds of it
   */
  readonly modules: {
    readonly [k: string]: BundledModule
  }
  /**
   * SHA-256 of each policy that the policies in force here extend
   */
  readonly policies?: readonly string[]
  /**
   * Address of a registry's file to what it answered
   */
  readonly registries?: {
    readonly [k: string]: BundledAnswer
  }
  /**
   * What claims to say who signed the modules, by commit (git-…) or by the digest of their files (h1-…); the value is the SHA-256 of its text
   */
  readonly evidence?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^(?:git-[0-9a-f]{40}|h1-[0-9a-f]{64})$".
     */
    readonly [k: string]: string
  }
}
export interface BundledModule {
  /**
   * As a manifest would have it
   */
  readonly source: string
  /**
   * The registry that said what the name stands for; left out for the built-in one
   */
  readonly registry?: string
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
export interface BundledAnswer {
  /**
   * Its text is the entry files/<sha256>
   */
  readonly sha256: string
  /**
   * When the registry was asked, ISO 8601
   */
  readonly checkedAt: string
  /**
   * What the registry said of itself then
   */
  readonly under?: string
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
   * The registry that said what the name stands for; left out for the built-in one
   */
  readonly registry?: string
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
  /**
   * Of the manifest of an OCI artifact, whose tag is ref
   */
  readonly digest?: string
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
 * What an author writes into a module's skills-pack.json: who it is and what it needs. A built pack has one of its own (built-pack.schema.json)
 */
export interface SkillsPack {
  readonly $schema?: string
  /**
   * Format version
   */
  readonly packVersion: number
  /**
   * Name of the module, also as @scope/name
   */
  readonly name?: string
  /**
   * Version of the module, as semver has it
   */
  readonly version?: string
  readonly description?: string
  /**
   * SPDX expression
   */
  readonly license?: string
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
 * Expected decisions of a policy, for skills policy test. A fact that is left out is unknown or nothing: a policy that asks for a signature, a review or an age denies then
 */
export interface PolicyTest {
  /**
   * The version of this format
   */
  readonly schema: 1
  /**
   * The policy under test, from the folder of this file; the layers in force where left out
   */
  readonly policy?: string
  /**
   * @minItems 1
   * @maxItems 1000
   */
  readonly cases: readonly PolicyTestCase[]
}
/**
 * Facts, and what the policy must say of them
 */
export interface PolicyTestCase {
  readonly name: string
  /**
   * The instant at which it is decided; the clock where left out
   */
  readonly now?: string
  readonly module?: string
  readonly source?: string
  readonly content?: PolicyTestContent
  /**
   * @maxItems 1000
   */
  readonly places?: readonly PolicyTestPlace[]
  readonly scope?: PolicyTestScope
  readonly expect: PolicyTestExpect
}
/**
 * What is selected of a module
 */
export interface PolicyTestContent {
  readonly version?: string
  /**
   * Integrity
   */
  readonly digest?: string
  readonly license?: string
  /**
   * @maxItems 1000
   */
  readonly skills?: readonly PolicyTestSkill[]
  /**
   * @maxItems 1000
   */
  readonly tools?: readonly string[]
  /**
   * @maxItems 1000
   */
  readonly scripts?: readonly string[]
  /**
   * @maxItems 1000
   */
  readonly executables?: readonly string[]
  /**
   * @maxItems 1000
   */
  readonly hooks?: readonly PolicyTestGrant[]
  /**
   * @maxItems 1000
   */
  readonly mcp?: readonly PolicyTestGrant[]
  /**
   * Hosts that it names; none where left out
   *
   * @maxItems 1000
   */
  readonly hosts?: readonly string[]
  /**
   * Where it fetches instructions from; nowhere where left out
   *
   * @maxItems 1000
   */
  readonly externalInstructions?: readonly string[]
  /**
   * @maxItems 1000
   */
  readonly findings?: readonly PolicyTestFinding[]
  readonly bytes?: number
  readonly files?: number
  readonly depth?: number
  readonly isLocked?: boolean
  readonly publisher?: PolicyTestIdentity
  /**
   * @maxItems 1000
   */
  readonly signatures?: readonly PolicyTestSignature[]
  /**
   * @maxItems 1000
   */
  readonly reviews?: readonly PolicyTestReview[]
  /**
   * By a date that can be trusted
   */
  readonly firstSeen?: string
  readonly fixesAdvisory?: boolean
  readonly advisories?: PolicyTestAdvisories
}
export interface PolicyTestSkill {
  readonly name: string
  /**
   * Integrity
   */
  readonly digest?: string
  readonly license?: string
}
/**
 * A hook or an MCP server
 */
export interface PolicyTestGrant {
  readonly name: string
  readonly digest?: string
  readonly transport?: 'stdio' | 'http' | 'sse'
}
export interface PolicyTestFinding {
  readonly rule: string
  readonly severity: 'info' | 'low' | 'medium' | 'high' | 'critical'
  readonly skill?: string
  readonly fingerprint?: string
}
export interface PolicyTestIdentity {
  readonly issuer: string
  readonly subject: string
}
/**
 * By a key or by an identity
 */
export interface PolicyTestSignature {
  readonly sshKey?: string
  readonly pgpKey?: string
  readonly keyless?: PolicyTestIdentity
  readonly predicateType?: string
}
export interface PolicyTestReview {
  readonly reviewer: string
  /**
   * @maxItems 1000
   */
  readonly criteria: readonly string[]
  readonly result?: 'approved' | 'rejected' | 'violation'
  readonly isPublisher?: boolean
  /**
   * true where left out
   */
  readonly isHuman?: boolean
}
export interface PolicyTestAdvisories {
  /**
   * 2026-12-01 or 2026-12-01T12:00:00Z, in UTC
   */
  readonly asOf: string
  /**
   * @maxItems 1000
   */
  readonly found?: readonly PolicyTestAdvisory[]
}
export interface PolicyTestAdvisory {
  readonly id: string
  readonly severity: 'info' | 'low' | 'medium' | 'high' | 'critical'
}
export interface PolicyTestPlace {
  readonly path: string
  /**
   * @maxItems 1000
   */
  readonly readers?: readonly string[]
}
export interface PolicyTestScope {
  /**
   * @maxItems 1000
   */
  readonly modules?: readonly PolicyTestInstalled[]
  /**
   * @maxItems 1000
   */
  readonly unmanaged?: readonly string[]
  /**
   * @maxItems 1000
   */
  readonly listings?: readonly PolicyTestListing[]
}
export interface PolicyTestInstalled {
  readonly name: string
  readonly version?: string
  /**
   * @maxItems 1000
   */
  readonly skills?: readonly string[]
}
export interface PolicyTestListing {
  readonly assistant: string
  readonly used: number
  readonly budget: number
}
/**
 * The decision, and of what denies or warns first: its rule, and words of its message
 */
export interface PolicyTestExpect {
  /**
   * warn: allowed, and something is warned of
   */
  readonly decision: 'allow' | 'warn' | 'deny'
  readonly rule?: string
  readonly says?: string
}

/**
 * skills.policy.yaml: what is allowed here. Each file is one layer, and a layer can only tighten. A key that is left out has no opinion; an empty allow list allows nothing
 */
export interface Policy {
  /**
   * The version of this format
   */
  readonly schema: 1
  /**
   * The lowest version of skills that may act under this policy
   */
  readonly minCli?: string
  readonly name?: string
  readonly contact?: PolicyContact
  /**
   * Policies above this one, each pinned by commit and by the digest of its bytes
   *
   * @maxItems 5
   */
  readonly extends?: readonly PolicyExtends[]
  /**
   * What a violation of this layer does: stand in reports (audit), warn, or refuse (enforce, where the key is left out). A layer below may raise it and never lower it
   */
  readonly mode?: 'audit' | 'warn' | 'enforce'
  /**
   * Says aloud what always holds: a policy or a fact that cannot be had blocks
   */
  readonly onUnavailable?: 'block'
  /**
   * Modules, skills, sources and digests that are never allowed; no exception reaches them
   */
  readonly deny?: readonly PolicyDenied[]
  readonly sources?: PolicySources
  readonly publishers?: PolicyPublishers
  /**
   * Who must have signed a module. Every entry that matches a module must be met
   */
  readonly signatures?: readonly PolicySignature[]
  readonly reviews?: PolicyReviews
  readonly releases?: PolicyReleases
  readonly licenses?: PolicyLicenses
  readonly findings?: PolicyFindings
  readonly advisories?: PolicyAdvisories
  readonly capabilities?: PolicyCapabilities
  readonly assistants?: PolicyAssistants
  readonly files?: PolicyFiles
  readonly limits?: PolicyLimits
  /**
   * Modules and skills that must be installed
   */
  readonly require?: readonly PolicyRequired[]
  readonly contribution?: PolicyContribution
  readonly gate?: PolicyGate
  readonly delegation?: PolicyDelegation
  /**
   * Violations that a person accepts for exact bytes until a date
   *
   * @maxItems 1000
   */
  readonly exceptions?: readonly PolicyException[]
}
/**
 * Whom to ask; printed with every refusal of this layer
 */
export interface PolicyContact {
  readonly name?: string
  readonly email?: string
  readonly url?: string
}
export interface PolicyExtends {
  /**
   * A git source with its commit, such as git+https://git.example/policy#<40 hex digits>, or an archive. With //folder the policy lies in that folder
   */
  readonly source: string
  /**
   * SHA-256 of the bytes of that skills.policy.yaml
   */
  readonly sha256: string
}
/**
 * An entry holds where all of the keys that stand in it match
 */
export interface PolicyDenied {
  readonly module?: string
  readonly skill?: string
  readonly source?: string
  readonly digest?: string
  readonly reason: string
}
/**
 * Where modules may come from; decided before anything is fetched. A pattern is compared with every name of a source: github:owner/repo and gitlab:group/repo, its https or ssh address, npm:package, oci://host/repo, registry:name, file:./folder
 */
export interface PolicySources {
  /**
   * deny: only what allow names. With an allow list this is so without saying it
   */
  readonly default?: 'allow' | 'deny'
  /**
   * @maxItems 10000
   */
  readonly allow?: readonly string[]
  /**
   * @maxItems 10000
   */
  readonly deny?: readonly string[]
  /**
   * How bytes may travel; http is for loopback addresses whatever stands here
   */
  readonly schemes?: readonly ('https' | 'http' | 'ssh' | 'git' | 'file' | 'npm' | 'oci' | 'registry')[]
  /**
   * How exactly a git source must be named: any, a branch or better, a tag or version range or better, a full commit
   */
  readonly gitSpec?: 'any' | 'branch' | 'tag' | 'rev'
}
/**
 * Who may have published a module. Only a verified identity counts, never a name in a manifest
 */
export interface PolicyPublishers {
  /**
   * any: every module needs a verified publisher
   */
  readonly require?: 'none' | 'any'
  readonly allow?: readonly PolicyPublisher[]
}
export interface PolicyPublisher {
  readonly issuer: string
  readonly subject: string
  /**
   * 2026-12-01 or 2026-12-01T12:00:00Z, in UTC
   */
  readonly until?: string
}
export interface PolicySignature {
  readonly match: string
  /**
   * Signers, one of whom must have signed
   */
  readonly anyOf?: readonly PolicySigner[]
  /**
   * Signed statements, all of which must be there
   */
  readonly attestations?: readonly PolicyAttestation[]
}
export interface PolicySigner {
  readonly keyless?: PolicyPublisher
  /**
   * Fingerprint, as ssh-keygen -l prints it, or the public key itself, kind and base64, as a .pub file has it
   */
  readonly sshKey?: string
  /**
   * Fingerprint of an OpenPGP key, of signed git tags and commits
   */
  readonly pgpKey?: string
}
export interface PolicyAttestation {
  readonly predicateType: string
}
/**
 * People's signed statements about exact bytes
 */
export interface PolicyReviews {
  readonly require?: readonly PolicyReviewRule[]
  /**
   * Whose reviews count, and for which criteria
   */
  readonly reviewers?: readonly PolicyReviewer[]
}
export interface PolicyReviewRule {
  readonly match: string
  /**
   * Only modules that carry this; anything where left out
   */
  readonly carries?: 'anything' | 'scripts' | 'hooks' | 'mcp' | 'tools'
  readonly criteria: string
  /**
   * Different people; 1 where left out
   */
  readonly count?: number
  /**
   * The publisher does not count
   */
  readonly notPublisher?: boolean
}
export interface PolicyReviewer {
  readonly id: string
  readonly criteria: readonly string[]
  /**
   * 2026-12-01 or 2026-12-01T12:00:00Z, in UTC
   */
  readonly until?: string
}
/**
 * How old a version must be. Dates in git commits do not count; without a date that can be trusted a version is not old enough. A version that is locked already is not judged again
 */
export interface PolicyReleases {
  /**
   * Hours, days or weeks, such as 7d
   */
  readonly minAge?: string
  /**
   * security-fix: a version that an advisory names as its fix need not wait
   */
  readonly bypassFor?: 'security-fix'[]
}
/**
 * SPDX licences of modules and skills
 */
export interface PolicyLicenses {
  /**
   * A licence expression must be satisfied with these
   */
  readonly allow?: readonly string[]
  /**
   * A licence expression must be satisfied without these
   */
  readonly deny?: readonly string[]
  /**
   * No licence, or none that SPDX knows; deny where left out beside allow or deny
   */
  readonly unknown?: 'allow' | 'warn' | 'deny'
  /**
   * What a person found out about exact bytes, for rules of this layer and those below
   */
  readonly clarify?: readonly PolicyClarified[]
}
export interface PolicyClarified {
  readonly digest: string
  readonly license: string
  readonly reason: string
}
/**
 * What the audit may find
 */
export interface PolicyFindings {
  /**
   * The worst severity that is tolerated. The built-in floor says medium: high and critical stop a write
   */
  readonly maxSeverity?: 'none' | 'info' | 'low' | 'medium'
  /**
   * @maxItems 10000
   */
  readonly deny?: readonly string[]
}
/**
 * Known vulnerabilities of modules and of packages that they bring
 */
export interface PolicyAdvisories {
  readonly maxSeverity?: 'none' | 'low' | 'medium' | 'high'
  /**
   * Hours, days or weeks, such as 7d
   */
  readonly maxDbAge?: string
}
/**
 * What a module may be able to do
 */
export interface PolicyCapabilities {
  readonly tools?: PolicyTools
  /**
   * Scripts and executables; review: only with a review of the module that counts
   */
  readonly scripts?: 'allow' | 'review' | 'deny'
  readonly hooks?: PolicyHooks
  readonly mcp?: PolicyMcp
  readonly network?: PolicyNetwork
  /**
   * Instructions that are fetched while a skill is used
   */
  readonly externalInstructions?: 'allow' | 'deny'
}
/**
 * What skills ask for in allowed-tools
 */
export interface PolicyTools {
  /**
   * @maxItems 10000
   */
  readonly allow?: readonly string[]
  /**
   * @maxItems 10000
   */
  readonly deny?: readonly string[]
}
export interface PolicyHooks {
  /**
   * Hooks that may be granted, by name and, if it stands here, digest
   */
  readonly allow: readonly PolicyGrantable[]
}
export interface PolicyGrantable {
  readonly name: string
  readonly digest?: string
}
export interface PolicyMcp {
  /**
   * Servers that may be granted, by name and, if it stands here, digest
   */
  readonly allow?: readonly PolicyGrantable[]
  readonly transports?: readonly ('stdio' | 'http' | 'sse')[]
}
export interface PolicyNetwork {
  /**
   * @maxItems 10000
   */
  readonly hosts: readonly string[]
}
/**
 * Which assistants may read what is written. Every known reader of a place is judged, asked for or not
 */
export interface PolicyAssistants {
  readonly allow?: readonly string[]
  readonly deny?: readonly string[]
}
export interface PolicyFiles {
  /**
   * @maxItems 10000
   */
  readonly protected?: readonly string[]
  /**
   * Skills in assistants' folders that no lock has
   */
  readonly unmanaged?: 'allow' | 'warn' | 'deny'
}
/**
 * How much a module may bring; what is selected of it counts
 */
export interface PolicyLimits {
  /**
   * With its unit, such as 5MiB
   */
  readonly bytes?: string
  readonly files?: number
  readonly skills?: number
  /**
   * Folders below each other
   */
  readonly depth?: number
  /**
   * Percent of an assistant's listing budget that may be used
   */
  readonly listing?: number
}
export interface PolicyRequired {
  readonly module: string
  readonly skill?: string
  readonly source?: string
  readonly version?: string
  readonly reason?: string
}
/**
 * What a change must show; judged by skills gate
 */
export interface PolicyContribution {
  readonly signOff?: 'optional' | 'warn' | 'required'
  readonly assistedBy?: 'optional' | 'when-disclosed' | 'required'
  readonly aiSignOff?: 'allow' | 'warn' | 'deny'
  readonly coAuthorAi?: 'allow' | 'warn' | 'deny'
  /**
   * Failed checks, counted by their weight, that fail the stage
   */
  readonly threshold?: number
  readonly checks?: PolicyContributionChecks
  readonly limits?: PolicyContributionLimits
  readonly branches?: PolicyContributionBranches
  readonly paths?: PolicyContributionPaths
  /**
   * Endings that changed files may have; files without one may always change
   *
   * @maxItems 1000
   */
  readonly fileTypes?: readonly string[]
  /**
   * Sections of the template whose boxes must all be there and ticked
   *
   * @maxItems 100
   */
  readonly tasks?: readonly string[]
}
/**
 * What a check that fails does: nothing (off), count for the threshold (warn), or fail the stage by itself (fail)
 */
export interface PolicyContributionChecks {
  readonly 'target-branch'?: 'off' | 'warn' | 'fail'
  readonly 'source-branch'?: 'off' | 'warn' | 'fail'
  readonly 'title-format'?: 'off' | 'warn' | 'fail'
  readonly description?: 'off' | 'warn' | 'fail'
  readonly 'description-length'?: 'off' | 'warn' | 'fail'
  readonly emoji?: 'off' | 'warn' | 'fail'
  readonly 'code-references'?: 'off' | 'warn' | 'fail'
  readonly 'linked-issue'?: 'off' | 'warn' | 'fail'
  readonly template?: 'off' | 'warn' | 'fail'
  readonly 'template-tasks'?: 'off' | 'warn' | 'fail'
  readonly 'extra-sections'?: 'off' | 'warn' | 'fail'
  readonly subject?: 'off' | 'warn' | 'fail'
  readonly 'message-length'?: 'off' | 'warn' | 'fail'
  readonly 'message-format'?: 'off' | 'warn' | 'fail'
  readonly 'file-types'?: 'off' | 'warn' | 'fail'
  readonly 'allowed-paths'?: 'off' | 'warn' | 'fail'
  readonly 'protected-paths'?: 'off' | 'warn' | 'fail'
  readonly 'final-newline'?: 'off' | 'warn' | 'fail'
  readonly churn?: 'off' | 'warn' | 'fail'
  readonly 'largest-file'?: 'off' | 'warn' | 'fail'
  readonly 'generated-share'?: 'off' | 'warn' | 'fail'
  readonly 'binary-files'?: 'off' | 'warn' | 'fail'
  readonly 'whitespace-only'?: 'off' | 'warn' | 'fail'
  readonly comments?: 'off' | 'warn' | 'fail'
  readonly 'duplicate-blocks'?: 'off' | 'warn' | 'fail'
  readonly 'test-ratio'?: 'off' | 'warn' | 'fail'
  readonly 'diff-coverage'?: 'off' | 'warn' | 'fail'
  readonly 'sign-off'?: 'off' | 'warn' | 'fail'
  readonly 'ai-sign-off'?: 'off' | 'warn' | 'fail'
  readonly 'ai-co-author'?: 'off' | 'warn' | 'fail'
  readonly 'assisted-by'?: 'off' | 'warn' | 'fail'
}
/**
 * Bounds of the checks
 */
export interface PolicyContributionLimits {
  /**
   * Characters of the description
   */
  readonly descriptionCharacters?: number
  /**
   * Emoji in title and description
   */
  readonly emoji?: number
  /**
   * Paths and calls named in the description
   */
  readonly codeReferences?: number
  /**
   * Headings that the template has not
   */
  readonly extraSections?: number
  /**
   * Characters of the first line of a commit message
   */
  readonly subjectCharacters?: number
  /**
   * Characters of a commit message without its trailers
   */
  readonly messageCharacters?: number
  /**
   * Lines added and removed, without generated files and texts
   */
  readonly changedLines?: number
  /**
   * Files changed, without generated ones
   */
  readonly changedFiles?: number
  /**
   * Lines added to one file
   */
  readonly fileLines?: number
  /**
   * Share of added lines that stand in generated files
   */
  readonly generatedPercent?: number
  /**
   * Share of changed lines that differ in blanks alone
   */
  readonly whitespacePercent?: number
  /**
   * Share of added code that is comments
   */
  readonly commentPercent?: number
  /**
   * Lines of comments added
   */
  readonly addedComments?: number
  /**
   * Added lines that stand in the change twice
   */
  readonly duplicateLines?: number
  /**
   * Lines of code added without a change of tests
   */
  readonly untestedLines?: number
  /**
   * Share of added lines that tests reach
   */
  readonly coveredPercent?: number
}
export interface PolicyContributionBranches {
  /**
   * @maxItems 10000
   */
  readonly targets?: readonly string[]
  /**
   * @maxItems 10000
   */
  readonly blockedSources?: readonly string[]
}
export interface PolicyContributionPaths {
  /**
   * @maxItems 10000
   */
  readonly allow?: readonly string[]
  /**
   * @maxItems 10000
   */
  readonly deny?: readonly string[]
}
/**
 * What skills gate asks of a change beside the contribution
 */
export interface PolicyGate {
  /**
   * Stages that must be able to decide; one that cannot makes the exit status 3
   */
  readonly require?: readonly ('contribution' | 'instructions' | 'dependencies' | 'ai-review' | 'human-review')[]
  /**
   * Approvals of this very commit by people other than its author
   */
  readonly approvals?: number
  /**
   * The same for a change of files that files.protected names
   */
  readonly protectedApprovals?: number
  /**
   * required: for each changed file with owners, one of them approves
   */
  readonly codeOwners?: 'optional' | 'required'
}
/**
 * Which violations layers below may accept by an exception
 */
export interface PolicyDelegation {
  /**
   * @maxItems 10000
   */
  readonly allow?: readonly string[]
  /**
   * @maxItems 10000
   */
  readonly deny?: readonly string[]
  /**
   * Hours, days or weeks, such as 7d
   */
  readonly maxAge?: string
}
export interface PolicyException {
  readonly id: string
  readonly rule: string
  readonly fingerprint?: string
  readonly digest: string
  readonly owner: string
  readonly approvedBy?: string
  readonly reason: string
  /**
   * 2026-12-01 or 2026-12-01T12:00:00Z, in UTC
   */
  readonly created: string
  /**
   * 2026-12-01 or 2026-12-01T12:00:00Z, in UTC
   */
  readonly expires: string
  readonly ticket?: string
}

/**
 * skills.reviews.json: people's signed statements about exact bytes, one a line so that two branches merge
 */
export interface SkillsReviews {
  readonly $schema?: string
  /**
   * The version of this format
   */
  readonly reviewsVersion: 1
  /**
   * What reviews can say; read, safe-to-install and safe-with-tools are known without an entry
   */
  readonly criteria?: {
    readonly [k: string]: ReviewCriteria
  }
  /**
   * Reviews of other teams, as they were at one commit; what these import does not count
   */
  readonly imports?: {
    readonly [k: string]: ReviewImport
  }
  /**
   * @maxItems 10000
   */
  readonly reviews: readonly SignedReview[]
}
export interface ReviewCriteria {
  /**
   * @maxItems 100
   */
  readonly implies?: readonly string[]
  /**
   * What a reviewer has looked at
   */
  readonly description?: string
}
export interface ReviewImport {
  readonly source: string
  /**
   * null for a folder
   */
  readonly commit: string | null
  /**
   * Of their file
   */
  readonly sha256: string
  /**
   * Their criteria to ours; what is left out does not count
   */
  readonly map: {
    /**
     * @maxItems 100
     */
    readonly [k: string]: readonly string[]
  }
  /**
   * Modules about which their word does not count
   */
  readonly exclude?: readonly string[]
  /**
   * @maxItems 10000
   */
  readonly reviews: readonly SignedReview[]
}
export interface SignedReview {
  /**
   * A Sigstore bundle v0.3 around the statement
   */
  readonly bundle: {
    readonly [k: string]: unknown
  }
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
   * Further registries; they add modules, and never take over a name or scope that is taken
   *
   * @maxItems 50
   */
  readonly registries?: readonly (string | ManifestRegistry)[]
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
export interface ManifestRegistry {
  readonly name?: string
  /**
   * Its address, git source or folder
   */
  readonly source: string
  /**
   * Scopes it is asked for; it then answers for no other name
   *
   * @minItems 1
   */
  readonly scopes?: readonly string[]
  /**
   * Fingerprints of keys that must have signed for it, besides those of the user
   *
   * @minItems 1
   * @maxItems 32
   */
  readonly keys?: readonly string[]
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
   * Absolute folder or file to what we wrote there; of a part of a shared file, the file, #, kind, / and name
   */
  readonly owned: {
    readonly [k: string]: OwnedFolder
  }
  /**
   * Absolute file that people fill to what it was before our first part in it
   */
  readonly shared?: {
    readonly [k: string]: SharedFile
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
  readonly made?: OwnedMade
}
/**
 * What the text was made of; left out where it is the module's own files
 */
export interface OwnedMade {
  /**
   * Digest that the lock has of the component
   */
  readonly from: string
  /**
   * The writer and its version
   */
  readonly by: string
}
export interface SharedFile {
  /**
   * False: we made it, and it goes with our last part
   */
  readonly existed: boolean
  /**
   * What its editor has to know to give it back byte for byte
   */
  readonly memo?: string
}
/**
 * The manifest as it was before our first write, to give it back
 */
export interface ManifestBefore {
  readonly existed: boolean
  readonly text?: string
}
