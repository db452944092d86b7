import {
  canonicalJson,
  type Module,
  readModule,
  type Snapshot,
  type Store,
  sha256,
} from '@skills/core'
import { ownCache, readSealed, sealedText } from '../own-cache.ts'

/** Put in by the build: the digest of the sources that read and check modules, and of the versions of their libraries. */
declare const SKILLS_READER_PACK: string | undefined

// What is read of 10,000 skills has some megabytes.
const readingBytesMax = 67_108_864

/** A module of more files is read each time: writing that down takes 30 MiB where a run needs most. */
const keptFilesMax = 8_000

interface Reading {
  readonly snapshot: Snapshot
  /** Names what has no name of its own. */
  readonly moduleName: string
  /** The version of all that reads; `undefined` where nothing was built, and so nothing may be kept. */
  readonly readerPack?: string | undefined
}

/**
 * What `readModule` says of a snapshot, from the folder of the cache where the same bytes were read before by the same readers. It is
 * kept when the module is kept, and never where it is refused (docs/adr/0034). `store.read` may throw E_INTEGRITY.
 */
export function moduleReadBefore(
  cache: string,
  store: Pick<Store, 'read' | 'whenKept'>,
  { snapshot, moduleName, readerPack = ownReaderPack() }: Reading,
): Module {
  if (readerPack === undefined || snapshot.files.length > keptFilesMax)
    return readModule(snapshot, store.read, { moduleName })
  const kept = ownCache(cache, 'modules', readingBytesMax)
  const key = readingKey({ snapshot, moduleName, readerPack })
  const known = readSealed(key, kept.read(key))
  if (isModule(known)) return known
  const module = readModule(snapshot, store.read, { moduleName })
  store.whenKept(snapshot, () => kept.write(key, sealedText(key, module)))
  return module
}

function ownReaderPack(): string | undefined {
  return typeof SKILLS_READER_PACK === 'string' ? SKILLS_READER_PACK : undefined
}

/** The digest of everything that a reading depends on. The integrity stands for paths, sizes and bytes. */
function readingKey({ snapshot, moduleName, readerPack }: Reading): string {
  const { integrity, omitted, files } = snapshot
  const executables = files.filter(({ executable }) => executable).map(({ path }) => path)
  const parts = { format: 1, readerPack, moduleName, integrity, omitted, executables }
  return sha256(canonicalJson(parts))
}

/** The digest has shown that we wrote it; this says what we write. */
function isModule(value: unknown): value is Module {
  return typeof value === 'object' && value !== null && 'skills' in value && 'problems' in value
}
