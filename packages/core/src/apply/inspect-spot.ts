import type { Found } from '../words/plan.ts'
import type { Spot } from '../words/spot.ts'
import { foundIn, inspectFolder } from './inspect-folder.ts'
import { listFile } from './list-folder.ts'

/** What stands where one file of a place should be; `name` where it was moved and had another. Throws E_READ. */
export function inspectFile(file: string, name?: string): Found {
  return foundIn(listFile(file, name))
}

/** What stands under a key of `spotPath`. Parts are found by their editor: `findPart`. Throws E_READ. */
export function inspectSpot(key: string, { place }: Pick<Spot, 'place'>): Found {
  switch (place.form?.kind) {
    case undefined:
      return inspectFolder(key)
    case 'files':
      return inspectFile(key)
    case 'parts':
      throw new Error('a part is found in the text of its file')
  }
}
