import { classifyPath, plainPath } from '../classify/path-class.ts'
import type { Span } from '../ir.ts'
import type { Machine } from '../machine.ts'
import { hole, type Source, sourcesOf, sourceValue, unknownValue, type Value } from '../value.ts'

/** Read a file: what this code wrote there, or a source of its class. */
export function readFile(machine: Machine, path: Value, span: Span): Value {
  const written = path.text === undefined ? undefined : machine.files.get(plainPath(path.text))
  const source = fileSource(path, span)
  if (source.object !== 'file') machine.emit(source)
  if (written !== undefined)
    return { ...written, sources: sourcesOf([written, sourceValue(path.sources)]) }
  return sourceValue([source, ...path.sources])
}

export function fileSource(path: Value, span: Span): Source {
  const target = path.text ?? ''
  return {
    act: 'reads',
    object: path.text === undefined ? 'file' : classifyPath(path.text),
    target,
    start: span.start,
    end: span.end,
  }
}

/** Write `data` to a path, and remember it for who reads it later. */
export function writeFile(
  machine: Machine,
  path: string,
  { data, span }: { readonly data: Value; readonly span: Span },
): void {
  if (path === '') return
  if (path === hole) {
    machine.emit({ act: 'writes', object: 'file', target: '', ...place(span) })
    return
  }
  const object = classifyPath(path)
  const plain = plainPath(path)
  const held = machine.files.get(plain)
  machine.files.set(
    plain,
    held === undefined
      ? data
      : { ...data, text: data.text ?? held.text, sources: sourcesOf([held, data]) },
  )
  if (object === 'file' && !isOutside(plain)) return
  const fetched = data.sources.filter((source) => source.act === 'fetches')
  machine.emit(
    {
      act: 'writes',
      object: object === 'file' ? 'outside-file' : object,
      target: path,
      ...(data.text === undefined ? {} : { detail: { data: data.text.slice(0, 400) } }),
      ...place(span),
    },
    fetched,
  )
}

/** A path that leaves the folder it is run in; temporary folders do not count. */
function isOutside(path: string): boolean {
  return /^(?:\/(?!tmp\/|var\/tmp\/|dev\/)|~|\.\.\/|%APPDATA%|[A-Z]:\/)/u.test(path)
}

export function removeFile(machine: Machine, path: Value, span: Span): Value {
  machine.emit({ act: 'runs', object: 'deletion', target: path.text ?? '', ...place(span) })
  return unknownValue
}

/** `import plug` after `plug.py` was fetched: the import runs it. */
export function importModule(
  machine: Machine,
  { path, ...span }: Span & { readonly path: string },
): void {
  if (machine.files.size === 0) return
  const stem = path.replace(/^\.\/|\.[cm]?js$/gu, '')
  const held = machine.files.get(`${stem}.py`) ?? machine.files.get(`${stem}.js`)
  const fetched = held?.sources.filter(({ act }) => act === 'fetches') ?? []
  if (fetched.length > 0)
    machine.emit({ act: 'runs', object: 'remote-code', target: path, ...place(span) }, fetched)
}

export function place({ start, end }: Span): Span {
  return { start, end }
}
