import type { limits } from '../words/limits.ts'
import type { Omitted } from '../words/snapshot.ts'
import type { RewriteRules } from './rewrite-url.ts'

/** One entry of a source as it was found; nothing about it has been checked yet. */
export interface SourceEntry {
  /** Path with `/` below the root, exactly as the source has it: an attacker's text. */
  readonly path: string
  readonly kind: 'file' | 'link'
  readonly executable: boolean
  /** Bytes, where they are known before reading. */
  readonly size?: number
  /** The file's bytes; of a link, its target text. */
  readonly read: () => Promise<Uint8Array>
}

/** A source's files before they are checked and stored. */
export interface FetchedTree {
  readonly entries: readonly SourceEntry[]
  readonly omitted: readonly Omitted[]
  /** For git: the commit's 40 hexadecimal digits and its committer time in seconds since 1970. */
  readonly commit: FetchedCommit | undefined
}

export interface FetchedCommit {
  readonly id: string
  readonly committedAt: number
  /** The object itself, whose SHA-1 is the id, and those of the tags on it that came along. */
  readonly raw: Buffer
  readonly tags: readonly Buffer[]
}

/** The limits that hold for one conversation with a server. */
export type NetworkBounds = Pick<
  typeof limits,
  | 'archiveBytesMax'
  | 'gitReplyBytesMax'
  | 'gitRefsBytesMax'
  | 'gitRefsMax'
  | 'redirectsMax'
  | 'connectMilliseconds'
  | 'idleMilliseconds'
  | 'totalMilliseconds'
>

/** What a server asks for with status 401. */
export interface Credentials {
  readonly username: string
  readonly password: string
}

/** Credentials for one origin (`https://host[:port]`), or `undefined` where nobody knows any. */
export type CredentialSource = (
  origin: string,
) => Credentials | undefined | Promise<Credentials | undefined>

/** How the network may be used; comes from flags and settings. */
export interface NetworkSettings {
  readonly offline: boolean
  /** A PEM file with further certificate authorities. */
  readonly caFile: string | undefined
  /** `HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY` as the environment has them. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly userAgent: string
  /** Addresses that are asked instead of others; credentials are those of the address that is asked. */
  readonly rewrite?: RewriteRules | undefined
  /**
   * Credentials for one origin (`https://host[:port]`), asked for only after that origin said 401.
   * They are sent there and nowhere else.
   */
  readonly credentialsFor?: CredentialSource
  /** The same for registries of artifacts, whose logins docker and podman keep. */
  readonly registryCredentialsFor?: CredentialSource
  /** Bounds other than those of `limits`. */
  readonly bounds?: Partial<NetworkBounds>
}
