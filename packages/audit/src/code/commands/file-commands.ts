import { decodeText } from '../classify/decode.ts'
import { execute } from '../effects/execute.ts'
import { place, readFile, removeFile, writeFile } from '../effects/files.ts'
import type { Machine } from '../machine.ts'
import {
  carried,
  isConstant,
  joinValues,
  mixValues,
  type Source,
  sourcesOf,
  sourceValue,
  textValue,
  unknownValue,
} from '../value.ts'
import {
  type Command,
  type CommandRow,
  hasOption,
  operands,
  optionValues,
  texts,
} from './command.ts'

/** `cat`, `head`, `grep`, `jq`, …: what is in the files and in the input goes on. `skip` words are no files. */
export function filter(skip: number): CommandRow {
  return (machine, command) => {
    const words = operands(command)
    const files = words
      .slice(Math.min(skip, Math.max(0, words.length - 1)))
      .filter(({ text }) => text !== '-')
    const read = files
      .filter(({ text }) => text === undefined || /[./~$*]/u.test(text) || skip === 0)
      .map((word) => readFile(machine, word, command.span))
    const isPlain = command.name === 'cat' || command.name === 'tee'
    const all = [command.stdin, ...read]
    const [only] = all.filter((value) => value !== unknownValue)
    return isPlain && only !== undefined ? { ...mixValues(all), text: only.text } : carried(all)
  }
}

/** `grep -r password ~`: a search for secrets reads what it finds. */
export const search: CommandRow = (machine, command) => {
  const pattern = operands(command)[0]?.text ?? optionValues(command, /^-(?:e|E)$/u)[0]?.text ?? ''
  const places = operands(command).slice(1)
  const isWide =
    hasOption(command, /^--recursive$/u, 'rR') ||
    command.name === 'rg' ||
    places.some(({ text }) => /^(?:~|\/|\$HOME|\.)\/?$/u.test(text ?? ''))
  const isSecret = /passw(?:or)?d|secret|token|api.?key|private.?key|credential|AKIA/iu.test(
    pattern,
  )
  const isOnEnvironment = command.stdin.sources.some(
    (source) => source.object === 'whole-environment',
  )
  const result = filter(1)(machine, command)
  if (!isSecret || !(isWide || isOnEnvironment)) return result
  const source: Source = {
    act: 'reads',
    object: 'secret-search',
    target: pattern,
    ...place(command.span),
  }
  machine.emit(source)
  return { ...result, sources: sourcesOf([result, sourceValue([source])]) }
}

export const echo: CommandRow = (_, { words, name }) => {
  const given = words
    .slice(1)
    .filter(({ text }, index) => index > 2 || text === undefined || !/^-[neE]+$/u.test(text))
  const joined = joinValues(
    given.flatMap((word, index) =>
      index === 0 || name === 'printf' ? [word] : [textValue(' '), word],
    ),
  )
  const text =
    joined.text?.includes('\\x') === true || joined.text?.includes('\\0') === true
      ? (decodeText(joined.text, 'escape') ?? joined.text)
      : joined.text
  return { ...joined, text, isFolded: given.some((word) => word.isFolded) }
}

export const reverse: CommandRow = (_, { stdin }) => ({
  ...stdin,
  text: stdin.text === undefined ? undefined : decodeText(stdin.text.trim(), 'reverse'),
  isFolded: true,
})

export const translate: CommandRow = (_, command) => {
  const [from = '', to = ''] = texts(command).filter((word) => !word.startsWith('-'))
  const isRotated = /A-Za-z|a-zA-Z/u.test(from) && /N-Z/u.test(to)
  const { stdin } = command
  return isRotated && stdin.text !== undefined
    ? { ...stdin, text: decodeText(stdin.text, 'rot13'), isFolded: true }
    : { ...stdin, text: from === '' ? stdin.text : undefined }
}

