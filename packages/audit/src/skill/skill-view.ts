import type { Fact } from '../facts/fact.ts'
import type { TextDocument } from '../text-document.ts'
import type { DecodedSpan } from '../views/decoded-spans.ts'
import type { FoldedText } from '../views/fold-text.ts'
import type { HiddenSpan } from '../views/hidden-spans.ts'
import type { Segment } from './segment.ts'

/** Who reads a file, and so what its text can do. */
export type DocumentUse =
  /** SKILL.md: the assistant reads it first. */
  | 'entry'
  /** Markdown and text that the assistant may read. */
  | 'prose'
  /** A program. */
  | 'code'
  /** Configuration without an effect on an assistant or a shell. */
  | 'config'
  /** AGENTS.md, CLAUDE.md, rules of editors: read by assistants as instructions wherever they stand. */
  | 'assistant-instructions'
  /** Settings, hooks, servers, plugin manifests, tasks of editors. */
  | 'assistant-settings'
  /** package.json, git hooks, CI files, .envrc and others that a tool runs by itself. */
  | 'automation'
  /** Everything else: data, licences. */
  | 'data'

/** One text of a skill, read once for all rules. */
export interface SkillDocument extends TextDocument {
  readonly use: DocumentUse
  /** `markdown`, `shell`, `python`, …; `text` where nothing better is known. */
  readonly language: string
  readonly isExecutable: boolean
  readonly segments: readonly Segment[]
  /** What its rendered page does not show. */
  readonly hidden: readonly HiddenSpan[]
  /** What its encoded spans decode to. */
  readonly decoded: readonly DecodedSpan[]
  /** The text as a reader understands it. */
  readonly folded: FoldedText
  readonly facts: readonly Fact[]
}

/** One file mentions or runs another file of the skill. */
export interface FileLink {
  readonly from: SkillDocument
  /** Offsets of the mention. */
  readonly start: number
  readonly end: number
  /** Path of the file in the skill. */
  readonly to: string
  readonly kind: 'mentions' | 'runs' | 'loads'
}

/** A file that is no text: what is known without reading it as one. */
export interface OpaqueFile {
  readonly path: string
  readonly size: number
  readonly isExecutable: boolean
  /** By its first bytes, such as `elf`, `zip`, `png`; `unknown` otherwise. */
  readonly format: string
  /** Members of an archive, with the formats of their bytes. */
  readonly members: readonly OpaqueMember[]
  /** Why an archive was not read to the end. */
  readonly trouble?: string | undefined
  /** A document that stands for the file, so that a rule can point at it; its text is empty. */
  readonly document: SkillDocument
}

export interface OpaqueMember {
  readonly name: string
  readonly isEncrypted: boolean
  readonly isExecutable: boolean
  readonly format: string
}

/** Everything the rules may know of one skill. */
export interface SkillView {
  readonly name: string
  readonly description: string
  /** `allowed-tools` split into tools, as written. */
  readonly grants: readonly string[]
  /** Front matter of SKILL.md where it could be read. */
  readonly frontMatter: Readonly<Record<string, unknown>>
  readonly entry: SkillDocument | undefined
  /** All texts, sorted by path. */
  readonly documents: readonly SkillDocument[]
  readonly opaque: readonly OpaqueFile[]
  readonly links: readonly FileLink[]
  /** All paths of the skill, sorted, with the first bytes of each as a format. */
  readonly formats: ReadonlyMap<string, string>
  /** All paths of the skill, sorted. */
  readonly paths: readonly string[]
}

/** A fact and the document it stands in. */
export interface PlacedFact {
  readonly document: SkillDocument
  readonly fact: Fact
}

/** The facts of a skill that hold, document by document. */
export function factsOf(skill: SkillView, keep: (fact: Fact) => boolean): readonly PlacedFact[] {
  return skill.documents.flatMap((document) =>
    document.facts.filter(keep).map((fact) => ({ document, fact })),
  )
}
