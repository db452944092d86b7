import type { Span } from '../ir.ts'
import type { Machine } from '../machine.ts'
import type { Value } from '../value.ts'

/** A command of a shell with everything evaluated; `words` has its name first. */
export interface Command {
  readonly name: string
  readonly words: readonly Value[]
  readonly stdin: Value
  readonly targets: readonly { readonly value: Value; readonly isAppend: boolean }[]
  readonly span: Span
}

/** What a program does with its words and input; its output as a value. */
export type CommandRow = (machine: Machine, command: Command) => Value

/** The words after the name that are no options. */
export function operands({ words }: Command): readonly Value[] {
  return words.slice(1).filter(({ text }) => text === undefined || !/^-./u.test(text))
}

/** The texts of the words after the name; a word that is not known is empty. */
export function texts({ words }: Command): readonly string[] {
  return words.slice(1).map(({ text }) => text ?? '')
}

/** Is one of these options given, alone or within a cluster of letters (`-fsSLk`)? */
export function hasOption(command: Command, long: RegExp, letters = ''): boolean {
  return texts(command).some(
    (word) =>
      long.test(word) ||
      (letters !== '' &&
        /^-[a-zA-Z]+$/u.test(word) &&
        [...letters].some((letter) => word.includes(letter))),
  )
}

/** The value after an option, or behind its `=`. */
export function optionValues({ words }: Command, name: RegExp): readonly Value[] {
  return words.flatMap((word, index) => {
    const text = word.text ?? ''
    const [key = '', ...rest] = text.split('=')
    if (!name.test(key)) return []
    if (rest.length > 0) return [{ ...word, text: rest.join('=') }]
    const next = words[index + 1]
    return next === undefined ? [] : [next]
  })
}
