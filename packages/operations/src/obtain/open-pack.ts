import {
  type BuiltPack,
  decodeUtf8,
  type FetchedTree,
  isBuiltPackText,
  limits,
  type Problem,
  packManifestName,
  parseSha256,
  printable,
  readBuiltPack,
  SkillsError,
  type SourceEntry,
  sha256,
  treeDigest,
  unwrapNpmPack,
} from '@skills/core'

interface OpenedPack {
  readonly pack: BuiltPack
  /** The module's own files, as its commit has them: the pack's manifest is not one of them. */
  readonly tree: FetchedTree
}

/**
 * The module inside a pack, or `undefined` where an archive is none. Every file must be in the manifest with its
 * size, digest and mode, and every file of the manifest must be there. Throws E_INTEGRITY with all that differs,
 * E_FILE_INVALID and E_FILE_NEWER for the manifest itself; `shown` says where the archive is.
 */
export async function openPack(tree: FetchedTree, shown: string): Promise<OpenedPack | undefined> {
  const pack = await packIn(tree, shown)
  if (pack === undefined) return undefined
  const files = pack.files.map((file) => sourceEntry(file, pack, tree.entries))
  const problems = [
    ...digestProblems(pack),
    ...extraProblems(pack, tree.entries),
    ...(await Promise.all(files.map(fileProblems))).flat(),
  ]
  if (problems.length > 0) throw disagrees(problems, shown)
  const entries = files.flatMap(({ found }) => found ?? [])
  return { pack, tree: { entries, omitted: [], commit: undefined } }
}

/** The same for a package of npm, which wants a `package.json` of its own and has what is attached beside the files. */
export async function openNpmPack(
  tree: FetchedTree,
  shown: string,
): Promise<OpenedPack | undefined> {
  const isPack = (await packIn(tree, shown)) !== undefined
  return isPack ? openPack(unwrapNpmPack(tree), shown) : undefined
}

/** The manifest of a pack, whose claims nobody has checked. */
async function packIn({ entries }: FetchedTree, shown: string): Promise<BuiltPack | undefined> {
  const entry = entries.find(({ path }) => path === packManifestName)
  if (entry?.kind !== 'file' || (entry.size ?? 0) > limits.jsonBytesMax) return undefined
  const text = decodeUtf8(await entry.read())
  if (text === undefined || !isBuiltPackText(text)) return undefined
  return readBuiltPack(text, `${shown}: ${packManifestName}`)
}

interface Compared {
  readonly wanted: BuiltPack['files'][number]
  readonly found: SourceEntry | undefined
}

/** The entry behind a file of the manifest; the author's own manifest is in it as text. */
function sourceEntry(
  wanted: BuiltPack['files'][number],
  { declaration }: BuiltPack,
  entries: readonly SourceEntry[],
): Compared {
  const { path } = wanted
  if (path !== packManifestName)
    return { wanted, found: entries.find((entry) => entry.path === path) }
  if (declaration === undefined) return { wanted, found: undefined }
  const bytes = Buffer.from(declaration, 'utf8')
  const read = async () => bytes
  return { wanted, found: { path, kind: 'file', executable: false, size: bytes.length, read } }
}

async function fileProblems({ wanted, found }: Compared): Promise<Problem[]> {
  if (found === undefined) return [problem(wanted.path, 'is in the manifest and not in the pack')]
  if (found.kind !== 'file') return [problem(wanted.path, 'is a link')]
  if (found.executable !== (wanted.mode === '0755'))
    return [problem(wanted.path, `has not the mode ${wanted.mode}`)]
  const bytes = await found.read()
  if (bytes.length === wanted.size && sha256(bytes) === wanted.sha256) return []
  return [problem(wanted.path, 'has other bytes than the manifest says')]
}

function extraProblems(pack: BuiltPack, entries: readonly SourceEntry[]): Problem[] {
  const left = new Map(pack.files.map(({ path }) => [path, 1]))
  // The pack's own manifest stands there once, whether or not the module has one.
  left.set(packManifestName, 1)
  return entries.flatMap(({ path }) => {
    const count = left.get(path)
    left.set(path, 0)
    if (count === 1) return []
    return [problem(path, count === 0 ? 'stands twice in the pack' : 'is not in the manifest')]
  })
}

function digestProblems({ files, integrity }: BuiltPack): Problem[] {
  const listed = files.flatMap(({ path, sha256: text }) => {
    const digest = parseSha256(text)
    return digest === undefined ? [] : [{ path, sha256: digest }]
  })
  const found = treeDigest(listed)
  if (found === integrity) return []
  return [problem(packManifestName, `says ${integrity}, and its list of files is ${found}`)]
}

function problem(path: string, what: string): Problem {
  const shown = printable(path, { oneLine: true })
  return {
    severity: 'error',
    rule: 'pack/integrity',
    message: `${shown} ${what}.`,
    file: shown,
    remedy: 'Fetch the pack again, from where its publisher keeps it.',
  }
}

function disagrees(problems: readonly Problem[], shown: string): SkillsError {
  const [first] = problems
  return new SkillsError(
    'E_INTEGRITY',
    problems.length === 1 && first !== undefined
      ? `The pack is not what its manifest says: ${first.message}`
      : `The pack is not what its manifest says: ${problems.length} files differ.`,
    {
      where: { file: shown },
      rule: 'pack/integrity',
      problems,
      remedy: 'Nothing of it was taken in. Fetch it again, or ask its publisher for its digest.',
    },
  )
}
