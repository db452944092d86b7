import { type FactObject, factObjects } from '../../facts/fact-objects.ts'
import { decodeText } from '../classify/decode.ts'
import { isSecretName, serviceWords } from '../classify/env-class.ts'
import { ownScriptPath, plainPath } from '../classify/path-class.ts'
import { runCommand } from '../commands/run-command.ts'
import type { Machine } from '../machine.ts'
import {
  carried,
  hole,
  isConstant,
  joinValues,
  pathValue,
  type Source,
  sourcesOf,
  sourceValue,
  textValue,
  unknownValue,
  type Value,
} from '../value.ts'
import { type Call, memberCall } from './call.ts'
import { type CallRow, findCallRow } from './call-rows.ts'
import { execute } from './execute.ts'
import { place, readFile, removeFile, writeFile } from './files.ts'
import { firstOf, open, option, write, writeHandle } from './handles.ts'
import { interpreters, programName } from './interpreters.ts'
import { request } from './network.ts'
import { platformEffects } from './platform-effects.ts'
import { textMethod } from './text-methods.ts'

/** What a known function does; `undefined` where we know nothing of it. */
export function callEffect(machine: Machine, call: Call): Value | undefined {
  const row = findCallRow(call.path, call.isCall, machine.language)
  if (row === undefined) return undefined
  if (call.isFolded && hidden.has(row.does))
    machine.emit({ act: 'hides', object: 'split-command', target: call.path, ...place(call.span) })
  return handlers[row.does](machine, call, row)
}

const hidden: ReadonlySet<CallRow['does']> = new Set(['shell', 'process', 'code'])
type Handler = (machine: Machine, call: Call, row: CallRow) => Value | undefined

const handlers: Readonly<Record<CallRow['does'], Handler>> = {
  shell: (machine, call) =>
    execute(machine, firstOf(call), { language: 'shell', span: call.span, isShellText: true }),
  process: (machine, call) => startProcess(machine, call),
  code: (machine, call, row) => {
    const code =
      call.values.find((value) => value.sources.length > 0) ??
      call.values.at(row.at ?? 0) ??
      unknownValue
    if (call.values.length === 0) return unknownValue
    return execute(machine, code, { language: row.language ?? 'python', span: call.span })
  },
  load: (machine, call) => {
    const what = firstOf(call)
    if (what.sources.some((source) => source.act === 'fetches'))
      machine.emit(
        { act: 'runs', object: 'remote-code', target: call.path, ...place(call.span) },
        what.sources,
      )
    else
      machine.emit({
        act: 'runs',
        object: 'deserialised-data',
        target: call.path,
        ...place(call.span),
      })
    return carried(call.everything)
  },
  open: (machine, call) => open(machine, call),
  read: (machine, call) =>
    readFile(
      machine,
      call.receiver.file === undefined
        ? firstOf(call)
        : { ...call.receiver, text: call.receiver.file },
      call.span,
    ),
  write: (machine, call, row) => write(machine, call, row),
  'write-handle': (machine, call) => writeHandle(machine, call),
  copy: (machine, call) => {
    const target = call.values[1]
    if (firstOf(call).text === ownScriptPath)
      machine.emit({
        act: 'writes',
        object: 'own-skill',
        target: target?.text ?? '',
        detail: { copies: 'itself' },
        ...place(call.span),
      })
    if (target?.text !== undefined)
      writeFile(machine, target.text, {
        data: readFile(machine, firstOf(call), call.span),
        span: call.span,
      })
    return unknownValue
  },
  remove: (machine, call) =>
    removeFile(
      machine,
      call.receiver.file === undefined ? firstOf(call) : textValue(call.receiver.file),
      call.span,
    ),
  request: (machine, call, row) => httpRequest(machine, call, row),
  socket: (machine, call) => {
    const target = mixTarget(call.values)
    const source: Source = { act: 'fetches', object: 'socket', target, ...place(call.span) }
    machine.emit(source)
    return { ...sourceValue([source]), path: 'socket' }
  },
  'socket-send': (machine, call) => {
    const sources = sourcesOf(call.values)
    machine.emit(
      {
        act: 'sends',
        object: 'host',
        target:
          sourcesOf([call.receiver]).find((source) => source.object === 'socket')?.target ?? '',
        ...place(call.span),
      },
      sources.filter((source) => source.object !== 'socket'),
    )
    return unknownValue
  },
  'descriptor-dup': (machine, call) => {
    const sockets = sourcesOf(call.everything).filter((source) => source.object === 'socket')
    if (sockets.length > 0)
      machine.emit(
        { act: 'runs', object: 'reverse-shell', target: call.path, ...place(call.span) },
        sockets,
      )
    return carried(call.everything)
  },
  pipe: (machine, call) => {
    const sources = sourcesOf(call.everything)
    const sockets = sources.filter((source) => source.object === 'socket')
    if (sockets.length > 0 && sources.some((source) => source.object === 'shell-output'))
      machine.emit(
        { act: 'runs', object: 'reverse-shell', target: call.path, ...place(call.span) },
        sockets,
      )
    const [target] = call.values
    if (target?.file !== undefined)
      writeFile(machine, target.file, { data: call.receiver, span: call.span })
    return { ...carried(call.everything) }
  },
  decode: (_, call, row) => decode(call, row),
  env: (machine, call) => {
    const value = environment(call)
    for (const source of value.sources) machine.emit(source)
    return value
  },
  'env-all': (_, call) => {
    const source: Source = {
      act: 'reads',
      object: 'whole-environment',
      target: call.path,
      ...place(call.span),
    }
    return { ...unknownValue, path: call.path, sources: [source] }
  },
  source: (machine, call, row) => {
    const object = factObject(row, 'system-info')
    const act = object === 'socket' ? 'fetches' : 'reads'
    const source: Source = { act, object, target: call.path, ...place(call.span) }
    if (object !== 'system-info' && object !== 'socket') machine.emit(source)
    return { ...sourceValue([source]), path: `${call.path}()` }
  },
  'path-object': (_, call) => {
    const text = firstOf(call)
    return { ...text, file: text.text, path: 'pathlib.Path()' }
  },
  'path-join': (_, call) => {
    const parts = call.everything.filter(
      (value) => value.text !== undefined || value.sources.length > 0,
    )
    const joined = joinValues(
      parts.flatMap((part, index) => (index === 0 ? [part] : [textValue('/'), part])),
    )
    return { ...joined, file: joined.text, path: 'pathlib.Path()', isFolded: false }
  },
  parent: (_, call) => ownPath(folderOf(call.receiver.file ?? firstOf(call).text)),
  sibling: (_, call) =>
    ownPath(`${folderOf(call.receiver.file ?? '') ?? ''}/${firstOf(call).text ?? hole}`),
  same: (machine, call) => {
    tellCollection(machine, call)
    const value = call.values.length === 0 ? call.receiver : firstOf(call)
    if (
      /^(?:bytes|bytearray)$/u.test(call.path) &&
      value.text === undefined &&
      call.values.length > 0
    )
      return computedBytes(call)
    return { ...value, sources: sourcesOf(call.everything), file: value.file ?? call.receiver.file }
  },
  text: (_, call, row) => textMethod(call, row.object),
  import: (_, call) => {
    const name = firstOf(call)
    return isConstant(name)
      ? { ...pathValue(name.text.replace(/^node:/u, '')), isFolded: name.isFolded }
      : { ...carried(call.everything), path: undefined }
  },
  attribute: (machine, call) => {
    const [object, name] = call.values
    if (object?.path === undefined || name === undefined || !isConstant(name))
      return carried(call.everything)
    const path = `${object.path}.${name.text}`
    return (
      callEffect(machine, memberCall(path, object, call.span)) ?? {
        ...carried([object]),
        path,
        isFolded: true,
      }
    )
  },
  fact: (machine, call, row) => {
    machine.emit({
      act: row.act ?? 'runs',
      object: factObject(row, 'shell'),
      target: call.path,
      ...place(call.span),
    })
    return carried(call.everything)
  },
  ...platformEffects,
}

