import { type Operation, printable } from '@skills/core'
import type { Warning } from '../context.ts'
import type { Content } from './bring-content.ts'

const toldMax = 10

/** What an assistant does not get of a component, since its own form has no place for it. */
export function lossWarnings(coming: readonly Operation[], textOf: Content['lostOf']): Warning[] {
  const all = coming.flatMap((operation): Warning[] => {
    const lost = textOf(operation)
    if (lost.length === 0) return []
    const { display, component, name, module } = operation
    const what = printable(
      `${display} is not all that the ${component} ${name} of ${module} is: ${lost.join('; ')}.`,
      { oneLine: true },
    )
    return [{ code: 'W_LOST', message: what }]
  })
  const left = all.length - toldMax
  if (left <= 0) return all
  const message = `${left} more components lose something in the form of an assistant; --json has it in the plan.`
  return [...all.slice(0, toldMax), { code: 'W_LOST', message }]
}
