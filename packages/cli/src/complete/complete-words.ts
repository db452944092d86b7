import type { ArgumentShape, CommandShape, CommandSurface, FlagShape } from './command-surface.ts'

export interface Candidate {
  readonly text: string
  readonly description: string
}

export type NameKind = 'module' | 'skill' | 'assistant'

/** What may stand where the cursor is. `before` is the part of the word that every candidate keeps. */
export type Completion =
  | { readonly kind: 'choices'; readonly before: string; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'names'; readonly before: string; readonly of: readonly NameKind[] }
  /** The shell knows files better than we do. */
  | { readonly kind: 'files' }

/** What stands for a name: of an argument or of a flag's value. Everything else is a file or free text. */
const nameKinds: Readonly<Record<string, readonly NameKind[]>> = {
  assistant: ['assistant'],
  exclude: ['skill'],
  module: ['module'],
  name: ['module'],
  skill: ['skill'],
  subject: ['module', 'skill'],
}

/** Values that a person makes up: to offer files here would be wrong, to offer names as well. */
const inventedNames: ReadonlySet<string> = new Set(['mod:add name', 'registry:use name'])

/**
 * What may follow. `words` is the line without the program's name, its last word the one being typed, which may be
 * empty. Bash breaks `--flag=value` into three words; these are read as one.
 */
export function completeWords(surface: CommandSurface, words: readonly string[]): Completion {
  const whole = joinedAtEquals(words)
  const typed = whole.at(-1) ?? ''
  const earlier = whole.slice(0, -1)
  const found = commandOf(surface, earlier)
  if (found === undefined) return commandChoices(surface, earlier)
  const { command, rest } = found
  const flag = flagAwaitingValue(command, rest)
  if (flag !== undefined) return valuesOf(command, flag, { before: '', typed })
  if (!typed.startsWith('-')) return positional(surface, command, rest)
  const equals = typed.indexOf('=')
  const named = equals === -1 ? undefined : flagNamed(command, typed.slice(0, equals))
  if (named === undefined) return flagChoices(command)
  return valuesOf(command, named, {
    before: typed.slice(0, equals + 1),
    typed: typed.slice(equals + 1),
  })
}

/** The word being typed, as `completeWords` reads it. */
export function typedWord(words: readonly string[]): string {
  return joinedAtEquals(words).at(-1) ?? ''
}

function joinedAtEquals(words: readonly string[]): string[] {
  const joined: string[] = []
  for (const word of words) {
    const last = joined.at(-1)
    const continues = word === '=' || last?.endsWith('=') === true
    if (last?.startsWith('--') === true && continues) joined[joined.length - 1] = last + word
    else joined.push(word)
  }
  return joined
}

interface Found {
  readonly command: CommandShape
  readonly rest: readonly string[]
}

/** The command that the words begin with: two words below a topic, else one. */
function commandOf(surface: CommandSurface, words: readonly string[]): Found | undefined {
  for (const length of [2, 1]) {
    if (words.length < length) continue
    const id = words.slice(0, length).join(':')
    const command = surface.commands.find((one) => namesOf(one).includes(id))
    if (command !== undefined) return { command, rest: words.slice(length) }
  }
  return undefined
}

function namesOf({ id, aliases, hiddenAliases }: CommandShape): string[] {
  return [id, ...aliases, ...hiddenAliases]
}

function commandChoices(
  { commands, topics }: CommandSurface,
  words: readonly string[],
): Completion {
  const shown = commands.filter((command) => !command.hidden)
  const prefix = words.length === 0 ? '' : `${words[0]}:`
  if (words.length > 1) return { kind: 'files' }
  const verbs = shown
    .filter(({ id }) => id.startsWith(prefix) && !id.slice(prefix.length).includes(':'))
    .map(({ id, summary }) => ({ text: id.slice(prefix.length), description: summary ?? '' }))
  const isFamily = (name: string) => shown.some(({ id }) => id.startsWith(`${name}:`))
  const families = words.length > 0 ? [] : topics.filter(({ name }) => isFamily(name))
  const candidates = [
    ...verbs,
    ...families.map(({ name, description }) => ({ text: name, description: description ?? '' })),
  ]
  return { kind: 'choices', before: '', candidates }
}

function flagAwaitingValue(command: CommandShape, rest: readonly string[]): FlagShape | undefined {
  const last = rest.at(-1)
  if (last === undefined || !last.startsWith('-') || last.includes('=')) return undefined
  const flag = flagNamed(command, last)
  return flag?.type === 'option' ? flag : undefined
}

function flagNamed({ flags }: CommandShape, word: string): FlagShape | undefined {
  return Object.values(flags).find(
    ({ name, char, aliases }) =>
      word === `--${name}` || word === `-${char}` || aliases?.some((one) => word === `--${one}`),
  )
}

function flagChoices({ flags }: CommandShape): Completion {
  const candidates = Object.values(flags)
    .filter((flag) => flag.hidden !== true)
    .flatMap(({ name, description, allowNo }) => {
      const positive = { text: `--${name}`, description: description ?? '' }
      return allowNo === true ? [positive, { ...positive, text: `--no-${name}` }] : [positive]
    })
  return { kind: 'choices', before: '', candidates }
}

function valuesOf(
  command: CommandShape,
  flag: FlagShape,
  { before, typed }: { readonly before: string; readonly typed: string },
): Completion {
  const comma = flag.delimiter === undefined ? -1 : typed.lastIndexOf(flag.delimiter)
  return valuesNamed(command, flag, before + typed.slice(0, comma + 1))
}

function positional(
  surface: CommandSurface,
  command: CommandShape,
  rest: readonly string[],
): Completion {
  if (command.id === 'help') return commandChoices(surface, rest)
  const given = rest.filter((word, index) => {
    const isValue = flagAwaitingValue(command, rest.slice(0, index)) !== undefined
    return !word.startsWith('-') && !isValue
  }).length
  const args = Object.values(command.args)
  const argument = args[Math.min(given, args.length - 1)]
  return argument === undefined ? { kind: 'files' } : valuesNamed(command, argument, '')
}

function valuesNamed(
  command: CommandShape,
  { name, options }: ArgumentShape,
  before: string,
): Completion {
  if (options !== undefined) {
    const candidates = options.map((text) => ({ text, description: '' }))
    return { kind: 'choices', before, candidates }
  }
  const of = inventedNames.has(`${command.id} ${name}`) ? undefined : nameKinds[name]
  return of === undefined ? { kind: 'files' } : { kind: 'names', before, of }
}
