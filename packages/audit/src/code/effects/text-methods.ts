import {
  carried,
  hole,
  isConstant,
  joinValues,
  sourcesOf,
  textValue,
  type Value,
} from '../value.ts'
import type { Call } from './call.ts'

const itemsMax = 4_000

/** What a method of a text or list gives, so that words put together from pieces are seen whole. */
export function textMethod(call: Call, method: string | undefined): Value {
  switch (method) {
    case 'join':
      return joined(call)
    case 'char-codes':
      return fromCodes(call)
    case 'reverse':
      return reversed(call.receiver)
    case 'split':
      return split(call)
    case 'replace':
      return replaced(call)
    default:
      return formatted(call)
  }
}

/** `''.join(list)` and `list.join('')`. */
function joined(call: Call): Value {
  const [first] = call.values
  const isList = call.receiver.items !== undefined
  const items = call.receiver.items ?? first?.items ?? []
  const separator = (isList ? first?.text : call.receiver.text) ?? ''
  if (items.length === 0 || items.length > itemsMax)
    return {
      ...carried(call.everything),
      text: separator === '' ? first?.text : undefined,
      isFolded: true,
    }
  const parts = items.flatMap((item, index) =>
    index === 0 || separator === '' ? [item] : [textValue(separator), item],
  )
  return { ...joinValues(parts), isFolded: separator === '' }
}

function fromCodes(call: Call): Value {
  const codes = call.values
    .flatMap((value) => value.items ?? [value])
    .map((value) => (value.text === undefined ? Number.NaN : Number(value.text)))
  const isText =
    codes.length > 0 &&
    codes.length < itemsMax &&
    codes.every((code) => Number.isInteger(code) && code >= 0 && code < 0x110000)
  return isText ? textValue(String.fromCodePoint(...codes), true) : carried(call.everything)
}

function reversed(value: Value): Value {
  return {
    ...value,
    text: value.text === undefined ? undefined : [...value.text].reverse().join(''),
    items: value.items === undefined ? undefined : [...value.items].reverse(),
    isFolded: true,
  }
}

function split({ receiver, values }: Call): Value {
  const isLetters =
    values[0]?.text === '' && isConstant(receiver) && receiver.text.length < itemsMax
  const items = isLetters
    ? [...(receiver.text ?? '')].map((letter) => textValue(letter))
    : undefined
  return { ...receiver, items }
}

function replaced(call: Call): Value {
  const { receiver } = call
  const [from, to] = call.values
  const isKnown =
    from !== undefined && to !== undefined && isConstant(from) && isConstant(to) && from.text !== ''
  if (!(isKnown && isConstant(receiver)))
    return { ...receiver, sources: sourcesOf(call.everything) }
  const text = receiver.text.replaceAll(from.text, to.text)
  return { ...textValue(text, text !== receiver.text), sources: receiver.sources }
}

/** `'{}…'.format(x)`, `'%s' % x`. */
function formatted(call: Call): Value {
  const given = [...call.values, ...call.named.map(([, value]) => value)]
  let index = 0
  const text = call.receiver.text?.replace(/\{[\w.!:]{0,20}\}|%[sdr]/gu, () => {
    index += 1
    return given[index - 1]?.text ?? hole
  })
  return { ...carried(call.everything), text }
}