function folderOf(path: string | undefined): string | undefined {
  return path?.replace(/\/?[^/]*$/u, '')
}

function ownPath(path: string | undefined): Value {
  return path === undefined
    ? { ...unknownValue, path: 'pathlib.Path()' }
    : { ...textValue(path), file: path, path: 'pathlib.Path()' }
}

/** `bytes([b ^ 7 for b in …])`: what comes out cannot be read where it stands. */
function computedBytes(call: Call): Value {
  const source: Source = {
    act: 'hides',
    object: 'encoded-text',
    target: 'bytes',
    ...place(call.span),
  }
  return sourceValue([...sourcesOf(call.everything), source])
}

/** Secrets of several services made into one text: what gathers them, if not what sends them. */
function tellCollection(machine: Machine, call: Call): void {
  if (!/(?:dumps|stringify)$/u.test(call.path)) return
  const secrets = sourcesOf(call.values).filter(({ object }) => object === 'secret-env')
  const services = new Set(secrets.map(({ target }) => serviceWords(target)[0] ?? target))
  if (services.size < 2) return
  const target = secrets.map((secret) => secret.target).join(' ')
  machine.emit({ act: 'reads', object: 'secret-search', target, ...place(call.span) })
}

function factObject(row: CallRow, other: FactObject): FactObject {
  const object = row.object
  return object !== undefined && object in factObjects && isFactObject(object) ? object : other
}

function isFactObject(word: string): word is FactObject {
  return word in factObjects
}

function mixTarget(values: readonly Value[]): string {
  const parts = values.flatMap((value) => value.items ?? [value]).map((value) => value.text)
  return parts.filter((part) => part !== undefined).join(':')
}

