import type { ModuleProblem } from './component.ts'
import type { Integrity, Sha256 } from './digest.ts'
import type { Finding, Severity } from './finding.ts'

/**
 * What policy judges. Each stage knows more than the one before: a source before anything is fetched, content
 * before anything is written, places once it is known where, the scope once everything is resolved.
 * `undefined` means that nobody could say, and a policy that asks for the fact denies then.
 */
export type PolicyFacts = SourceFacts | ContentFacts | PlaceFacts | ScopeFacts

export type PolicyStage = PolicyFacts['stage']

/** How bytes travel. `registry` is what ships with the product. */
export type SourceScheme = 'https' | 'http' | 'ssh' | 'git' | 'file' | 'npm' | 'oci' | 'registry'

/** How exactly a git source is named, from loose to exact. */
export const gitSpecs = ['any', 'branch', 'tag', 'rev'] as const
export type GitSpec = (typeof gitSpecs)[number]

/** A module is called here as a person likes; a rule about its name means the others as well. */
interface NamedModule {
  readonly module: string
  /** What its own manifest and its source call it. */
  readonly aliases?: readonly string[]
}

export interface SourceFacts extends NamedModule {
  readonly stage: 'source'
  /** Every text that means this source, such as `github:owner/repo` and its https address; never empty. */
  readonly names: readonly string[]
  readonly scheme: SourceScheme
  /** The address to be asked, where there is one. */
  readonly url: string | undefined
  /** `undefined` where the source is not git. */
  readonly gitSpec: GitSpec | undefined
}

/** A hook or an MCP server, by name and by digest of its definition. */
export interface GrantableFact {
  readonly name: string
  readonly digest: Sha256
  /** Of an MCP server; `undefined` where nobody read it. */
  readonly transport?: 'stdio' | 'http' | 'sse' | undefined
}

/** What is selected of a module, as policy sees it. */
export interface CapabilityFacts {
  readonly tools: readonly string[]
  readonly scripts: readonly string[]
  readonly executables: readonly string[]
  readonly hooks: readonly GrantableFact[]
  readonly mcp: readonly GrantableFact[]
  /** Hosts that the texts and scripts name. */
  readonly hosts: readonly string[] | undefined
  /** Places where outside instructions are fetched and followed. */
  readonly externalInstructions: readonly string[] | undefined
}

/** Somebody whose identity was verified; a name in a manifest is not one. */
export interface VerifiedIdentity {
  readonly issuer: string
  readonly subject: string
}

export interface SignatureFact {
  readonly signer:
    | ({ readonly kind: 'keyless' } & VerifiedIdentity)
    | { readonly kind: 'ssh-key'; readonly fingerprint: string }
    | { readonly kind: 'pgp-key'; readonly fingerprint: string }
  /** Of an in-toto statement; `undefined` for a plain signature. */
  readonly predicateType: string | undefined
}

/** A review whose signature verifies and whose signer is its reviewer, already resolved over delta reviews. */
export interface ReviewFact {
  readonly reviewer: string
  /** With everything that these imply. */
  readonly criteria: readonly string[]
  readonly result: 'approved' | 'rejected' | 'violation'
  readonly isPublisher: boolean
  /** False where no person guided it: such a review never satisfies a rule. */
  readonly isHuman: boolean
}

export interface AdvisoryFact {
  readonly id: string
  readonly severity: Severity
  /** What is affected, for people: the module or a package it brings. */
  readonly affects: string
  /** The bytes are an attack, and no policy or exception lets them in. */
  readonly isAttack?: boolean
}

export interface SkillFact {
  readonly name: string
  readonly integrity: Integrity
  readonly license: string | undefined
}

export interface ContentFacts extends NamedModule {
  readonly stage: 'content'
  readonly version: string
  readonly integrity: Integrity
  /** The names of the source again, so that a digest or a skill can be denied together with them. */
  readonly sources: readonly string[]
  readonly skills: readonly SkillFact[]
  readonly problems: readonly ModuleProblem[]
  readonly findings: readonly Finding[]
  readonly license: string | undefined
  readonly capabilities: CapabilityFacts
  readonly size: { readonly bytes: number; readonly files: number; readonly depth: number }
  /** Locked already with these bytes, so that age is no question any more. */
  readonly isLocked: boolean
  readonly publisher: VerifiedIdentity | undefined
  readonly signatures: readonly SignatureFact[] | undefined
  readonly reviews: readonly ReviewFact[] | undefined
  readonly release: ReleaseFact | undefined
  readonly advisories: AdvisoryFacts | undefined
}

export interface ReleaseFact {
  /** From a log, a forge or a registry; never from a commit. */
  readonly firstSeen: Date
  readonly fixesAdvisory: boolean
}

export interface AdvisoryFacts {
  readonly found: readonly AdvisoryFact[]
  /** When the data was made. */
  readonly asOf: Date
}

export interface PlaceFacts {
  readonly stage: 'place'
  readonly module: string
  /** Further words for an assistant, by its id: `copilot` for `copilot-cli`. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>
  readonly places: readonly {
    /** As people write it: `.claude/skills/web-review`. */
    readonly path: string
    readonly skill: string
    /** Every assistant known to read it. */
    readonly readers: readonly string[]
  }[]
}

export interface ScopeFacts {
  readonly stage: 'scope'
  readonly modules: readonly {
    readonly name: string
    readonly version: string
    readonly skills: readonly string[]
    /** Every text that means its source; left out: nobody can say. */
    readonly sources?: readonly string[]
  }[]
  readonly listings: readonly {
    readonly assistant: string
    readonly used: number
    readonly budget: number
  }[]
  /** Skills in assistants' folders that no lock has; `undefined` where nobody looked. */
  readonly unmanaged: readonly string[] | undefined
}