export const tee: CommandRow = (machine, { stdin, words, span }) => {
  for (const word of words.slice(1))
    if (word.text !== undefined && !word.text.startsWith('-'))
      writeFile(machine, word.text, { data: stdin, span })
  return stdin
}

/** `cd folder`: where the commands after it stand. */
export const enter: CommandRow = (machine, command) => {
  machine.assign(workingFolder, operands(command)[0] ?? unknownValue)
  return unknownValue
}

/** The name under which the current folder is kept; no shell has such a variable. */
export const workingFolder = '(folder)'

/** `dirname path`: what stands before the last slash. */
export const folder: CommandRow = (_, command) => {
  const value = operands(command)[0] ?? unknownValue
  return { ...value, text: value.text?.replace(/\/?[^/]*$/u, '') }
}

export const copy: CommandRow = (machine, command) => {
  const words = operands(command)
  const target = words.at(-1)
  const data = mixValues(words.slice(0, -1).map((word) => readFile(machine, word, command.span)))
  if (target?.text !== undefined && words.length > 1)
    writeFile(machine, target.text, { data, span: command.span })
  return unknownValue
}

/** `tar czf archive files`, `zip archive files`: the archive has what the files have. */
export const pack: CommandRow = (machine, command) => {
  const isTar = command.name === 'tar'
  const given = texts(command)
  tellPassword(machine, command)
  const isReading = isTar
    ? given.some(
        (word, index) =>
          /^-?[a-bd-zA-Z]{0,12}[xt][a-zA-Z]{0,12}$/u.test(word) &&
          (index === 0 || word.startsWith('-')),
      )
    : /^un/u.test(command.name) || given[0] === 'x'
  const words = operands(command).filter(
    ({ text }, index) => !(isTar && index === 0 && /^[a-zA-Z]{1,6}$/u.test(text ?? '')),
  )
  const [archive, ...files] = words
  if (isReading || archive === undefined) {
    const held = archive === undefined ? command.stdin : readFile(machine, archive, command.span)
    return carried([held, command.stdin])
  }
  const data = mixValues([
    command.stdin,
    ...(archive.text === '-' ? words : files).map((word) => readFile(machine, word, command.span)),
  ])
  if (archive.text !== undefined && archive.text !== '-' && archive.text !== '/dev/stdout')
    machine.files.set(archive.text, carried([data]))
  return carried([data])
}

/** `unzip -P word`, `7z x -pword`: the password is no secret to who has the text. */
function tellPassword(machine: Machine, { name, words, span }: Command): void {
  const isOpening = /^un|^7z/u.test(name) && !words.some(({ text }) => /^[auc]$/u.test(text ?? ''))
  const at = words.findIndex(({ text }) => /^-[pP]/u.test(text ?? ''))
  const word = words[at]
  const value = /^-[pP].+/u.test(word?.text ?? '') ? word : words[at + 1]
  if (at === -1 || !isOpening || value === undefined || !isConstant(value)) return
  const archive = words.find(({ text }) => /\.(?:zip|7z|rar|jar)$/iu.test(text ?? ''))?.text
  machine.emit({ act: 'reads', object: 'archive', target: archive ?? 'an archive', ...place(span) })
}

const wide =
  /^(?:\/|\/\*|~|~\/\*?|~\/\.?\w{0,20}|\$\{?HOME\}?\/?\*?|\/(?:home|etc|usr|var|boot|Users|Library)(?:\/\*)?|\*|\.\/?\*?|\.\.\/?.*|[A-Z]:[\\/]?\*?|%USERPROFILE%.*)$/u

