import type { Language, Span } from '../ir.ts'
import type { Machine } from '../machine.ts'
import { hole, unknownValue, type Value } from '../value.ts'
import { place } from './files.ts'

/**
 * Run a value as code: what came from the network or out of an encoding is a fact of its own, and a text that is
 * known is read on.
 */
export function execute(
  machine: Machine,
  code: Value,
  {
    language,
    span,
    isShellText = false,
  }: { readonly language: Language; readonly span: Span; readonly isShellText?: boolean },
): Value {
  const remote = code.sources.filter((source) => source.act === 'fetches')
  const decoded = code.sources.filter((source) => source.object === 'encoded-text')
  const target = code.text ?? ''
  const outside = (text: string): boolean => text.replaceAll(hole, '').trim() !== ''
  const isArgument =
    isShellText && code.text !== undefined && outside(code.text) && !startsWithHole(code.text)
  if (remote.length > 0 && !isArgument)
    machine.emit({ act: 'runs', object: 'remote-code', target, ...place(span) }, remote)
  if (decoded.length > 0)
    machine.emit({ act: 'runs', object: 'decoded-payload', target, ...place(span) }, [
      ...decoded,
      ...remote,
      ...code.sources.filter((source) => source.object === 'file'),
    ])
  if (code.text !== undefined && outside(code.text)) {
    if (language !== 'shell' && code.text.includes(hole) && remote.length + decoded.length === 0)
      machine.emit({ act: 'runs', object: 'dynamic-code', target, ...place(span) })
    const text = language === 'shell' ? code.text : code.text.replaceAll(hole, '__')
    return machine.nested(language, text, { ...place(span), sources: code.sources })
  }
  if (remote.length === 0 && decoded.length === 0) {
    const object = isShellText ? 'shell' : 'dynamic-code'
    const files = code.sources.filter((source) => source.object === 'file')
    machine.emit({ act: 'runs', object, target, ...place(span) }, files)
  }
  return unknownValue
}

/** `<unknown> …`: the unknown part is the command itself. */
function startsWithHole(text: string): boolean {
  return /^[\s"'(]*\ufffc/u.test(text) || /(?:^|\s)-[cel]+\s+["']?\ufffc/u.test(text)
}
