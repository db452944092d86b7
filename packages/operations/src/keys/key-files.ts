import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { byCodeUnit, isErrno, isReservedOnWindows, type Machine, SkillsError } from '@skills/core'

type Folders = Pick<Machine, 'folders'>

/** The two files of a key of this user. */
export interface KeyFiles {
  readonly privateFile: string
  readonly publicFile: string
}

const keyName = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/u

/** Is this text the name of a key? A path never is. */
export function isKeyName(text: string): boolean {
  return keyName.test(text) && !text.includes('..') && !isReservedOnWindows(text)
}

export function keyFolder({ folders }: Folders): string {
  return join(folders.data, 'keys')
}

/** Throws E_USAGE for a name that could be a path or looks like another one. */
export function keyFiles(machine: Folders, name: string): KeyFiles {
  if (!isKeyName(name))
    throw new SkillsError('E_USAGE', 'This is no name for a key.', {
      remedy: 'Use up to 64 of a–z, 0–9, hyphen, dot and underscore, such as "release".',
    })
  const folder = keyFolder(machine)
  return { privateFile: join(folder, `${name}.pem`), publicFile: join(folder, `${name}.pub`) }
}

/** Names of this user's keys, sorted. */
export function keyNames(machine: Folders): string[] {
  try {
    return readdirSync(keyFolder(machine))
      .flatMap((file) => (file.endsWith('.pub') ? [file.slice(0, -'.pub'.length)] : []))
      .filter(isKeyName)
      .sort(byCodeUnit)
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return []
    throw error
  }
}
