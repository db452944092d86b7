import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findWorkTree, limits, readTextFile } from '@skills/core'

/** The mail address that git's settings have for this person: the repository's, then the user's. Starts nothing. */
export function gitOwner(home: string, folder: string): string | undefined {
  const workTree = existsSync(folder) ? findWorkTree(folder) : undefined
  const files = [
    ...(workTree === undefined ? [] : [join(workTree.commonFolder, 'config')]),
    join(home, '.gitconfig'),
    join(home, '.config/git/config'),
  ]
  for (const file of files) {
    const text = readTextFile(file, limits.policyBytesMax, { followLink: true })?.text ?? ''
    const section = /^\[user\][ \t]*\r?\n(?<body>(?:[ \t#;].*\r?\n|\r?\n)*)/mu.exec(`${text}\n`)
      ?.groups?.['body']
    const email = /^[ \t]*email[ \t]*=[ \t]*"?(?<email>[!-~]{1,200}?)"?[ \t]*$/mu.exec(
      section ?? '',
    )?.groups?.['email']
    if (email !== undefined) return email
  }
  return undefined
}
