import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import {
  decodeUtf8,
  isSkillsError,
  type LocalTreeEntry,
  type Lock,
  type LockedModule,
  limits,
  lockOfText,
} from '@skills/core'
import type { ChangedModule, DependencyFacts, KnownAdvisory, NewPackage } from '@skills/gate'
import {
  type AdvisorySubject,
  advisorySeverity,
  isManifest,
  kindOf,
  mayBringPackages,
  type PackageSubject,
  packagesInFile,
} from '@skills/trust'
import { lockedIdentity } from '../advisories/advisory-subjects.ts'
import { databasesFolder } from '../advisories/database.ts'
import { noSubject } from '../advisories/module-subject.ts'
import { type Advisories, openAdvisories } from '../advisories/open-advisories.ts'
import type { Context } from '../context.ts'
import type { OpenedChange } from './open-change.ts'

interface Trees {
  readonly opened: OpenedChange
  readonly base: readonly LocalTreeEntry[]
  readonly head: readonly LocalTreeEntry[]
}

const bounds = { bytesMax: 16 * 1024 * 1024, totalBytesMax: 128 * 1024 * 1024 }

/**
 * What a change newly depends on: packages that its files name and did not name before, and modules of `skills.lock`
 * with other bytes. Read from objects of git; asked of the advisories at hand and of nobody else.
 * Throws E_ADVISORIES_DAMAGED.
 */
export async function dependencyFacts(context: Context, trees: Trees): Promise<DependencyFacts> {
  const pairs = await changedTexts(trees)
  const locks = pairs.filter(({ path }) => basename(path) === 'skills.lock').map(lockPair)
  const advisories = existsSync(databasesFolder(context)) ? openAdvisories(context) : undefined
  try {
    const packages: NewPackage[] = []
    for (const { path, before, after } of pairs.filter(({ path: one }) => mayBringPackages(one)))
      packages.push(...(await newPackages(advisories, { path, before, after })))
    const modules: ChangedModule[] = []
    for (const lock of locks) modules.push(...(await changedModules(advisories, lock)))
    const hasAdvisories = advisories?.databases.some(({ kind }) => kind === 'osv') === true
    const faulty = locks.map((one) => one.faulty).find((one) => one !== undefined)
    return { packages, modules, hasAdvisories, faulty }
  } finally {
    advisories?.close()
  }
}

interface TextPair {
  readonly path: string
  /** Empty for a file that is new. */
  readonly before: string
  readonly after: string
}

/** The texts of changed files that can name what is depended on. */
async function changedTexts({ opened, base, head }: Trees): Promise<readonly TextPair[]> {
  const { git, change } = opened
  const old = new Map(base.map(({ path, id }) => [path, id]))
  const now = new Map(head.map(({ path, id, kind }) => [path, kind === 'file' ? id : undefined]))
  const paths = change.files
    .filter(({ status, path }) => status !== 'D' && isRead(path))
    .map(({ path, oldPath }) => ({ path, before: old.get(oldPath ?? path), after: now.get(path) }))
  const ids = paths.flatMap(({ before, after }) => [before ?? [], after ?? []].flat())
  const blobs = await git.blobs([...new Set(ids)], bounds)
  const textOf = (id: string | undefined) =>
    decodeUtf8((id === undefined ? undefined : blobs.get(id)) ?? new Uint8Array()) ?? ''
  return paths.map(({ path, before, after }) => ({
    path,
    before: textOf(before),
    after: textOf(after),
  }))
}

function isRead(path: string): boolean {
  return basename(path) === 'skills.lock' || mayBringPackages(path)
}

async function newPackages(
  advisories: Advisories | undefined,
  { path, before, after }: TextPair,
): Promise<readonly NewPackage[]> {
  const old = new Set(packagesInFile(path, before).map(labelOf))
  const fresh = packagesInFile(path, after).filter((one) => !old.has(labelOf(one)))
  return Promise.all(
    fresh.slice(0, limits.listItemsMax).map(async (one) => ({
      file: path,
      line: lineOf(after, one.name),
      label: labelOf(one),
      version: one.version,
      isDeclared: isManifest(path),
      advisories: await known(advisories, { ...noSubject, packages: [one] }),
    })),
  )
}

function labelOf({ ecosystem, name, version }: PackageSubject): string {
  return `${ecosystem} ${name}${version === undefined ? '' : ` ${version}`}`
}

/** The line that names it first. */
function lineOf(text: string, name: string): number {
  const at = text.indexOf(name)
  return at < 0 ? 1 : text.slice(0, at).split('\n').length
}

interface LockPair {
  readonly file: string
  readonly text: string
  readonly before: Lock
  readonly after: Lock
  readonly faulty: DependencyFacts['faulty']
}

/** A lock of the base that cannot be read says of nothing that it was there before. */
function lockPair({ path, before, after }: TextPair): LockPair {
  const old = lockIn(before, path)
  const now = lockIn(after, path)
  return {
    file: path,
    text: after,
    before: old.lock,
    after: now.lock,
    faulty: now.faulty,
  }
}

const emptyLock: Lock = { lockfileVersion: 1, modules: {} }

function lockIn(
  text: string,
  file: string,
): { readonly lock: Lock; readonly faulty: DependencyFacts['faulty'] } {
  if (text === '') return { lock: emptyLock, faulty: undefined }
  try {
    return { lock: lockOfText(text, file), faulty: undefined }
  } catch (error) {
    if (!isSkillsError(error)) throw error
    const line = error.where?.line ?? 1
    return { lock: emptyLock, faulty: { file, line, text: error.message } }
  }
}

async function changedModules(
  advisories: Advisories | undefined,
  { file, text, before, after }: LockPair,
): Promise<readonly ChangedModule[]> {
  const changed = Object.entries(after.modules).filter(
    ([name, { integrity, source }]) =>
      before.modules[name]?.integrity !== integrity || before.modules[name].source !== source,
  )
  return Promise.all(
    changed.map(async ([name, locked]) => {
      const old = before.modules[name]
      return {
        file,
        line: lineOf(text, `"${name}"`),
        label: `${name} ${locked.version}`,
        from: old === undefined ? undefined : { source: old.source, sourceNow: locked.source },
        gained: gained(old, locked),
        advisories: await known(advisories, lockedIdentity(name, locked)),
      }
    }),
  )
}

/** Tools, scripts and executables that the lock has of a module and did not have. */
function gained(old: LockedModule | undefined, { capabilities = {} }: LockedModule): string[] {
  const had = old?.capabilities ?? {}
  return (['tools', 'scripts', 'executables'] as const).flatMap((key) =>
    (capabilities[key] ?? [])
      .filter((one) => had[key]?.includes(one) !== true)
      .map((one) => `${key.replace(/s$/u, '')} ${one}`),
  )
}

async function known(
  advisories: Advisories | undefined,
  subject: AdvisorySubject,
): Promise<readonly KnownAdvisory[]> {
  const found = (advisories?.about(subject) ?? []).filter(({ match }) => match.isCertain)
  return Promise.all(
    found.map(async ({ advisory }) => ({
      id: advisory.id,
      kind: kindOf(advisory),
      severity: await advisorySeverity(advisory),
    })),
  )
}