export const remove: CommandRow = (machine, command) => {
  const isRecursive = hasOption(command, /^(?:--recursive|-Recurse|\/s)$/iu, 'rR')
  for (const word of operands(command)) {
    const isWide =
      (word.text !== undefined && wide.test(word.text)) || (isRecursive && word.text === undefined)
    const isTotal = /^(?:\/|\/\*|~|~\/\*?|\$\{?HOME\}?\/?\*?|[A-Z]:[\\/]?\*?)$/u.test(
      word.text ?? '',
    )
    if (isTotal && isRecursive)
      machine.emit({
        act: 'runs',
        object: 'destruction',
        target: `${command.name} ${word.text ?? ''}`,
        ...place(command.span),
      })
    else if (isWide || /\*/u.test(word.text ?? ''))
      machine.emit({
        act: 'runs',
        object: 'deletion',
        target: word.text ?? '',
        ...place(command.span),
      })
    else removeFile(machine, word, command.span)
  }
  return unknownValue
}

export const dump: CommandRow = (_, { span, name, words, stdin }) => {
  if (words.length > 1 && name !== 'set' && name !== 'printenv')
    return carried([...words.slice(1), stdin])
  if (
    (name === 'set' || name === 'export' || name === 'declare') &&
    words.length > 1 &&
    !/^-[xp]+$/u.test(words[1]?.text ?? '')
  )
    return unknownValue
  if (name === 'printenv' && words.length > 1) return unknownValue
  const source: Source = { act: 'reads', object: 'whole-environment', target: name, ...place(span) }
  return sourceValue([source])
}

export const evaluate: CommandRow = (machine, { words, span, stdin }) => {
  const given = words.slice(1)
  const code = joinValues(
    given.flatMap((word, index) => (index === 0 ? [word] : [textValue(' '), word])),
  )
  return execute(machine, given.length === 0 ? stdin : code, { language: 'shell', span })
}

/** `source file`, `. <(curl …)`. */
export const source: CommandRow = (machine, { words, span }) => {
  const [, file] = words
  if (file === undefined) return unknownValue
  const held = file.sources.length > 0 ? file : readFile(machine, file, span)
  if (held.sources.some(({ act, object }) => act === 'fetches' || object === 'encoded-text'))
    return execute(machine, { ...held, text: undefined }, { language: 'shell', span })
  return unknownValue
}

export const chmod: CommandRow = (machine, command) => {
  const [mode, ...files] = operands(command)
  const text = mode?.text ?? ''
  if (/^0?777$|^a\+rwx$|^o\+w|^[ugo]*\+s$|^0?[4267][0-7]{3}$/u.test(text))
    machine.emit({
      act: 'runs',
      object: 'system-setting',
      target: `chmod ${text} ${files[0]?.text ?? ''}`,
      ...place(command.span),
    })
  return unknownValue
}

export function fixed(object: 'clipboard' | 'screen' | 'system-info' | 'keychain'): CommandRow {
  return (machine, { span, name }) => {
    const read: Source = { act: 'reads', object, target: name, ...place(span) }
    if (object !== 'system-info') machine.emit(read)
    return sourceValue([read])
  }
}

/** `find … -exec cmd {}`: the command runs with each file found. */
export const find: CommandRow = (machine, command) => {
  const given = texts(command)
  const at = given.findIndex((word) => /^-exec(?:dir)?$/u.test(word))
  const names = optionValues(command, /^-i?(?:name|path|regex)$/u).map(({ text }) => text ?? '')
  const isSecret = names.some((name) =>
    /id_rsa|\.env|\.pem|\.key|credential|wallet|\.kdbx|password|token/iu.test(name),
  )
  const found: Source = {
    act: 'reads',
    object: isSecret ? 'secret-search' : 'file',
    target: names.join(' ') || (given[0] ?? ''),
    ...place(command.span),
  }
  if (isSecret) machine.emit(found)
  if (given.includes('-delete'))
    machine.emit({
      act: 'runs',
      object: 'deletion',
      target: given[0] ?? '',
      ...place(command.span),
    })
  const value = sourceValue([found])
  if (at === -1) return value
  const words = command.words
    .slice(at + 2)
    .map((word) =>
      word.text?.includes('{}') === true ? { ...word, sources: sourcesOf([word, value]) } : word,
    )
  return machine.command({ ...command, words })
}
