import { classifyPath } from '../classify/path-class.ts'
import type { Machine } from '../machine.ts'
import {
  carried,
  hole,
  isConstant,
  type Source,
  sourcesOf,
  sourceValue,
  unknownValue,
  type Value,
} from '../value.ts'
import type { Call } from './call.ts'
import { place, readFile } from './files.ts'

type Effect = (machine: Machine, call: Call) => Value

/** What libraries for stores, keys, registries and memory do. */
export const platformEffects: Readonly<
  Record<
    | 'upload'
    | 'listen'
    | 'registry'
    | 'native'
    | 'clipboard-write'
    | 'query'
    | 'unpack'
    | 'inspect'
    | 'finish',
    Effect
  >
> = {
  upload: (machine, call) => upload(machine, call),
  /** `addEventListener('keydown', f)`: what is typed goes into `f`. */
  listen: (machine, { values: [event, listener], span }) => {
    if (listener?.path !== undefined && /^key(?:down|press|up)$/u.test(event?.text ?? '')) {
      const typed: Source = { act: 'reads', object: 'keystrokes', target: 'keys', ...place(span) }
      machine.assign(`${listener.path}()0`, sourceValue([typed]))
    }
    return unknownValue
  },
  registry: (machine, { values, span }) => {
    const key = values.find(({ text }) => /CurrentVersion\\{1,2}Run/iu.test(text ?? ''))?.text
    if (key !== undefined)
      machine.emit({ act: 'writes', object: 'startup-entry', target: key, ...place(span) })
    return unknownValue
  },
  /** Bytes from the network made into a function of the process. */
  native: (machine, { everything, path, span }) => {
    const remote = sourcesOf(everything).filter(({ act }) => act === 'fetches')
    if (remote.length > 0)
      machine.emit({ act: 'runs', object: 'remote-code', target: path, ...place(span) }, remote)
    return carried(everything)
  },
  /** A query whose text is put together: `execute(f"SELECT … {name}")`. */
  query: (machine, { values, everything, path, span }) => {
    const text = values[0]?.text ?? ''
    const isJoined = /\b(?:select|insert|update|delete)\b/iu.test(text) && text.includes(hole)
    if (isJoined) machine.emit({ act: 'runs', object: 'query', target: path, ...place(span) })
    return carried(everything)
  },
  /** `request.end(data)`: the body of a request that was opened before. */
  finish: (machine, { values, receiver, span }) => {
    const sources = sourcesOf(values).filter(({ act }) => act === 'reads')
    const target = receiver.sources.find(({ act }) => act === 'fetches')?.target ?? ''
    if (sources.length > 0)
      machine.emit({ act: 'sends', object: 'host', target, ...place(span) }, sources)
    return unknownValue
  },
  /** The debugger of a browser (Chrome DevTools Protocol) is asked for answers or cookies. */
  inspect: (machine, { values, everything, span }) => {
    const command = values[0]?.text ?? ''
    if (!/^(?:Network|Storage|Fetch)\.(?:getResponseBody|getCookies|getAllCookies)$/u.test(command))
      return carried(everything)
    const read: Source = { act: 'reads', object: 'web-traffic', target: command, ...place(span) }
    machine.emit(read)
    return sourceValue([read])
  },
  /** An archive opened with a password that stands in the text. */
  unpack: (machine, { path, values, named, everything, span }) => {
    const word = named.find(([name]) => name === 'pwd')?.[1] ?? values[path.endsWith('all') ? 2 : 0]
    if (word !== undefined && isConstant(word))
      machine.emit({ act: 'reads', object: 'archive', target: 'an archive', ...place(span) })
    return carried(everything)
  },
  'clipboard-write': (machine, { values, span }) => {
    const target = values[0]?.text ?? ''
    machine.emit({ act: 'writes', object: 'clipboard', target, ...place(span) })
    return unknownValue
  },
}

/** A file or text handed to a client of a store, a mailbox or a chat. */
function upload(machine: Machine, call: Call): Value {
  const given = [...call.values, ...call.named.map(([, value]) => value)]
  const held = given.map((value) =>
    value.text !== undefined && classifyPath(value.text) !== 'file'
      ? readFile(machine, value, call.span)
      : value,
  )
  const sources = sourcesOf(held).filter(({ act }) => act === 'reads')
  if (sources.length > 0)
    machine.emit({ act: 'sends', object: 'host', target: '', ...place(call.span) }, sources)
  return unknownValue
}
