// The two SPDX libraries have no types of their own.
declare module 'spdx-expression-parse' {
  type Expression =
    | { readonly license: string; readonly plus?: true; readonly exception?: string }
    | {
        readonly conjunction: 'and' | 'or'
        readonly left: Expression
        readonly right: Expression
      }
  const parse: (text: string) => Expression
  export = parse
}
declare module 'spdx-satisfies' {
  const satisfies: (expression: string, allowed: readonly string[]) => boolean
  export = satisfies
}
