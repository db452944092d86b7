import type { ScopeKind } from '@skills/core'

/** The kinds of component that have places in the tables today; further kinds are further keys. */
export type PlacedComponent = 'skill'

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
  /** Which of two equal names wins. */
  readonly precedence: string
  /** Left out where no limit is documented. */
  readonly listing?: ListingBudget
  /** What surprises people: naming rules, further folders, switches. */
  readonly quirks: readonly string[]
}

/** Everything this product knows of one assistant. */
export interface Assistant {
  /** As written after `--assistant` and in `skills.json`. */
  readonly id: string
  readonly name: string
  /** Other words for it; one alias may name several assistants. */
  readonly aliases: readonly string[]
  readonly status: 'active' | 'renamed' | 'end-of-life'
  readonly sources: readonly Source[]
  readonly detection: Detection
  readonly homes: readonly HomeVariable[]
  readonly places: Readonly<Record<PlacedComponent, ComponentPlaces>>
}

/** The shared folder that several assistants read, as written in the tables. */
export const agentsFolder: Readonly<Record<PlacedComponent, Readonly<Record<ScopeKind, string>>>> =
  {
    skill: { project: '.agents/skills', user: '~/.agents/skills' },
  }
