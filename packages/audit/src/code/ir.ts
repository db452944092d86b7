/**
 * The one small program form that all code readers answer with, so that values are followed once and not once a
 * language. Control flow is flattened: a branch may be taken, so its statements simply follow.
 * Offsets are those of the text that was read, UTF-16 code units, end exclusive.
 */
export interface Span {
  readonly start: number
  readonly end: number
}

export type Expression =
  | (Span & { readonly kind: 'text'; readonly value: string; readonly isFolded?: boolean })
  | (Span & { readonly kind: 'name'; readonly name: string })
  | (Span & { readonly kind: 'member'; readonly object: Expression; readonly property: string })
  | (Span & { readonly kind: 'index'; readonly object: Expression; readonly key: Expression })
  | CallExpression
  /** Parts that become one text: `a + b`, templates, a quoted word. */
  | (Span & { readonly kind: 'join'; readonly parts: readonly Expression[] })
  /** Parts whose values mix: lists, dictionaries, either branch of a condition. */
  | (Span & { readonly kind: 'group'; readonly items: readonly Expression[] })
  | (Span & { readonly kind: 'function'; readonly routine: Routine })
  /** Statements in an expression: the value is that of the last one. */
  | (Span & { readonly kind: 'block'; readonly body: readonly Statement[] })
  | CommandExpression

export interface CallExpression extends Span {
  readonly kind: 'call'
  readonly callee: Expression
  readonly arguments: readonly Expression[]
  readonly named: readonly (readonly [string, Expression])[]
}

/** A command of a shell: the first word is its name. */
export interface CommandExpression extends Span {
  readonly kind: 'command'
  readonly words: readonly Expression[]
  /** What comes in by pipe, here-document or `<`. */
  readonly input: Expression | undefined
  /** Files that take its output; `isAppend` for `>>`. */
  readonly outputs: readonly { readonly path: Expression; readonly isAppend: boolean }[]
}

export interface Routine {
  readonly parameters: readonly string[]
  readonly body: readonly Statement[]
}

export type Statement =
  | (Span & {
      readonly kind: 'assign'
      readonly target: string
      readonly value: Expression
      /** `x += y`, `x[k] = y`: what was there stays. */
      readonly isAdded: boolean
    })
  | (Span & { readonly kind: 'do'; readonly value: Expression })
  | (Span & { readonly kind: 'return'; readonly value: Expression })
  | (Span & { readonly kind: 'define'; readonly name: string; readonly routine: Routine })
  /** A name that stands for `path`, such as `b64decode` for `base64.b64decode`. */
  | (Span & { readonly kind: 'import'; readonly name: string; readonly path: string })

export type Language = 'shell' | 'python' | 'javascript' | 'powershell' | 'ruby' | 'perl' | 'batch'

/** A text as statements. `isWhole` is false where a parser gave up and tokens were read instead. */
export interface Program {
  readonly language: Language
  readonly statements: readonly Statement[]
  readonly isWhole: boolean
}
