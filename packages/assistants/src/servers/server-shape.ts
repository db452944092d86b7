/** How an assistant writes a variable of the environment into a value. */
export type VariableStyle =
  /** `${NAME}` and `${NAME:-default}`. */
  | 'dollar-brace-default'
  /** `${NAME}`. */
  | 'dollar-brace'
  /** `${env:NAME}`. */
  | 'dollar-brace-env'
  /** `{env:NAME}`. */
  | 'brace-env'
  /** Not in values: settings of their own name the variables to pass on (`env_vars`, `env_http_headers`). */
  | 'by-name'
  /** Not at all, or nobody says how. */
  | 'none'

/** How an assistant writes a server that is an address. */
export interface RemoteShape {
  readonly type?: string
  readonly url: string
}

/** How an assistant writes servers down: one row for all that write alike. */
export interface ServerShape {
  /** Left out: it starts no programs. */
  readonly local?: {
    readonly type?: string
    /** `words`: the command and its arguments are one list. */
    readonly command: 'word' | 'words'
    readonly env: string
    /** Left out: it has no such setting. */
    readonly cwd?: string
  }
  readonly http?: RemoteShape
  readonly sse?: RemoteShape
  readonly headers: string
  readonly variables: VariableStyle
  /** It also takes `$NAME` for a variable, so that a dollar in plain text would change its meaning. */
  readonly takesBareDollar?: boolean
  /** What every server has to say besides. */
  readonly always?: Readonly<Record<string, boolean | readonly string[]>>
  /** Which names it takes, where it is strict. */
  readonly names?: { readonly pattern: RegExp; readonly says: string }
}
