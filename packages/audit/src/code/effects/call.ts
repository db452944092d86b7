import type { Span } from '../ir.ts'
import type { Value } from '../value.ts'

/** A call, or the look at a member, with everything evaluated. */
export interface Call {
  /** The dotted name of what is called. */
  readonly path: string
  readonly receiver: Value
  readonly values: readonly Value[]
  readonly named: readonly (readonly [string, Value])[]
  /** Receiver and arguments. */
  readonly everything: readonly Value[]
  readonly span: Span
  readonly isCall: boolean
  /** Was the name of what is called put together from pieces? */
  readonly isFolded: boolean
}

export function makeCall(call: Omit<Call, 'everything'>): Call {
  return {
    ...call,
    everything: [call.receiver, ...call.values, ...call.named.map(([, value]) => value)],
  }
}

/** The look at a member that may be something by itself, such as `os.environ`. */
export function memberCall(path: string, receiver: Value, span: Span): Call {
  return makeCall({ path, receiver, values: [], named: [], span, isCall: false, isFolded: false })
}
