import type { Violation } from '../violation.ts'
import type { TextFile } from './leftovers.ts'

/** A command as `oclif.manifest.json` describes it; its key there is `mod:add`. */
export interface CommandFacts {
  readonly aliases?: readonly string[]
  readonly hiddenAliases?: readonly string[]
  readonly args?: Readonly<Record<string, { readonly multiple?: boolean }>>
  readonly flags?: Readonly<Record<string, FlagFacts>>
}

interface FlagFacts {
  readonly type: string
  readonly char?: string
  readonly aliases?: readonly string[]
  readonly allowNo?: boolean
  readonly options?: readonly string[]
}

type Commands = Readonly<Record<string, CommandFacts>>

/** Every `skills …` line of a fenced block is a command that exists, with flags and arguments it takes. */
export function checkDocCommands(
  pages: readonly TextFile[],
  commands: Commands,
): readonly Violation[] {
  return pages.flatMap(({ path, text }) =>
    commandLines(text).flatMap(({ content, line }) => {
      const message = faultOf(wordsOf(content), commands)
      if (message === undefined) return []
      const remedy = 'show a command as `skills --help` has it'
      return [{ rule: 'doc-command', file: path, line, message, remedy }]
    }),
  )
}

function faultOf(words: readonly string[], commands: Commands): string | undefined {
  const [first = '', second = ''] = words
  if (words.length === 1 && ['--help', '-h', '--version', '-v'].includes(first)) return undefined
  const topical = commandOf(`${first}:${second}`, commands)
  const command = topical ?? commandOf(first, commands)
  const name = topical === undefined ? first : `${first} ${second}`
  if (command === undefined) return `there is no command skills ${name}`
  const fault = argumentFault(words.slice(topical === undefined ? 1 : 2), command)
  return fault === undefined ? undefined : `skills ${name} ${fault}`
}

function commandOf(id: string, commands: Commands): CommandFacts | undefined {
  const found = Object.entries(commands).find(
    ([key, { aliases = [], hiddenAliases = [] }]) =>
      key === id || [...aliases, ...hiddenAliases].includes(id),
  )
  return found?.[1]
}

function argumentFault(words: readonly string[], command: CommandFacts): string | undefined {
  const args = Object.values(command.args ?? {})
  let given = 0
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    if (!word.startsWith('-')) {
      // `[flags]` stands for what may be left out.
      if (!word.startsWith('[')) given += 1
      continue
    }
    const [flag = '', attached] = word.split(/=(.*)/su)
    const facts = flagOf(flag, command)
    if (facts === undefined) return flag === '--help' ? undefined : `has no flag ${flag}`
    if (facts.type !== 'option') continue
    const value = attached ?? words[++index]
    if (value === undefined) return `needs a value after ${flag}`
    if (facts.options !== undefined && !facts.options.includes(value))
      return `takes no ${flag} ${value}`
  }
  const isOpen = args.some(({ multiple }) => multiple === true)
  return isOpen || given <= args.length ? undefined : `takes ${args.length} arguments, not ${given}`
}

function flagOf(word: string, command: CommandFacts): FlagFacts | undefined {
  const found = Object.entries(command.flags ?? {}).find(
    ([name, { char, aliases = [], allowNo }]) =>
      word === `--${name}` ||
      (allowNo === true && word === `--no-${name}`) ||
      (char !== undefined && word === `-${char}`) ||
      aliases.some((alias) => word === `--${alias}`),
  )
  return found?.[1]
}

/** The lines of fenced blocks that call the command, without a prompt. */
function commandLines(
  text: string,
): readonly { readonly content: string; readonly line: number }[] {
  let isFenced = false
  return text.split('\n').flatMap((raw, index) => {
    if (/^\s*(?:```|~~~)/u.test(raw)) isFenced = !isFenced
    const content = /^\s*(?:\$ )?skills (\S.*)$/u.exec(raw)?.[1]
    return isFenced && content !== undefined ? [{ content, line: index + 1 }] : []
  })
}

/** The words of a shell line, without quotes, comment, and what follows a pipe or another command. */
function wordsOf(line: string): string[] {
  const words: string[] = []
  for (const match of line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/gu)) {
    const word = match[1] ?? match[2] ?? match[3] ?? ''
    if (match[3] !== undefined && /^(?:#.*|\||\|\||&&|;|[<>].*)$/u.test(word)) {
      if (!/^[<][a-z]/u.test(word)) break
    }
    words.push(word)
  }
  return words
}
