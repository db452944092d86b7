import { type Mode, modeOf, modes } from '../judge-layers.ts'
import type { PolicyLayer, PolicyStack } from '../layer.ts'
import { sayLayer } from './say-layer.ts'
import type { Statement } from './statement.ts'
import { type Scalar, scalars, strictnessOf } from './strictness.ts'

/** A statement with the layer that makes it. */
export interface PlacedStatement {
  readonly statement: Statement
  readonly layer: PolicyLayer
  /** Place of the layer in the stack. */
  readonly index: number
  /** One-based. */
  readonly line: number
  /** What breaking it does, with what layers below make of the mode. */
  readonly mode: Mode
  /** The layer whose stricter word makes this one moot, and its line. */
  readonly overruledBy: { readonly layer: PolicyLayer; readonly line: number } | undefined
}

/** Everything that every layer says, from the highest down. What is not overruled binds. Pure. */
export function placedStatements(stack: PolicyStack): PlacedStatement[] {
  return stack.flatMap((layer, index) =>
    sayLayer(layer).map((statement) => ({
      statement,
      layer,
      index,
      line: layer.lineOf(statement.path),
      mode: modeOf(stack, index),
      overruledBy: overruledBy(stack, index, statement),
    })),
  )
}

/** The first other layer that is stricter about the same key, or as strict and higher, and bites as hard. */
function overruledBy(
  stack: PolicyStack,
  index: number,
  { path }: Statement,
): PlacedStatement['overruledBy'] {
  const scalar = scalars.find((one) => one.path.join('.') === path.join('.'))
  const layer = stack[index]
  if (scalar === undefined || layer === undefined) return undefined
  const own = strictnessOf(scalar, layer.policy)
  const found = stack.find(
    (_other, at) => at !== index && isStricter(stack, scalar, { own, index, at }),
  )
  return found === undefined ? undefined : { layer: found, line: found.lineOf(scalar.path) }
}

interface Compared {
  readonly own: number
  readonly index: number
  readonly at: number
}

function isStricter(stack: PolicyStack, scalar: Scalar, { own, index, at }: Compared): boolean {
  const other = stack[at]
  if (other === undefined) return false
  // A mode is each layer's own: one below raises it and one above says nothing of it.
  if (scalar.path[0] === 'mode' && at < index) return false
  const theirs = strictnessOf(scalar, other.policy)
  const bitesAsHard =
    scalar.path[0] === 'mode' ||
    modes.indexOf(modeOf(stack, at)) >= modes.indexOf(modeOf(stack, index))
  return bitesAsHard && theirs > 0 && (theirs > own || (theirs === own && at < index))
}

/** A layer's line as people write it; the built-in layer has none. */
export function placeOf({ layer, line }: Pick<PlacedStatement, 'layer' | 'line'>): string {
  return layer.sha256 === undefined ? layer.name : `${layer.name}:${line}`
}