function startProcess(machine: Machine, call: Call): Value {
  const program = firstOf(call)
  const isShell =
    option(call, 'shell')?.path === 'True' ||
    call.values.some((value) => value.path === '{shell:true}')
  const list =
    program.items ?? call.values.slice(1).find((value) => value.items !== undefined)?.items
  const words = program.items ?? [program, ...(list ?? call.values.slice(1))]
  const name = words[0]
  if (isShell && program.items === undefined)
    return execute(machine, program, { language: 'shell', span: call.span, isShellText: true })
  if (program.items === undefined && list === undefined && program.text?.includes(' ') === true)
    return execute(machine, program, { language: 'shell', span: call.span, isShellText: true })
  if (name?.text !== undefined) {
    const out = runCommand(machine, {
      words,
      stdin: option(call, 'input') ?? unknownValue,
      targets: [],
      span: call.span,
    })
    const isPlainShell = interpreters.get(programName(name.text)) === 'shell' && words.length <= 2
    const shell: Source = {
      act: 'reads',
      object: 'shell-output',
      target: name.text,
      ...place(call.span),
    }
    const sockets = sourcesOf(call.named.map(([, value]) => value)).filter(
      (source) => source.object === 'socket',
    )
    if (isPlainShell && sockets.length > 0)
      machine.emit(
        { act: 'runs', object: 'reverse-shell', target: name.text, ...place(call.span) },
        sockets,
      )
    return isPlainShell ? { ...out, sources: [...out.sources, shell] } : out
  }
  return execute(machine, carried(words), { language: 'shell', span: call.span, isShellText: true })
}

const dataNames = new Set(
  'data json files params content body payload form query fields multipart'.split(' '),
)
const authNames = new Set('headers auth cookies cert token'.split(' '))

function httpRequest(machine: Machine, call: Call, row: CallRow): Value {
  const url = option(call, 'url') ?? call.values[row.at ?? 0] ?? unknownValue
  const rest = call.values.filter((value) => value !== url)
  const named = (names: ReadonlySet<string>): Value[] =>
    call.named.filter(([name]) => names.has(name)).map(([, value]) => value)
  const method =
    option(call, 'method')?.text ??
    rest.find((value) => /^(?:POST|PUT|PATCH)$/u.test(value.text ?? ''))?.text ??
    ''
  const isSending = row.isSending === true || /^(?:POST|PUT|PATCH)$/iu.test(method)
  const answer = request(machine, {
    url,
    data: [...rest, ...named(dataNames)],
    credentials: named(authNames),
    isSending,
    span: call.span,
  })
  keepAnswer(machine, call, { answer, path: call.path })
  return /^https?\.request$/u.test(call.path) ? { ...answer, path: `${call.path}()` } : answer
}

/** `urlretrieve(url, file)` keeps the answer in a file, `https.get(url, f)` hands it to a function. */
function keepAnswer(
  machine: Machine,
  { values }: Call,
  { answer, path }: { readonly answer: Value; readonly path: string },
): void {
  const file = /(?:urlretrieve|wget\.download)$/u.test(path) ? values[1]?.text : undefined
  if (file !== undefined) machine.files.set(plainPath(file), answer)
  for (const value of values)
    if (value.routine !== undefined && value.path !== undefined)
      machine.assign(`${value.path}()0`, answer)
}

function decode(call: Call, row: CallRow): Value {
  const input =
    call.receiver.path === undefined && call.values.length === 0 ? call.receiver : firstOf(call)
  const encoding = row.encoding ?? encodingOf(call)
  if (encoding === undefined) return { ...input, sources: sourcesOf(call.everything) }
  const source: Source = {
    act: 'hides',
    object: 'encoded-text',
    target: encoding,
    ...place(call.span),
  }
  const text = isConstant(input) ? decodeText(input.text, encoding) : undefined
  const sources = [...sourcesOf([input]), source]
  return text === undefined ? sourceValue(sources) : { ...textValue(text, true), sources }
}

function encodingOf(call: Call): CallRow['encoding'] {
  const name = [...call.values.slice(1), ...call.named.map(([, value]) => value)].find(
    (value) => value.text !== undefined,
  )?.text
  return name === 'base64' || name === 'hex' || name === 'rot13'
    ? name
    : name === 'rot_13'
      ? 'rot13'
      : name === 'base64url'
        ? 'base64'
        : undefined
}

function environment(call: Call): Value {
  const name = call.isCall ? firstOf(call).text : call.path.slice(call.path.lastIndexOf('.') + 1)
  if (name === undefined) return sourceValue([])
  if (/^(?:HOME|USERPROFILE)$/u.test(name)) return textValue('~')
  if (/^(?:APPDATA|LOCALAPPDATA)$/u.test(name)) return textValue('%APPDATA%')
  if (!isSecretName(name)) return unknownValue
  return sourceValue([{ act: 'reads', object: 'secret-env', target: name, ...place(call.span) }])
}
