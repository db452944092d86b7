import { join } from 'node:path'
import {
  fromManifest,
  isSkillsError,
  type Lock,
  type LockedModule,
  limits,
  listFolder,
  parseIntegrity,
  readState,
  readTextFile,
  resolvePlaces,
  type Scope,
  type SnapshotFile,
  type Store,
  treeDigest,
} from '@skills/core'
import { type AdvisorySubject, mayBringPackages, packagesInFile } from '@skills/trust'
import { unmanagedFolders } from '../adopt/unmanaged-folders.ts'
import type { Context } from '../context.ts'
import { everyPlace } from '../places-of-module.ts'
import { filesSubject, moduleSubject, noSubject } from './module-subject.ts'

/** Something installed, with what advisories can be asked about it. */
export interface InstalledSubject {
  readonly root: string
  readonly scope: Scope['kind']
  /** The module's name; of a folder that nobody manages, its path. */
  readonly name: string
  readonly version: string | null
  readonly isManaged: boolean
  readonly subject: AdvisorySubject
}

/** Every module of a lock: its digests, its files where the store has them, and the packages that these bring. */
export async function lockedSubjects(
  scope: Scope,
  lock: Lock,
  store: Store,
): Promise<readonly InstalledSubject[]> {
  const subjects: InstalledSubject[] = []
  for (const [name, locked] of Object.entries(lock.modules))
    subjects.push({
      root: scope.root,
      scope: scope.kind,
      name,
      version: locked.version,
      isManaged: true,
      subject: await lockedSubject(name, locked, store),
    })
  return subjects
}

async function lockedSubject(
  name: string,
  locked: LockedModule,
  store: Store,
): Promise<AdvisorySubject> {
  return {
    ...lockedIdentity(name, locked),
    ...(await filesSubject(filesOf(locked, store), store.read)),
  }
}

/** A module as the lock alone knows it. */
export function lockedIdentity(name: string, locked: LockedModule): AdvisorySubject {
  const { source, commit, version, integrity, components } = locked
  return moduleSubject({
    name,
    source: fromManifest(source, undefined).source,
    commit,
    version,
    integrities: [integrity, ...Object.values(components).map((one) => one.integrity)],
    components: Object.keys(components),
  })
}

/** The files of the installed components, by the store; none where it has not kept the snapshot. */
function filesOf(locked: LockedModule, store: Store): readonly SnapshotFile[] {
  const integrity = parseIntegrity(locked.integrity)
  const snapshot = integrity === undefined ? undefined : store.find(integrity)
  if (snapshot === undefined || !store.has(snapshot)) return []
  const wanted = new Set(
    Object.values(locked.components).flatMap(({ folder, files }) =>
      Object.keys(files).map((path) => (folder === undefined ? path : `${folder}/${path}`)),
    ),
  )
  return snapshot.files.filter(({ path }) => wanted.has(path))
}

/** Folders in the places of assistants that no record calls ours: people copy skills by hand. */
export function unmanagedSubjects(context: Context, scope: Scope): readonly InstalledSubject[] {
  const places = resolvePlaces(everyPlace(context, scope), scope).places
  const skills = places.filter(({ component }) => component === 'skill')
  return unmanagedFolders(skills, readState(scope), []).map(({ display, folder, name }) => ({
    root: scope.root,
    scope: scope.kind,
    name: display,
    version: null,
    isManaged: false,
    subject: folderSubject(folder, name),
  }))
}

function folderSubject(folder: string, name: string): AdvisorySubject {
  const listing = listFolder(folder)
  const files = listing.kind === 'folder' ? listing.files : []
  return {
    ...noSubject,
    integrities: listing.kind === 'folder' ? [treeDigest(listing.files)] : [],
    files: files.map(({ sha256 }) => sha256),
    components: [`skill:${name}`],
    packages: files.flatMap(({ path }) =>
      mayBringPackages(path) ? packagesInFile(path, textAt(join(folder, path))) : [],
    ),
  }
}

/** A text that is too large or none brings nothing that we can read. */
function textAt(file: string): string {
  try {
    return readTextFile(file, limits.skillMarkdownBytesMax)?.text ?? ''
  } catch (error) {
    if (isSkillsError(error, 'E_FILE_INVALID', 'E_READ')) return ''
    throw error
  }
}
