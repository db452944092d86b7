import { decodeText } from '../classify/decode.ts'
import { classifyPath, plainPath } from '../classify/path-class.ts'
import { place, readFile, writeFile } from '../effects/files.ts'
import { request } from '../effects/network.ts'
import type { Machine } from '../machine.ts'
import {
  carried,
  joinValues,
  mixValues,
  type Source,
  sourcesOf,
  sourceValue,
  textValue,
  unknownValue,
  type Value,
} from '../value.ts'
import {
  type Command,
  type CommandRow,
  hasOption,
  operands,
  optionValues,
  texts,
} from './command.ts'

const dataOptions =
  /^(?:-d|--data(?:-raw|-binary|-ascii|-urlencode)?|-F|--form(?:-string)?|--json|-T|--upload-file|--post-data|--post-file|--body-data|--body-file|-Body|-InFile|-Form)$/u
const credentialOptions =
  /^(?:-H|--header|-u|--user|-b|--cookie|-Headers|-Credential|--oauth2-bearer|--netrc-file|-E|--cert|--key)$/u
const outputOptions =
  /^(?:-o|--output|-O|--output-document|-OutFile|-outfile|--out|-P|--directory-prefix)$/u
const skippedOptions =
  /^(?:-A|--user-agent|-e|--referer|-x|--proxy|-X|--request|-m|--max-time|--retry|--connect-timeout|-w|--write-out|-c|--cookie-jar|--cacert|-Method|-ContentType|--method|-UserAgent)$/u

/** `curl`, `wget` and the like: what goes out, what comes back, and where it is kept. */
export const download: CommandRow = (machine, command) => {
  const { words, span, name } = command
  const used = new Set<Value>([
    ...optionValues(command, dataOptions),
    ...optionValues(command, credentialOptions),
    ...optionValues(command, outputOptions),
    ...optionValues(command, skippedOptions),
  ])
  const free = words
    .slice(1)
    .filter((word) => !used.has(word) && !/^-|^[\w-]{1,60}: /u.test(word.text ?? ''))
  const url =
    optionValues(command, /^(?:--url|-Uri|-uri|-Url)$/u)[0] ??
    free.find(({ text }) =>
      /:\/\/|^[\w.-]+\.[a-z]{2,}(?:[/:]|$)|^\d+\.\d+\.\d+\.\d+/iu.test(text ?? ''),
    ) ??
    free.at(-1) ??
    unknownValue
  if (url === unknownValue || (url.text !== undefined && !/[\w\ufffc]/u.test(url.text)))
    return unknownValue
  const data = optionValues(command, dataOptions).map((value) => dataOf(machine, value, command))
  const httpieData = /^(?:http|https|xh)$/u.test(name)
    ? free
        .filter((word) => word !== url && /[=@]/u.test(word.text ?? ''))
        .map((value) => dataOf(machine, value, command))
    : []
  const posts = optionValues(command, /^(?:-X|--request|-Method|--method)$/u).some(({ text }) =>
    /^(?:POST|PUT|PATCH)$/iu.test(text ?? ''),
  )
  const isSending = data.length > 0 || posts || httpieData.length > 0
  const answer = request(machine, {
    url,
    data: [...data, ...httpieData],
    credentials: optionValues(command, credentialOptions),
    isCommand: true,
    isSending: isSending && !hasOption(command, /^(?:-G|--get)$/u),
    span,
  })
  return keep(machine, command, { answer, url })
}

/** `@file`, `name=@file`, `-F name=<file` and `-T file` send a file, `@-` the input. Any other text is what it says. */
function dataOf(machine: Machine, value: Value, { stdin, span, words }: Command): Value {
  const text = value.text
  const file =
    text === undefined
      ? undefined
      : (/^(?:[\w.[\]-]{1,60}=)?@(.+)$/su.exec(text)?.[1] ??
        (isGivenTo(words, value, forms)
          ? /^[\w.[\]-]{1,60}=<(.+)$/su.exec(text)?.[1]
          : undefined) ??
        (isGivenTo(words, value, uploads) ? text : undefined))
  if (file === undefined) return value
  const path = file.split(';')[0] ?? file
  if (path === '-') return mixValues([stdin, value])
  return { ...readFile(machine, { ...value, text: path }, span), text: undefined }
}

const forms = /^(?:-F|--form)$/u
const uploads = /^(?:-T|--upload-file|--post-file|--body-file|-InFile)$/u

function isGivenTo(words: readonly Value[], value: Value, options: RegExp): boolean {
  const at = words.indexOf(value)
  if (at !== -1) return options.test(words[at - 1]?.text ?? '')
  return words.some(({ text }) => {
    const [name = '', ...given] = (text ?? '').split('=')
    return options.test(name) && given.length > 0 && given.join('=') === value.text
  })
}

