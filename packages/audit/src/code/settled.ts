import type { MachineState } from './machine.ts'
import { type Source, unknownValue, type Value } from './value.ts'

type Values = ReadonlyMap<string, Value>
type Held = Readonly<Record<'variables' | 'files', Values>>

const itemsDepthMax = 20

const nothing: Values = new Map()

/** What names and files hold now. */
export function valuesOf({ variables, files }: Held): Held {
  return { variables: copyOf(variables), files: copyOf(files) }
}

function copyOf(values: Values): Values {
  return values.size === 0 ? nothing : new Map(values)
}

/** Does everything hold what it held before? Evaluating is a function of this, so another pass tells nothing new. */
export function areSettled(before: Held, now: MachineState): boolean {
  return areSame(before.variables, now.variables) && areSame(before.files, now.files)
}

function areSame(before: Values, now: Values): boolean {
  if (before.size !== now.size) return false
  for (const [name, value] of now) if (!isSame(before.get(name), value, 0)) return false
  return true
}

/** `unknownValue` itself means that a name was never set: nothing else is the same. */
function isSame(left: Value | undefined, right: Value, depth: number): boolean {
  if (left === right) return true
  if (left === undefined || left === unknownValue || right === unknownValue) return false
  return (
    left.text === right.text &&
    left.path === right.path &&
    left.file === right.file &&
    left.routine === right.routine &&
    left.isFolded === right.isFolded &&
    areSameSources(left.sources, right.sources) &&
    areSameItems(left.items, right.items, depth + 1)
  )
}

function areSameSources(left: readonly Source[], right: readonly Source[]): boolean {
  if (left === right) return true
  return (
    left.length === right.length &&
    left.every((one, index) => {
      const other = right[index]
      return (
        other !== undefined &&
        one.act === other.act &&
        one.object === other.object &&
        one.target === other.target &&
        one.start === other.start &&
        one.end === other.end
      )
    })
  )
}

function areSameItems(left: Value['items'], right: Value['items'], depth: number): boolean {
  if (left === right) return true
  if (left === undefined || right === undefined || depth > itemsDepthMax) return false
  return (
    left.length === right.length && right.every((one, index) => isSame(left[index], one, depth))
  )
}
