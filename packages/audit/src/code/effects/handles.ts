import type { Machine } from '../machine.ts'
import { mixValues, unknownValue, type Value } from '../value.ts'
import type { Call } from './call.ts'
import type { CallRow } from './call-rows.ts'
import { readFile, writeFile } from './files.ts'

/** The argument that stands first. */
export function firstOf(call: Call): Value {
  return call.values[0] ?? call.named[0]?.[1] ?? unknownValue
}

/** The argument of a name. */
export function option(call: Call, name: string): Value | undefined {
  return call.named.find(([key]) => key === name)?.[1]
}

/** `open(path, mode)`: a handle to write to, or what the file holds. */
export function open(machine: Machine, call: Call): Value {
  const path =
    call.receiver.file === undefined
      ? firstOf(call)
      : { ...call.receiver, text: call.receiver.file }
  const mode =
    (call.receiver.file === undefined ? call.values[1] : call.values[0])?.text ??
    option(call, 'mode')?.text ??
    'r'
  if (/[wax+]/u.test(mode) && mode.length <= 3)
    return { ...unknownValue, file: path.text ?? '\ufffc', path: 'file-handle' }
  return { ...readFile(machine, path, call.span), path: undefined }
}

/** Write to a path, or to what a path object stands for. */
export function write(machine: Machine, call: Call, row: CallRow): Value {
  const path = call.receiver.file ?? firstOf(call).text
  const data = mixValues(call.receiver.file === undefined ? call.values.slice(1) : call.values)
  if (path !== undefined) writeFile(machine, path, { data, span: call.span })
  return row.object === 'handle'
    ? { ...unknownValue, file: path, path: 'file-handle' }
    : unknownValue
}

/** `handle.write(data)`, `dump(data, handle)`. */
export function writeHandle(machine: Machine, call: Call): Value | undefined {
  const handle =
    call.receiver.file ?? call.values.find((value) => value.path === 'file-handle')?.file
  if (handle === undefined) return undefined
  writeFile(machine, handle, {
    data: mixValues(call.values.filter((value) => value.file === undefined)),
    span: call.span,
  })
  return unknownValue
}
