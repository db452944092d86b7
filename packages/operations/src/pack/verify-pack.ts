import { resolve } from 'node:path'
import {
  type BuiltPack,
  builtPackText,
  byCodeUnit,
  fromManifest,
  type Problem,
  parseModuleName,
  parseRelativePath,
  readFolderCommit,
  readModule,
  SkillsError,
  type Snapshot,
  type Store,
} from '@skills/core'
import { type Context, withStore } from '../context.ts'
import { obtainModule } from '../obtain/obtain-module.ts'
import { governed } from '../policy/governed.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { build } from './built.ts'
import { loadPack } from './load-pack.ts'

export interface VerifyPackRequest {
  /** The pack, relative to the current folder: `.tar` or `.tar.gz`. */
  readonly file: string
  /** A clone that has the commit; left out: the repository that the pack names. */
  readonly folder: string | undefined
  readonly scope: ScopeRequest
}

export interface VerifiedPack {
  readonly file: string
  readonly name: string
  readonly version: string
  readonly integrity: string
  readonly sha256: string
  readonly commit: string
  readonly source: string | null
  readonly verified: true
}

/**
 * `skills pack --verify`: make the pack again from the commit it names, and compare all of it. Throws E_INTEGRITY with
 * everything that differs, E_ARCHIVE_INVALID for what is no pack, E_SOURCE_MISSING for one that names no commit, and
 * what fetching throws.
 */
export async function verifyPack(
  context: Context,
  request: VerifyPackRequest,
): Promise<VerifiedPack> {
  const file = resolve(context.machine.cwd, request.file)
  const { pack, tarSha256 } = await loadPack(context, file)
  const { source } = pack
  if (source === undefined)
    throw new SkillsError('E_SOURCE_MISSING', 'The pack names no commit to make it from.', {
      where: { file },
      remedy: 'Its digests were right; where it comes from cannot be checked.',
    })
  return withStore(context, { isolated: true }, async (store) => {
    const { snapshot, committedAt } = await rebuiltFrom(context, store, { pack, source, request })
    const module = readModule(snapshot, store.read, { moduleName: pack.name })
    const again = await build(
      {
        ...{ name: pack.name, version: pack.version, module, snapshot },
        source: { ...source, committed: committedAt },
      },
      store.read,
    )
    const problems = differences(pack, again.pack)
    if (problems.length > 0 || again.tarSha256 !== tarSha256) throw differs(problems, file)
    const { name, version, integrity } = pack
    const { commit, url = null } = source
    return {
      file,
      name,
      version,
      integrity,
      sha256: tarSha256,
      commit,
      source: url,
      verified: true,
    }
  })
}

interface Rebuilding {
  readonly pack: BuiltPack
  readonly source: NonNullable<BuiltPack['source']>
  readonly request: VerifyPackRequest
}

async function rebuiltFrom(
  context: Context,
  store: Store,
  { pack, source, request }: Rebuilding,
): Promise<{ readonly snapshot: Snapshot; readonly committedAt: number }> {
  const { commit, url, ref, subdirectory } = source
  const path = subdirectory === undefined ? undefined : parseRelativePath(subdirectory)
  if (request.folder !== undefined || url === undefined) {
    const folder = resolve(context.machine.cwd, request.folder ?? '.')
    const local = await readFolderCommit(folder, { commit, below: path ?? '' })
    if (local === undefined) throw noRepository(folder)
    if (ref !== undefined) mustBeTagged(ref, local.tags)
    return { snapshot: await store.add(local.tree, path), committedAt: local.committedAt }
  }
  const scope = openScope(context, request.scope)
  const spec = fromManifest(url, undefined)
  const pick = { kind: 'ref', ref: ref === undefined ? commit : ref } as const
  const obtained = await obtainModule(await governed(context, scope), store, {
    name: parseModuleName(pack.name),
    spec: { ...spec, path, pick },
    base: scope.root,
    pinned: undefined,
  })
  if (obtained.commit !== commit)
    throw differs([problem('source', `${ref} names the commit ${obtained.commit} today`)], url)
  return { snapshot: obtained.snapshot, committedAt: obtained.committedAt ?? 0 }
}

function mustBeTagged(ref: string, tags: readonly string[]): void {
  if (tags.some((tag) => ref === `refs/tags/${tag}`)) return
  throw differs([problem('source', `${ref} does not name this commit here`)], ref)
}

function noRepository(folder: string): SkillsError {
  return new SkillsError('E_SOURCE_MISSING', 'The pack names a commit, and no repository.', {
    where: { file: folder },
    remedy: 'Name a clone that has the commit: skills pack --verify FILE DIR',
  })
}

/** Keys of the manifest that differ. Files are told one by one. */
function differences(before: BuiltPack, after: BuiltPack): Problem[] {
  if (builtPackText(before) === builtPackText(after)) return []
  const [left, right]: readonly Readonly<Record<string, unknown>>[] = [{ ...before }, { ...after }]
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(byCodeUnit)
  return keys.flatMap((key) => {
    const isSame = JSON.stringify(left?.[key]) === JSON.stringify(right?.[key])
    if (isSame) return []
    if (key !== 'files') return [problem(key, 'is not what the commit gives')]
    return fileDifferences(before.files, after.files)
  })
}

function fileDifferences(before: BuiltPack['files'], after: BuiltPack['files']): Problem[] {
  const marked = (files: BuiltPack['files']) =>
    new Map(files.map(({ path, mode, sha256: digest }) => [path, `${mode} ${digest}`]))
  const [left, right] = [marked(before), marked(after)]
  return [...new Set([...left.keys(), ...right.keys()])].sort(byCodeUnit).flatMap((path) => {
    if (left.get(path) === right.get(path)) return []
    if (!right.has(path)) return [problem(path, 'is not in the commit')]
    return [problem(path, left.has(path) ? 'is another one in the commit' : 'is not in the pack')]
  })
}

function problem(what: string, how: string): Problem {
  return {
    severity: 'error',
    rule: 'pack/rebuild',
    message: `${what} ${how}.`,
    file: what,
    remedy: 'Ask the publisher; this pack was not made from the commit that it names.',
  }
}

function differs(problems: readonly Problem[], file: string): SkillsError {
  return new SkillsError('E_INTEGRITY', 'The pack is not what its commit gives.', {
    where: { file },
    rule: 'pack/rebuild',
    problems,
    remedy:
      problems.length === 0
        ? 'Its files are right and its archive is laid out in another way than skills pack does it.'
        : 'Do not install it. Ask the publisher how it was made.',
  })
}
