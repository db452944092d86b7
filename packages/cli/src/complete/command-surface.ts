/** What completion needs to know of the commands; oclif's own records have this shape. */
export interface CommandSurface {
  readonly commands: readonly CommandShape[]
  readonly topics: readonly { readonly name: string; readonly description?: string | undefined }[]
}

export interface CommandShape {
  /** `mod:add` */
  readonly id: string
  readonly aliases: readonly string[]
  readonly hiddenAliases: readonly string[]
  readonly hidden: boolean
  readonly summary?: string | undefined
  readonly args: Readonly<Record<string, ArgumentShape>>
  readonly flags: Readonly<Record<string, FlagShape>>
}

export interface ArgumentShape {
  readonly name: string
  readonly options?: readonly string[] | undefined
}

export interface FlagShape {
  readonly name: string
  readonly type: 'boolean' | 'option'
  readonly char?: string | undefined
  readonly aliases?: readonly string[] | undefined
  readonly options?: readonly string[] | undefined
  readonly delimiter?: string | undefined
  readonly allowNo?: boolean | undefined
  readonly hidden?: boolean | undefined
  readonly description?: string | undefined
}
