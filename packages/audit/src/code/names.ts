import { ownScriptPath } from './classify/path-class.ts'
import type { Expression } from './ir.ts'
import { carried, sourcesOf, textValue, type Value } from './value.ts'

/** Methods that hand what they are called on to a function. */
export const callbackTakers: ReadonlySet<string> = new Set(
  'then map forEach filter finally reduce each on once'.split(' '),
)
/** Methods that put their arguments into what they are called on. */
export const adders: ReadonlySet<string> = new Set(
  'append extend add update insert push unshift set put concat write setdefault assign'.split(' '),
)

/** Is it an object or a class, whose attributes other code of it sets? */
export function isOwner(path: string | undefined): boolean {
  return path === 'self' || path === 'this' || path === 'cls' || /^[A-Z]\w*$/u.test(path ?? '')
}

export function nameOf(callee: Expression): string | undefined {
  if (callee.kind === 'name') return callee.name
  return callee.kind === 'member' ? callee.property : undefined
}

export function added(old: Value, more: Value): Value {
  const text =
    old.text !== undefined && more.text !== undefined
      ? old.text + more.text
      : (old.text ?? more.text)
  return {
    ...more,
    text: text?.slice(0, 65_536),
    path: old.path ?? more.path,
    sources: sourcesOf([old, more]),
    isFolded: old.isFolded || more.isFolded || (old.text !== undefined && more.text !== undefined),
  }
}

export function carriedMember(receiver: Value, attribute: Value): Value {
  return { ...carried([receiver, attribute]), text: attribute.text, file: receiver.file }
}

/** What a program calls its own file and folder: `__file__`, `__dirname`, `$0`. */
export function ownScript(name: string): Value | undefined {
  if (name === '__dirname') return textValue(ownScriptPath.replace(/\/[^/]*$/u, ''))
  const isFile = /^(?:__file__|__filename|\$0|\$BASH_SOURCE)$/u.test(name)
  return isFile ? { ...textValue(ownScriptPath), file: ownScriptPath } : undefined
}
