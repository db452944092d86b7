import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type Check, ok, warning } from '../check.ts'

const dayMilliseconds = 86_400_000

/** A clock before this product was installed makes every certificate look wrong. */
export const clock: Check = {
  id: 'clock',
  run: ({ context: { machine } }) => {
    const now = machine.now()
    const file = join(machine.productRoot, 'package.json')
    const installed = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
    const day = now.toISOString().slice(0, 10)
    if (now.getTime() + dayMilliseconds >= installed) return [ok(`The clock says ${day}.`)]
    return [
      warning(
        `The clock says ${day}, which is before skills was installed here.`,
        'Set the clock: certificates and dates of expiry are judged by it.',
      ),
    ]
  },
}
