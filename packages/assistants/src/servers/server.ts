/** A piece of a value: text as it stands, or a variable of the environment that the assistant fills in. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string; readonly fallback?: string }

/** A value of a server's definition, understood. */
export type Template = readonly Piece[]

/** An MCP server as every assistant could mean it, before anybody's spelling. */
export type Server =
  | {
      readonly transport: 'stdio'
      readonly command: Template
      readonly args: readonly Template[]
      readonly env: Readonly<Record<string, Template>>
      readonly cwd: Template | undefined
    }
  | {
      readonly transport: 'http' | 'sse'
      readonly url: Template
      readonly headers: Readonly<Record<string, Template>>
    }

/** What does not come along, told with the plan. */
export interface Loss {
  /** The setting that is left out. */
  readonly setting: string
  /** As the end of a sentence: what that means. */
  readonly says: string
}

/** An answer that is an outcome: a value with what was lost on the way, or every reason why there is none. */
export type Converted<Value> =
  | { readonly kind: 'converted'; readonly value: Value; readonly losses: readonly Loss[] }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }
