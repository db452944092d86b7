import { exceptionsOf, isTooLong, type PlacedException } from './exceptions.ts'
import type { PolicyStack } from './layer.ts'
import { dayMilliseconds, endOfDate } from './units.ts'

/** What a person should know about an exception. */
export interface ExceptionRemark {
  readonly kind: 'expired' | 'expiring' | 'too-long' | 'unused'
  readonly message: string
  readonly file: string
  readonly line: number
}

const warningDays = 14

/**
 * Exceptions that ended, will end within fourteen days, last longer than a layer above allows, or accepted nothing.
 * `used` holds `<layer> <id>` of those that did; left out: nobody looked at everything. Pure.
 */
export function exceptionRemarks(
  stack: PolicyStack,
  now: Date,
  used?: ReadonlySet<string>,
): ExceptionRemark[] {
  return exceptionsOf(stack).flatMap((placed) => {
    const said = sayOf(stack, placed, { now, used })
    if (said === undefined) return []
    const { exception, layer } = placed
    const index = layer.policy.exceptions?.indexOf(exception) ?? 0
    return [
      {
        kind: said.kind,
        message: `The exception ${exception.id} (${exception.rule}, owner ${exception.owner}) ${said.what}.`,
        file: layer.name,
        line: layer.lineOf(['exceptions', index, 'expires']),
      },
    ]
  })
}

/** How `used` names an exception. */
export function exceptionKey(layer: string, id: string): string {
  return `${layer} ${id}`
}

function sayOf(
  stack: PolicyStack,
  placed: PlacedException,
  seen: { readonly now: Date; readonly used: ReadonlySet<string> | undefined },
): { readonly kind: ExceptionRemark['kind']; readonly what: string } | undefined {
  const { exception, layer } = placed
  const left = (endOfDate(exception.expires) ?? 0) - seen.now.getTime()
  if (left <= 0)
    return { kind: 'expired', what: `ended (${exception.expires}) and accepts nothing any more` }
  if (isTooLong(stack, placed))
    return {
      kind: 'too-long',
      what: 'lasts longer than a layer above allows, so it accepts nothing',
    }
  if (seen.used !== undefined && !seen.used.has(exceptionKey(layer.name, exception.id)))
    return { kind: 'unused', what: 'accepts nothing that is installed here; it can be removed' }
  if (left <= warningDays * dayMilliseconds)
    return { kind: 'expiring', what: `ends on ${exception.expires}` }
  return undefined
}