/** Where the answer is put: `-o file`, `-O`, wget's own name; else it is the output. */
function keep(
  machine: Machine,
  command: Command,
  { answer, url }: { readonly answer: Value; readonly url: Value },
): Value {
  const named = optionValues(command, outputOptions)[0]?.text
  const isCurl = command.name === 'curl'
  const ownName = /([^/?#]+)(?:[?#].*)?$/u.exec((url.text ?? '').slice(-300))?.[1]
  const isStdout =
    named === '-' || hasOption(command, /^(?:-qO-|-O-|-nv?O-|-qO|--output-document=-)$/u)
  if (command.name === 'wget' && isStdout) return answer
  const remoteName = isCurl
    ? hasOption(command, /^--remote-name$/u, 'O')
    : command.name === 'wget' || command.name === 'aria2c'
  const path =
    named !== undefined && named !== '-' && !(isCurl && named === url.text)
      ? named
      : remoteName
        ? ownName
        : undefined
  if (path === undefined) return answer
  machine.files.set(plainPath(path), answer)
  machine.emit(
    {
      act: 'writes',
      object: classifyPath(path) === 'own-skill' ? 'own-skill' : 'download',
      target: path,
      ...place(command.span),
    },
    answer.sources,
  )
  return unknownValue
}

/** `nc`, `socat`, `telnet`: a socket; with a shell behind it a reverse shell. */
export const netcat: CommandRow = (machine, command) => {
  const { stdin, span } = command
  const given = texts(command)
  const target = operands(command)
    .map(({ text }) => text ?? '')
    .join(':')
  const runsShell =
    given.some((word) => /^(?:-[a-z]*[ec]|--exec|--sh-exec)$/u.test(word)) ||
    /exec:|system:/iu.test(given.join(' '))
  const hasShell = stdin.sources.some((source) => source.object === 'shell-output')
  if (given.includes('-z')) return unknownValue
  if (runsShell || hasShell)
    machine.emit({ act: 'runs', object: 'reverse-shell', target, ...place(span) })
  else if (stdin.sources.length > 0)
    machine.emit({ act: 'sends', object: 'host', target, ...place(span) }, stdin.sources)
  const source: Source = { act: 'fetches', object: 'socket', target, ...place(span) }
  return sourceValue([source])
}

/** `scp`, `rsync`, `aws s3 cp`, `rclone`: files that leave where a word names another machine. */
export const copyOut: CommandRow = (machine, command) => {
  const words = operands(command)
  const remote = words.findLast(({ text }) =>
    /^(?:[\w.-]+@)?[\w.-]{2,}:(?!\\)|^(?:s3|gs|az|sftp|ftp|rsync|r2):\/\//u.test(text ?? ''),
  )
  if (remote === undefined || words.at(-1) !== remote) return carried([command.stdin])
  const sent = words
    .filter((word) => word !== remote && !/^(?:s3|cp|sync|copy|mv)$/u.test(word.text ?? ''))
    .map((word) => readFile(machine, word, command.span))
  machine.emit(
    { act: 'sends', object: 'host', target: remote.text ?? '', ...place(command.span) },
    sourcesOf(sent),
  )
  return unknownValue
}

/** A name service asked for a name that carries data, or for an answer that is run. */
export const lookUp: CommandRow = (machine, { words, span, stdin }) => {
  const name = joinValues(words.slice(1))
  const hasZone = words.slice(1).some(({ text }) => isZone(text ?? ''))
  const sources = sourcesOf([name, stdin]).filter(
    ({ act, object }) => act === 'reads' && (hasZone || object !== 'file'),
  )
  if (sources.length > 0)
    machine.emit(
      { act: 'sends', object: 'covert-channel', target: name.text ?? '', ...place(span) },
      sources,
    )
  const source: Source = {
    act: 'fetches',
    object: 'host',
    target: words.at(-1)?.text ?? 'dns',
    ...place(span),
  }
  return sourceValue([source])
}

/** A name under which, or a server at which, somebody waits. A list of names asked one by one has none. */
function isZone(word: string): boolean {
  return /[\w-]\.[\w-]{2,}|^@?\d/u.test(word) && !openResolvers.test(word)
}

const openResolvers = /^@?(?:8\.8\.8\.8|8\.8\.4\.4|1\.1\.1\.1|1\.0\.0\.1|9\.9\.9\.9)$/u

/** `base64 -d`, `xxd -r`, `openssl enc -d`, `gunzip`: what comes out was hidden. */
export function decoder(encoding: 'base64' | 'base32' | 'hex' | 'gzip'): CommandRow {
  return (machine, command) => {
    const { span, name, stdin } = command
    const isDecoding =
      encoding === 'gzip'
        ? name !== 'gzip' || hasOption(command, /^--(?:decompress|stdout)$/u, 'd')
        : hasOption(command, /^(?:--decode|-D|-di|-r|-d|-A)$/u, name === 'openssl' ? '' : 'dDr')
    const files = operands(command)
      .filter(({ text }) => !/^(?:enc|base64|\d+)$/u.test(text ?? ''))
      .map((word) => readFile(machine, word, span))
    const input =
      files.length > 0 && encoding !== 'gzip'
        ? mixValues([...files, stdin])
        : mixValues([stdin, ...files])
    if (!isDecoding) return carried([input])
    const source: Source = {
      act: 'hides',
      object: 'encoded-text',
      target: encoding,
      ...place(span),
    }
    const text = input.text === undefined ? undefined : decodeText(input.text.trim(), encoding)
    const sources = [...input.sources.filter(({ act }) => act !== 'hides'), source]
    return text === undefined ? sourceValue(sources) : { ...textValue(text, true), sources }
  }
}

/** `openssl … -in a -out b`, `gpg -o b a`: what was in the one is in the other, and nobody reads it. */
export const cipher: CommandRow = (machine, command) => {
  const { words, span, stdin, name } = command
  const isCoding =
    name === 'openssl' && words.some(({ text }) => /^(?:enc|base64)$/u.test(text ?? ''))
  const coded = isCoding ? decoder('base64')(machine, command) : unknownValue
  const given = name === 'openssl' ? optionValues(command, /^-in$/u) : operands(command)
  const held = carried([stdin, coded, ...given.map((word) => readFile(machine, word, span))])
  const target = optionValues(command, /^(?:-out|-o|--output)$/u)[0]?.text
  if (target === undefined) return isCoding ? coded : held
  writeFile(machine, target, { data: { ...coded, sources: held.sources }, span })
  return unknownValue
}
