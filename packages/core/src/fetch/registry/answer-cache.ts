import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { canonicalJson } from '../../words/canonical-json.ts'
import { sha256 } from '../../words/digest.ts'
import { by } from '../../words/order.ts'
import { ownProcessMark } from '../../words/process-mark.ts'
import { isErrno } from '../../words/skills-error.ts'
import type { Validators } from '../download.ts'

/** A file of a registry as it was read before. */
export interface CachedAnswer {
  /** What was asked: the whole address. */
  readonly key: string
  readonly text: string
  readonly validators: Validators
  /** What the registry said of itself when this was read: where it says the same, this holds. */
  readonly under: string | undefined
  /** When the source was last asked, ISO 8601. */
  readonly checkedAt: string
}

/** Answers of registries, kept between runs. A hint and never authority: whatever is not whole is not there. */
export interface AnswerCache {
  readonly get: (key: string) => CachedAnswer | undefined
  readonly put: (answer: CachedAnswer) => void
  /** Every answer of an address that begins so, sorted by address. */
  readonly below: (start: string) => readonly CachedAnswer[]
}

// A later form of the cache lies beside this one, and neither reads the other.
const formatFolder = 'registries/v1'

/**
 * The cache below the user's cache folder. An entry says what it is the answer to and the digest of its text, so
 * that a damaged or foreign one is asked for anew. A cache that cannot be written is none.
 */
export function openAnswerCache(cacheFolder: string): AnswerCache {
  const fileOf = (key: string) => {
    const digest = sha256(key)
    return join(cacheFolder, formatFolder, digest.slice(0, 2), `${digest.slice(2)}.json`)
  }
  return {
    get: (key) => {
      const text = readIfThere(fileOf(key))
      return text === undefined ? undefined : parseEntry(text, key)
    },
    put: (answer) => {
      const { key, text, under, checkedAt, validators } = answer
      const entry = { key, text, sha256: sha256(text), under, checkedAt, ...validators }
      writeWhole(fileOf(key), canonicalJson(entry))
    },
    below: (start) =>
      filesBelow(join(cacheFolder, formatFolder))
        .flatMap((file) => answerIn(file) ?? [])
        .filter(({ key }) => key.startsWith(start))
        .sort(by(({ key }) => key)),
  }
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => join(entry.parentPath, entry.name))
  } catch (error) {
    if (isErrno(error)) return []
    throw error
  }
}

function answerIn(file: string): CachedAnswer | undefined {
  const text = readIfThere(file)
  if (text === undefined) return undefined
  const { key } = parsed(text)
  return key === undefined ? undefined : parseEntry(text, key)
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (isErrno(error)) return undefined
    throw error
  }
}

function parseEntry(written: string, key: string): CachedAnswer | undefined {
  const entry = parsed(written)
  const { text, checkedAt, under, etag, lastModified } = entry
  if (entry['key'] !== key || text === undefined || checkedAt === undefined) return undefined
  if (entry['sha256'] !== sha256(text)) return undefined
  return { key, text, checkedAt, under, validators: { etag, lastModified } }
}

/** The texts of an entry; nothing else of it is used. */
function parsed(written: string): Readonly<Partial<Record<string, string>>> {
  try {
    const value: unknown = JSON.parse(written)
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(
      Object.entries(value).filter(([, inner]) => typeof inner === 'string'),
    )
  } catch {
    return {}
  }
}

let written = 0

/** A reader sees the old entry or the new one. */
function writeWhole(file: string, text: string): void {
  written += 1
  const temporary = `${file}.${ownProcessMark()}.${written}.tmp`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(temporary, text, { flag: 'wx' })
    renameSync(temporary, file)
  } catch (error) {
    if (!isErrno(error)) throw error
    removeQuietly(temporary)
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch (error) {
    if (!isErrno(error)) throw error
  }
}
