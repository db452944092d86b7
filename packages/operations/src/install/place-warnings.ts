import { seenTwice } from '@skills/assistants'
import type { Place } from '@skills/core'
import type { Warning } from '../context.ts'

/** Who would find a skill twice: several places that one assistant reads. */
export function placeWarnings(places: readonly Place[]): Warning[] {
  return seenTwice(places).map(({ assistant, places: read }) => ({
    code: 'W_SEEN_TWICE',
    message: `${assistant} reads ${read.join(' and ')}, so it sees these skills twice. --layout shared avoids it where it can.`,
  }))
}
