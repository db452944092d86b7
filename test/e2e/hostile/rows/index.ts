import type { HostileRow } from '../row.ts'
import { frontMatterRows } from './front-matter.ts'
import { gitRows } from './git-names.ts'
import { linkRows } from './links.ts'
import { manifestRows } from './manifests.ts'
import { nameRows } from './names.ts'
import { payloadRows } from './payloads.ts'
import { sizeRows } from './sizes.ts'
import { twinRows } from './twins.ts'

/** Every hostile module, by what is hostile about it. */
export const hostileRows: readonly HostileRow[] = [
  ...nameRows,
  ...gitRows,
  ...linkRows,
  ...twinRows,
  ...frontMatterRows,
  ...sizeRows,
  ...manifestRows,
  ...payloadRows,
]
