import type { ComponentKind, PlaceForm, ScopeKind } from '@skills/core'

/** The kinds of component that have folders of their own, in the module's own files. */
export type PlacedComponent = 'skill'

/** The kinds that are read from single files; `ReadFiles.writes` says where we write them. */
export type ReadComponent = Exclude<ComponentKind, PlacedComponent>

/** How sure a source makes us, surest first. */
export type Confidence =
  /** Read in the assistant's own source or shipped program. */
  | 'source'
  /** Official documentation, read. */
  | 'documented'
  /** Official documentation, cited by others and not read again. */
  | 'documented-unread'
  /** Somebody else's word, such as an installer's. */
  | 'third-party'

/** Where a row of a table comes from. */
export interface Source {
  /** What it was read for. */
  readonly about: string
  readonly link: string
  /** Day it was read, `yyyy-mm-dd`. */
  readonly read: string
  readonly confidence: Confidence
}

/**
 * An environment variable that moves a folder below home. A blank value means the default, a
 * relative one is refused, since its meaning would change with the folder the assistant starts in.
 */
export interface HomeVariable {
  readonly variable: string
  /** What the value replaces, as written in the tables: `~/.claude`, or `~` for the home folder itself. */
  readonly replaces: string
  /** The only platform on which it counts; left out: every one. */
  readonly platform?: NodeJS.Platform
  /** Where below the value the folder stands, with `/`: Zed's is `%APPDATA%\\Zed`. Left out: the value is the folder. */
  readonly below?: string
}

/**
 * What gives an assistant away. Markers must be its own: never `.agents/` or `AGENTS.md`, which
 * many read, and never a folder that other tools fill too, such as `.github/` or `.vscode/`.
 */
export interface Detection {
  /** Files or folders below a project's root. */
  readonly project: readonly string[]
  /** Files or folders below home, starting with `~/`; home variables apply. */
  readonly home: readonly string[]
  /** Program names looked for on PATH, without an extension. */
  readonly programs: readonly string[]
}

/**
 * The folders of one component kind at one scope, each holding `<name>/SKILL.md` and the like.
 * Project paths are relative to its root, user paths start with `~/`.
 */
export interface ScopePlaces {
  /** The assistant's own documented places. */
  readonly native: readonly string[]
  /** Places of others that it reads as well. */
  readonly alsoReads: readonly string[]
  /**
   * Places that it is said to read without anyone having confirmed it, or that it reads by a switch. Whoever judges
   * readers counts them; nothing is written there for its sake.
   */
  readonly mayRead?: readonly string[]
  /** The one of `native` that is written. */
  readonly writeTo: string
}

/** How much of all descriptions an assistant puts before its model. Characters are UTF-16 code units. */
export interface ListingBudget {
  readonly charactersTotal: number
  /** A longer description counts only this far. */
  readonly charactersPerEntryMax: number
  /** What one entry costs beside its name and description: bullet, separators, line end, a path. */
  readonly charactersPerEntryFixed: number
  /** What happens to what does not fit, as the end of a sentence. */
  readonly whatHappens: string
}

/** One component kind: its places and how the assistant treats what lies there. */
export interface ComponentPlaces {
  /** Left out where the assistant has no such scope. */
  readonly project?: ScopePlaces
  readonly user?: ScopePlaces
  /** How sure the least sure of these places is. */
  readonly confidence: Confidence
  /** Which of two equal names wins, as words. */
  readonly precedence: string
  /** The scope whose skill hides one of the same name in the other. Left out where both are listed, or nobody says. */
  readonly winner?: ScopeKind
  /** Left out where no limit is documented. */
  readonly listing?: ListingBudget
  /** What surprises people: naming rules, further folders, switches. */
  readonly quirks: readonly string[]
}

/** How a file is written. `script` and `program` are code that the assistant runs. */
export type FileFormat = 'markdown' | 'json' | 'jsonc' | 'toml' | 'yaml' | 'script' | 'program'

/** Where a component that is no skill is written, in whose form. */
export interface WrittenPlace {
  /** The folder, or with `parts` the file; as the paths that are read. */
  readonly path: string
  readonly form: PlaceForm
  /** A variable that moves the user's file to where no home variable of ours says: with it nothing is written. */
  readonly unless?: string
  /** Where this file stands in a project and the one above does not, it is written instead: a new one would hide it. */
  readonly instead?: string
}

/**
 * Where a component other than a skill is read: what an audit looks at. `*` stands for a part of a name, `**` for
 * folders, a final `/` for a folder with all below it.
 */
export interface ReadFiles {
  /** Below a project's root. */
  readonly project: readonly string[]
  /** Below home, starting with `~/`; home variables apply. */
  readonly user: readonly string[]
  readonly format: FileFormat
  /** In a file with other content: the key below which the components stand. */
  readonly key?: string
  readonly confidence: Confidence
  /** Left out where nothing but hearsay says how it is written, and for a scope without such a place. */
  readonly writes?: { readonly project?: WrittenPlace; readonly user?: WrittenPlace }
}

/** How an assistant's own program is asked which skills it sees: without an account, and without a question. */
export interface Witness {
  /** Follow the first of `detection.programs`. */
  readonly args: readonly string[]
  /** Finds each name in what it prints, as its first group. */
  readonly names: RegExp
}

/** A name that an assistant no longer has. People may still type it: it is an alias, too. */
export interface FormerName {
  readonly id: string
  /** Day of the new name, `yyyy-mm-dd`. */
  readonly until: string
}

/** Everything this product knows of one assistant. */
export interface Assistant {
  /** As written after `--assistant` and in `skills.json`. */
  readonly id: string
  readonly name: string
  /** Left out where the name says it, or nobody does. */
  readonly vendor?: string
  /** Other words for it; one alias may name several assistants. */
  readonly aliases: readonly string[]
  readonly status: 'active' | 'renamed' | 'end-of-life'
  readonly formerly?: readonly FormerName[]
  /** When it ended or ends, `yyyy-mm-dd`, and how, as the end of a sentence. */
  readonly ended?: { readonly on: string; readonly says: string }
  /** Nothing but one installer's word says where its folders are. */
  readonly isHearsay?: boolean
  readonly sources: readonly Source[]
  readonly detection: Detection
  readonly homes: readonly HomeVariable[]
  /** Left out where it has no program that could be asked. */
  readonly witness?: Witness
  readonly places: Readonly<Record<PlacedComponent, ComponentPlaces>> &
    Readonly<Partial<Record<ReadComponent, ReadFiles>>>
}

/** The shared folder that several assistants read, as written in the tables. */
export const agentsFolder: Readonly<Record<PlacedComponent, Readonly<Record<ScopeKind, string>>>> =
  {
    skill: { project: '.agents/skills', user: '~/.agents/skills' },
  }
