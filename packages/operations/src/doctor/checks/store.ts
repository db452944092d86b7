import { checkStoreSizes, counted } from '@skills/core'
import { storePath } from '../../store/store-commands.ts'
import { type Check, ok, problem } from '../check.ts'

/** Sizes alone: quick however large the store is. */
export const store: Check = {
  id: 'store',
  run: ({ context }) => {
    const { snapshots, damaged } = checkStoreSizes(storePath(context))
    const [first] = damaged
    if (first === undefined)
      return [
        ok(`The store holds ${counted(snapshots, 'snapshot')}; every byte: skills store verify`),
      ]
    return [
      problem(
        `The store is damaged in ${counted(damaged.length, 'place')}, such as ${first}.`,
        'See all: skills store verify. Delete them; the next install with the network fetches them anew.',
      ),
    ]
  },
}
