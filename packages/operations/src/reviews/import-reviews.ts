import { lstatSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  decodeUtf8,
  limits,
  parseSource,
  readTextFile,
  SkillsError,
  type SkillsReviews,
  type SourceSpec,
  sha256,
  writeTextFile,
} from '@skills/core'
import { parseReviews, reviewsText } from '@skills/trust'
import { type Context, withStore } from '../context.ts'
import { currentTree } from '../obtain/current-tree.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { readReviews } from './reviews-of-scope.ts'
import { reviewsFileName, reviewsFileOf } from './reviews-place.ts'

export interface ImportReviewsRequest {
  /** A git source, or a folder relative to the current one. */
  readonly source: string
  /** What to call the team. */
  readonly name: string
  /** Their criteria to ours. */
  readonly map: Readonly<Record<string, readonly string[]>>
  readonly exclude: readonly string[]
  readonly scope: ScopeRequest
  readonly dryRun: boolean
}

export interface ImportedReviews {
  readonly name: string
  readonly source: string
  readonly commit: string | null
  readonly sha256: string
  readonly reviews: number
  readonly file: string
  readonly written: boolean
}

/**
 * `skills review import`: take the reviews of another team as they are at one commit into the file of the scope, with
 * what their words mean here. They are checked like one's own, by keys that this user knows; what that team imported
 * itself is left behind. Throws E_REVIEWS_INVALID, E_SOURCE_MISSING, and what fetching throws.
 */
export async function importReviews(
  context: Context,
  request: ImportReviewsRequest,
): Promise<ImportedReviews> {
  const file = reviewsFileOf(openScope(context, request.scope))
  const before = readReviews(file)
  const { text, commit } = await textOf(context, request.source)
  const theirs = parseReviews(text, `${request.source}/${reviewsFileName}`)
  const { name, source, exclude, map } = request
  const entry = {
    source,
    commit,
    sha256: sha256(text),
    map: Object.fromEntries(Object.entries(map).map(([key, words]) => [key, [...words]])),
    ...(exclude.length === 0 ? {} : { exclude: [...exclude] }),
    reviews: theirs.reviews,
  }
  const after: SkillsReviews = { ...before, imports: { ...before.imports, [name]: entry } }
  const written = reviewsText(after)
  parseReviews(written, reviewsFileName)
  if (!request.dryRun) await writeTextFile(file, written, { run: 'review' })
  const reviews = theirs.reviews.length
  return { name, source, commit, sha256: entry.sha256, reviews, file, written: !request.dryRun }
}

interface Fetched {
  readonly text: string
  readonly commit: string | null
}

async function textOf(context: Context, source: string): Promise<Fetched> {
  if (!/^(?:\.{1,2}(?:\/|$)|\/)/u.test(source)) return fetched(context, parseSource(source))
  const path = resolve(context.machine.cwd, source)
  const isFolder = lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  const file = isFolder ? join(path, reviewsFileName) : path
  const text = readTextFile(file, limits.jsonBytesMax)?.text
  if (text === undefined) throw missing({ file })
  return { text, commit: null }
}

async function fetched(context: Context, spec: SourceSpec): Promise<Fetched> {
  return withStore(context, { isolated: true }, async (store) => {
    const current = await currentTree(context, spec, store.scratchFolder())
    if (current === undefined) throw missing({})
    const { tree, commit, url } = current
    const path = spec.path === undefined ? reviewsFileName : `${spec.path}/${reviewsFileName}`
    const entry = tree.entries.find((one) => one.kind === 'file' && one.path === path)
    const bytes = await entry?.read()
    const text = bytes === undefined ? undefined : decodeUtf8(bytes)
    if (text === undefined) throw missing({ url, file: path })
    return { text, commit }
  })
}

function missing(where: { readonly file?: string; readonly url?: string }): SkillsError {
  return new SkillsError('E_SOURCE_MISSING', `There is no ${reviewsFileName}.`, {
    where,
    remedy: 'Name a folder or a git repository that has one, or the sub-folder with //path.',
  })
}
