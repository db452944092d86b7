import { byCodeUnit, withBlock, withoutBlock } from '@skills/core'

/** What git does with the folders we write: their files are committed, ignored, or git is left alone. */
export const vcsChoices = ['committed', 'ignored', 'none'] as const
export type VcsChoice = (typeof vcsChoices)[number]

interface TextChange {
  readonly path: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/**
 * The texts of `.gitattributes` and `.gitignore` for a choice: one of them gets our block, the other loses it.
 * Files that neither have nor get a block are left out. Input: the folders, from the project's root; `read` gives
 * a file's text, `undefined` for none. Pure but for `read`. Throws E_FILE_INVALID for markers that do not pair.
 */
export function vcsTexts(
  choice: VcsChoice,
  folders: readonly string[],
  read: (name: string) => string | undefined,
): TextChange[] {
  const sorted = [...new Set(folders)].sort(byCodeUnit)
  const wanted = {
    '.gitattributes': choice === 'committed' ? attributeLines(sorted) : undefined,
    '.gitignore': choice === 'ignored' ? ignoreLines(sorted) : undefined,
  }
  return Object.entries(wanted).flatMap(([path, lines]) => {
    const before = read(path)
    if (lines === undefined && before === undefined) return []
    const after =
      lines === undefined ? withoutBlock(before ?? '', path) : withBlock(before, lines, path)
    return lines === undefined && after === before ? [] : [{ path, before, after }]
  })
}

/** Files keep their bytes: converted line ends would be other bytes than the lock has digests of. */
function attributeLines(folders: readonly string[]): string[] {
  return ['/skills.lock -text', ...folders.map((folder) => `/${folder}/** -text`)]
}

function ignoreLines(folders: readonly string[]): string[] {
  return folders.map((folder) => `/${folder}/`)
}
