import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { byCodeUnit, isErrno, limits, SkillsError } from '@skills/core'
import { type Attached, attachedFile, bundleEnding } from '@skills/publish'

const bundlesMax = 100

interface Beside {
  /** Files that were made for this pack now, by name. */
  readonly made: Readonly<Record<string, Buffer>>
  /** The pack's file, where it was made before: signed bundles stand beside it. */
  readonly packFile: string | undefined
  /** What the files of the pack are called before their ending. */
  readonly stem: string
}

/**
 * Everything that travels with a pack: what was made for it, and the signed bundles (`<stem>….sigstore.json`) that stand
 * beside it, as they are. Throws E_FILE_INVALID for a bundle that is none, E_LIMIT, E_READ.
 */
export function attachedFiles({ made, packFile, stem }: Beside): readonly Attached[] {
  const bundles = packFile === undefined ? [] : bundlesBeside(dirname(packFile), stem)
  const files = [...Object.entries(made), ...bundles]
  return files.flatMap(([file, bytes]) => attachedFile(file, bytes) ?? [])
}

function bundlesBeside(folder: string, stem: string): readonly (readonly [string, Buffer])[] {
  const names = readdirSync(folder)
    .filter((name) => name.startsWith(`${stem}.`) && name.endsWith(bundleEnding))
    .sort(byCodeUnit)
  if (names.length > bundlesMax)
    throw new SkillsError('E_LIMIT', `${names.length} bundles stand beside the pack.`, {
      where: { file: folder },
      rule: 'limit/bundles',
      remedy: `At most ${bundlesMax} travel with a pack. Move the others away.`,
    })
  return names.map((name) => [name, readBundle(join(folder, name))] as const)
}

function readBundle(file: string): Buffer {
  try {
    const { size } = statSync(file)
    if (size <= limits.manifestBytesMax) return readFileSync(file)
    return Buffer.alloc(0)
  } catch (cause) {
    if (!isErrno(cause)) throw cause
    throw new SkillsError('E_READ', 'A bundle beside the pack cannot be read.', {
      where: { file },
      remedy: 'Allow reading it, or move it away. Nothing was published.',
      cause,
    })
  }
}
