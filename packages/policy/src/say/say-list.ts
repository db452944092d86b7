import type { Statement } from './statement.ts'

interface ListWords extends Omit<Statement, 'values'> {
  /** What is said where the list is there and empty; nothing is where this is left out. */
  readonly none?: string
}

/** A list as one statement; a list that is left out says nothing, one that is empty says `none`. */
export function sayList(values: readonly string[] | undefined, words: ListWords): Statement[] {
  const { none, ...statement } = words
  if (values === undefined) return []
  if (values.length > 0) return [{ ...statement, values }]
  return none === undefined ? [] : [{ ...statement, text: none }]
}

/** A statement where there is a value, in the words that a table has for it. */
export function sayValue<Value extends string>(
  value: Value | undefined,
  words: Omit<Statement, 'text'> & { readonly texts: Readonly<Record<Value, string>> },
): Statement[] {
  const { texts, ...statement } = words
  return value === undefined ? [] : [{ ...statement, text: texts[value] }]
}

/** "1 person", "2 people". */
export function oneOrMore(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`
}
