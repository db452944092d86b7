import { isPrototypeKey, limits } from '@skills/core'
import { partRefused } from './refusals.ts'
import type { JsonValue, Known, Part } from './shared-file.ts'

export interface JsonTerms {
  readonly known: Known
  readonly hasComments: boolean
}

/** The map or list that the part goes into. */
export function containerOf({ at, isItems }: Pick<Part, 'at' | 'isItems'>): readonly string[] {
  return isItems === true ? at : at.slice(0, -1)
}

/** A part that JSON can hold. Throws E_COMPONENT_REFUSED for what is too large, too deep, or keyed like a prototype. */
export function checkedPart(part: Part): Part {
  const reason = refusedValue(part.value, 0)
  if (reason !== undefined) throw partRefused(part, reason)
  if (part.at.length === 0 || part.at.some((key) => key === '' || isPrototypeKey(key)))
    throw partRefused(part, 'no setting can have its name')
  if (JSON.stringify(part.value).length > limits.partBytesMax)
    throw partRefused(part, `it has more than ${limits.partBytesMax} bytes`)
  if (part.isItems === true && itemsOf(part).length === 0) throw partRefused(part, 'it is empty')
  return part
}

/** The items of a part that is some of a list. */
export function itemsOf({ value }: Part): readonly JsonValue[] {
  return isList(value) ? value : []
}

export function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}

function refusedValue(value: JsonValue, depth: number): string | undefined {
  if (depth > limits.sharedFileDepthMax / 2) return 'it is nested too deep'
  if (typeof value === 'number' && !Number.isFinite(value)) return 'it has a number without end'
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    if (isPrototypeKey(key)) return `the key ${JSON.stringify(key)} is not allowed`
    const reason = refusedValue(inner, depth + 1)
    if (reason !== undefined) return reason
  }
  return undefined
}
