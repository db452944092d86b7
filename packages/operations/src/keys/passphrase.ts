import { resolve } from 'node:path'
import { limits, type Machine, readTextFile, SkillsError } from '@skills/core'

/** Where a passphrase comes from: a file, or a person at a terminal; asked only where one is needed. */
export interface PassphraseSource {
  /** Relative to the current folder. */
  readonly file: string | undefined
  /** `undefined` where nobody can be asked. */
  readonly ask: (() => Promise<string>) | undefined
}

/** The first line of the file, or what a person answers. Throws E_KEY_PASSPHRASE for a file without one. */
export async function passphraseOf(
  { file, ask }: PassphraseSource,
  { cwd }: Pick<Machine, 'cwd'>,
): Promise<string | undefined> {
  if (file === undefined) return ask === undefined ? undefined : await ask()
  const path = resolve(cwd, file)
  const text = readTextFile(path, limits.frontMatterBytesMax, { followLink: true })?.text
  const [line = ''] = (text ?? '').split(/\r?\n/u)
  if (line === '')
    throw new SkillsError('E_KEY_PASSPHRASE', 'The file has no passphrase in its first line.', {
      where: { file: path },
      remedy: 'Write the passphrase into its first line, readable for yourself alone.',
    })
  return line
}

export function asksPassphrase(): SkillsError {
  return new SkillsError(
    'E_KEY_PASSPHRASE',
    'A key is kept under a passphrase, and there is none.',
    {
      where: { flag: '--passphrase-file' },
      remedy:
        'Name a file with one: --passphrase-file FILE. To keep the key in clear: --no-passphrase',
    },
  )
}
