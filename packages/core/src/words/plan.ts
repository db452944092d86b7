import type { ComponentKind } from './component.ts'
import type { Integrity } from './digest.ts'
import type { ComponentName, ModuleName } from './names.ts'
import type { Place } from './place.ts'

/** Which files stand in a component's folder right now. */
export interface FolderState {
  readonly integrity: Integrity
  /** Sorted paths of the files with the executable bit; empty where the file system has none. */
  readonly executables: readonly string[]
}

/** A symbolic link in one place to the folder of the same component in another. */
export interface LinkState {
  /** What the link says: a path relative to the folder it stands in. */
  readonly linkTo: string
}

/** What a writer made a text of: the locked digest of the component, and which writer in which version. */
export interface MadeOf {
  readonly from: Integrity
  readonly by: string
}

/** What a run leaves of a component in one place: its files, or with `linkTo` a link to where they are. */
export interface Placed extends FolderState {
  readonly linkTo?: string
  /** Left out where the module's own files stand there. */
  readonly made?: MadeOf
}

/** What was found where a component's folder should be. */
export type Found =
  | { readonly kind: 'absent' }
  /** What a component of this place is, stands there: a folder, a file in a place of files, a part of a shared file. */
  | { readonly kind: 'folder'; readonly state: FolderState }
  /** A symbolic link, which is never followed: ours only where our state says that we wrote this very one. */
  | { readonly kind: 'link'; readonly state: LinkState }
  /** Something else than the place has, or a folder with a link or special file inside: never ours, never touched. */
  | { readonly kind: 'foreign'; readonly what: string }

/** How a folder that differs from what we would write is treated. */
export const conflictChoices = ['fail', 'skip', 'overwrite'] as const
export type ConflictChoice = (typeof conflictChoices)[number]

interface OperationBase {
  readonly component: ComponentKind
  readonly name: ComponentName
  readonly module: ModuleName
  readonly place: Place
  /** What the operation is about, by `spotPath`: a component's folder or file, or a part of a file. Absolute. */
  readonly folder: string
  /** As people write it: `.claude/skills/<name>`; `spotDisplay`. */
  readonly display: string
}

/** One step of a plan. It knows digests alone: bytes are brought in when it is applied. */
export type Operation =
  | (OperationBase & Placed & { readonly op: 'create' })
  | (OperationBase &
      Placed & {
        readonly op: 'update'
        /** What must still be there when the plan is applied. */
        readonly before: FolderState | LinkState
        /** Keep what was there, since a person changed it. Never a link: a link of ours holds nothing. */
        readonly backup: boolean
      })
  | (OperationBase & {
      readonly op: 'delete'
      readonly before: FolderState | LinkState
      readonly backup: boolean
    })
  /** Already as wanted (`owned`), or left alone with the reason. */
  | (OperationBase & {
      readonly op: 'keep'
      /**
       * `same`: ours and as wanted. `adopted`: was there with the wanted bytes and is ours from now on.
       * `same-not-ours`: the wanted bytes stand there, but somebody else put them. `skipped`: differs and was
       * left alone as asked. `modified`: a person changed it and we let go of it.
       */
      readonly reason: 'same' | 'adopted' | 'same-not-ours' | 'skipped' | 'modified'
      /** What stands there; `undefined` where it is nothing that has a digest. */
      readonly state: Placed | undefined
    })
  | (OperationBase & {
      readonly op: 'conflict'
      readonly reason: 'not-ours' | 'modified' | 'foreign'
      readonly message: string
      readonly remedy: string
    })

/** A text file of ours (manifest, lock) to write or remove with the plan; bytes before are checked again. */
export interface TextChange {
  readonly path: string
  /** UTF-8 text that must be there now; `undefined` where no file must be. */
  readonly before: string | undefined
  /** UTF-8 text to write; `undefined` removes the file. */
  readonly after: string | undefined
  /** Permission bits of a file that has to be made; left out: what the umask leaves. */
  readonly mode?: number | undefined
}

/** A file that people fill, rewritten for the parts of a plan that stand in it. Its bytes before are checked again. */
export interface SharedChange {
  /** Absolute, without a link on the way: the place's `folder`. */
  readonly file: string
  readonly place: Place
  readonly before: string | undefined
  readonly after: string | undefined
  /** What an editor has to know to give it back, where this is our first part in it. */
  readonly memo: string | undefined
  /** Our first part comes: what stands there before is a person's alone. */
  readonly isFirst: boolean
}

/** Everything one run will do. */
export interface Plan {
  readonly operations: readonly Operation[]
  /** One for each file in which an operation writes a part (`sharedChanges`); left out where none does. */
  readonly shared?: readonly SharedChange[]
  /** Parts of ours that a person took out of their file: keys of `spotPath`. */
  readonly vanished?: readonly string[]
  /** Manifest first, lock last. */
  readonly texts: readonly TextChange[]
}
