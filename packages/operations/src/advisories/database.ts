import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type AdvisoryDatabase, isErrno, limits, readTextFile, SkillsError } from '@skills/core'
import { parseAdvisoryDatabase } from '@skills/trust'
import type { Context } from '../context.ts'

/** A database of advisories, or a list that ranks them, in the cache. */
export interface Database extends AdvisoryDatabase {
  readonly name: string
  /** Absolute. */
  readonly folder: string
}

export const databaseFile = 'database.json'

/** Where databases lie: whatever is there can be fetched again. */
export function databasesFolder({ machine }: Context): string {
  return join(machine.folders.cache, 'advisories')
}

/** All that were fetched, sorted by name. Throws E_ADVISORIES_DAMAGED. */
export function readDatabases(context: Context): readonly Database[] {
  const top = databasesFolder(context)
  return namesIn(top).flatMap((name) => readDatabase(join(top, name), name) ?? [])
}

/** `undefined` where a run was stopped before the first one was whole. */
export function readDatabase(folder: string, name: string): Database | undefined {
  const place = join(folder, databaseFile)
  if (!existsSync(place)) return undefined
  const database = parseAdvisoryDatabase(readTextFile(place, limits.manifestBytesMax)?.text ?? '')
  if (database === undefined) throw damaged(place)
  return { ...database, name, folder }
}

export function damaged(file: string): SkillsError {
  return new SkillsError('E_ADVISORIES_DAMAGED', 'A database of advisories is damaged.', {
    where: { file },
    remedy: 'Fetch it anew: skills advisory sync SOURCE',
  })
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && /^[a-z0-9][a-z0-9-]*$/u.test(entry.name))
      .map(({ name }) => name)
      .sort()
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return []
    throw error
  }
}
