import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../workspace.mjs'
import { generatedNote, page, table } from './markdown.mjs'

const source = 'oclif.manifest.json'

/** docs/reference/commands.md */
export function commandsPage() {
  const { commands } = JSON.parse(readFileSync(join(root, source), 'utf8'))
  const shown = Object.values(commands).filter((command) => !command.hidden)
  const common = commonFlagNames(shown)
  return page([
    generatedNote(source),
    '# Commands',
    '',
    ...table(
      ['command', 'what it does'],
      shown.map((command) => [
        `[\`${words(command.id)}\`](#${anchor(command.id)})`,
        firstLine(command),
      ]),
    ),
    '## Flags of every command',
    '',
    ...flagTable(Object.values(shown[0]?.flags ?? {}).filter(({ name }) => common.has(name))),
    ...shown.flatMap((command) => commandSection(command, common)),
  ])
}

/** Names of flags that all commands have: told once. */
function commonFlagNames(commands) {
  const [first, ...rest] = commands.map((command) => Object.keys(command.flags ?? {}))
  return new Set((first ?? []).filter((name) => rest.every((names) => names.includes(name))))
}

function commandSection(command, common) {
  const args = Object.values(command.args ?? {})
  const flags = Object.values(command.flags ?? {}).filter(({ name }) => !common.has(name))
  const aliases = command.aliases ?? []
  return [
    `## ${words(command.id)}`,
    '',
    filled(command, command.summary ?? ''),
    '',
    filled(command, command.description ?? ''),
    '',
    '```',
    usage(command, args),
    '```',
    '',
    ...(aliases.length > 0
      ? [`Also: ${aliases.map((id) => `\`${words(id)}\``).join(', ')}`, '']
      : []),
    ...table(
      ['argument', 'meaning'],
      args.filter(({ hidden }) => !hidden).map((one) => [`\`${one.name}\``, one.description ?? '']),
    ),
    ...flagTable(flags),
    ...exampleLines(command),
  ].filter((line, index, lines) => line !== '' || lines[index - 1] !== '')
}

function usage(command, args) {
  const shown = args.filter(({ hidden }) => !hidden)
  const words_ = shown.map(({ name, required, multiple }) => {
    const word = `${name}${multiple ? '...' : ''}`.toUpperCase()
    return required ? `<${word}>` : `[${word}]`
  })
  return [words(command.id), ...words_, '[flags]'].join(' ')
}

function flagTable(flags) {
  const rows = flags
    .filter(({ hidden }) => !hidden)
    .sort((left, right) => (left.name < right.name ? -1 : 1))
  return table(
    ['flag', 'meaning'],
    rows.map((flag) => [flagWords(flag), flag.description ?? flag.summary ?? '']),
  )
}

function flagWords(flag) {
  const value = flag.type === 'boolean' ? '' : ` ${flagValue(flag)}`
  const long = `--${flag.allowNo ? '[no-]' : ''}${flag.name}${value}`
  const names = [
    ...(flag.char ? [`-${flag.char}`] : []),
    long,
    ...(flag.aliases ?? []).map((alias) => `--${alias}`),
  ]
  return names.map((name) => `\`${name}\``).join(', ')
}

function flagValue(flag) {
  return flag.options?.join('|') ?? flag.helpValue ?? flag.name.toUpperCase()
}

function exampleLines(command) {
  const examples = command.examples ?? []
  if (examples.length === 0) return []
  const lines = examples.flatMap((example) => {
    if (typeof example === 'string') return [filled(command, example)]
    return [`# ${example.description}`, filled(command, example.command)]
  })
  return ['```sh', ...lines, '```', '']
}

/** oclif fills these in when it prints help. */
function filled(command, text) {
  return text
    .replaceAll('<%= config.bin %>', 'skills')
    .replaceAll('<%= command.id %>', command.id.replaceAll(':', ' '))
}

function firstLine(command) {
  return filled(command, command.summary ?? command.description ?? '').split('\n')[0]
}

function words(id) {
  return `skills ${id.replaceAll(':', ' ')}`
}

function anchor(id) {
  return `skills-${id.replaceAll(':', '-')}`
}
