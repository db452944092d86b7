import {
  isSkillsError,
  type LockedModule,
  otherIntegrity,
  type ReadFile,
  readModule,
  type Sha256,
  type Snapshot,
  treeDigest,
} from '@skills/core'
import { lockFile, type VerifyResult } from './verify-result.ts'

/** The digests of a locked component's files by its own paths, read from the module's snapshot. */
export function digestsOf(
  snapshot: Snapshot,
  folder: string | undefined,
): ReadonlyMap<string, Sha256> {
  const prefix = folder === undefined ? '' : `${folder}/`
  return new Map(
    snapshot.files
      .filter((file) => file.path.startsWith(prefix))
      .map((file) => [file.path.slice(prefix.length), file.sha256]),
  )
}

/**
 * The lock against the store: each locked component must be what the module's own digest contains. An edited
 * lock is found out here, since nobody can edit both to agree. Pure.
 */
export function verifyLockedModule(
  module: string,
  locked: LockedModule,
  snapshot: Snapshot,
): VerifyResult[] {
  return Object.entries(locked.components).flatMap(([key, component]) => {
    if (!key.startsWith('skill/')) return []
    const digests = digestsOf(snapshot, component.folder)
    const files = [...digests].map(([path, sha256]) => ({ path, sha256 }))
    if (files.length > 0 && treeDigest(files) === component.integrity) return []
    const detail = `its digest of ${key} is not what ${module} contains`
    return [{ path: lockFile, status: 'modified', module, detail }]
  })
}

/** The same for components that are no skills, by what the module's bytes say they are. Pure. */
export function verifyLockedOthers(
  module: string,
  locked: LockedModule,
  { snapshot, read }: { readonly snapshot: Snapshot; readonly read: ReadFile },
): VerifyResult[] {
  const keys = Object.keys(locked.components).filter((key) => !key.startsWith('skill/'))
  if (keys.length === 0) return []
  const { others } = readModule(snapshot, read, { moduleName: module })
  const digests = new Set(others.map((one) => `${one.kind}/${one.name} ${otherIntegrity(one)}`))
  return keys
    .filter((key) => !digests.has(`${key} ${locked.components[key]?.integrity}`))
    .map((key) => {
      const detail = `its digest of ${key} is not what ${module} contains`
      return { path: lockFile, status: 'modified', module, detail }
    })
}

/** The lock's modes against a snapshot that is known to be the module's own, since no digest covers modes. Pure. */
export function verifyLockedModes(
  module: string,
  locked: LockedModule,
  snapshot: Snapshot,
): VerifyResult[] {
  const executables = new Map(snapshot.files.map((file) => [String(file.path), file.executable]))
  return Object.values(locked.components).flatMap(({ folder, files }) =>
    Object.entries(files).flatMap(([file, mode]): VerifyResult[] => {
      const path = folder === undefined ? file : `${folder}/${file}`
      if (executables.get(path) === (mode === '0755')) return []
      const detail = `its mode of ${path} is not what ${module} contains`
      return [{ path: lockFile, status: 'modified', module, detail }]
    }),
  )
}

/**
 * The store against itself: every stored file of the locked components must still hash to its name. Each damaged
 * one is named once by its path in the store. Throws E_READ.
 */
export function verifyStored(
  module: string,
  locked: LockedModule,
  { snapshot, read }: { readonly snapshot: Snapshot; readonly read: ReadFile },
): VerifyResult[] {
  const folders = Object.values(locked.components).map(({ folder }) => folder)
  const files = snapshot.files.filter((file) =>
    folders.some((folder) => folder === undefined || file.path.startsWith(`${folder}/`)),
  )
  const once = new Map(files.map((file) => [file.sha256, file]))
  return [...once.values()].flatMap((file): VerifyResult[] => {
    try {
      read(file)
      return []
    } catch (error) {
      if (!isSkillsError(error, 'E_INTEGRITY')) throw error
      const path = error.where?.file ?? file.path
      const detail =
        'the stored file is not what its name says; delete it, and the next install fetches it anew'
      return [{ path, status: 'modified', module, detail }]
    }
  })
}
