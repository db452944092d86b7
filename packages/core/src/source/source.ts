import type { RelativePath } from '../words/relative-path.ts'

/**
 * Where a module comes from, parsed. The grammar is in CLI reference "Sources":
 * a prefix (`git+https:`, `npm:`, `oci:`, `github:`) wins over every guess.
 */
export type Source =
  /** A name in the module list or a registry: `web-pack`, `@acme/web-pack`. */
  | { readonly kind: 'registry'; readonly name: string }
  /** `owner/repo` on GitHub, `gitlab:group/sub/repo` on GitLab. */
  | {
      readonly kind: 'hosted-git'
      readonly host: 'github' | 'gitlab'
      /** `owner/repo`, or the group path on GitLab. */
      readonly repository: string
    }
  /** git over http(s); `url` has neither credentials nor fragment. */
  | { readonly kind: 'git'; readonly url: string }
  /** git through the system's own program: `ssh://…`, `user@host:path` or, with its prefix, `git+file:///…`. */
  | { readonly kind: 'system-git'; readonly url: string }
  /** A folder: relative with a leading `./` or `../`, or absolute. */
  | { readonly kind: 'folder'; readonly path: string }
  | {
      readonly kind: 'archive'
      /** A path like a folder's, or an http(s) address. */
      readonly location: string
      readonly sha256: string | undefined
    }
  | { readonly kind: 'npm'; readonly package: string }
  /** `reference` is `host[:port]/repository[:tag]`, `digest` is `sha256:<64 hex>`. */
  | { readonly kind: 'oci'; readonly reference: string; readonly digest: string | undefined }
  /** A site with a `.well-known` index; `url` is scheme and host, without a slash at the end. */
  | { readonly kind: 'well-known'; readonly url: string }

export type SourceKind = Source['kind']

/** Which version of a source: the newest, one inside a range, or a named branch, tag or commit. */
export type Pick =
  | { readonly kind: 'newest' }
  | { readonly kind: 'range'; readonly range: string }
  | { readonly kind: 'ref'; readonly ref: string }

/** A source with the part of it that is meant and the version that is wanted. */
export interface SourceSpec {
  readonly source: Source
  /** Sub-folder inside the source; the module's root. */
  readonly path: RelativePath | undefined
  readonly pick: Pick
}
