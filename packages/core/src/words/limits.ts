/**
 * Limits on everything that somebody else can make large. Each has its reason; a module that
 * needs more is not a skill module.
 */
const kib = 1024
const mib = 1024 * kib

type Limit =
  | 'snapshotFilesMax'
  | 'fileBytesMax'
  | 'snapshotBytesMax'
  | 'skillFilesMax'
  | 'skillMarkdownBytesMax'
  | 'frontMatterBytesMax'
  | 'frontMatterDepthMax'
  | 'jsonBytesMax'
  | 'manifestBytesMax'
  | 'jsonDepthMax'
  | 'pathBytesMax'
  | 'pathSegmentBytesMax'
  | 'pathDepthMax'
  | 'skillSearchDepthMax'
  | 'linkHopsMax'
  | 'gitReplyBytesMax'
  | 'gitRefsBytesMax'
  | 'gitRefsMax'
  | 'gitObjectsMax'
  | 'gitDeltaDepthMax'
  | 'gitInflatedBytesMax'
  | 'redirectsMax'
  | 'connectMilliseconds'
  | 'idleMilliseconds'
  | 'totalMilliseconds'
  | 'scopeLockMilliseconds'

export const limits: Readonly<Record<Limit, number>> = {
  /** Real repositories with skills stay below 5,000 files; ten times that is a bomb or a mistake. */
  snapshotFilesMax: 50_000,
  /** One file. Models and videos do not belong beside instructions. */
  fileBytesMax: 50 * mib,
  /** All files of one snapshot together. */
  snapshotBytesMax: 512 * mib,
  /** One skill, as an assistant would read it. */
  skillFilesMax: 10_000,
  /** A SKILL.md; the largest seen in 2,000 real ones has 64 KiB. */
  skillMarkdownBytesMax: 1 * mib,
  /** Front matter block; descriptions are at most 1,024 characters. */
  frontMatterBytesMax: 64 * kib,
  frontMatterDepthMax: 16,
  /** A JSON file of ours or of a plugin. */
  jsonBytesMax: 32 * mib,
  manifestBytesMax: 4 * mib,
  jsonDepthMax: 64,
  /** Whole path inside a module, in bytes: leaves room below a place on Windows and ext4. */
  pathBytesMax: 512,
  pathSegmentBytesMax: 255,
  pathDepthMax: 32,
  /** How deep below a skills folder a SKILL.md is looked for. */
  skillSearchDepthMax: 4,
  /** Links followed for one path; the Linux kernel stops at 40. */
  linkHopsMax: 16,
  /** One reply of a git server. */
  gitReplyBytesMax: 512 * mib,
  gitRefsBytesMax: 64 * mib,
  gitRefsMax: 200_000,
  /** Objects of one pack; more than the files, since a server may make us fetch history. */
  gitObjectsMax: 500_000,
  /** Deltas on deltas; git itself packs 50 deep. */
  gitDeltaDepthMax: 512,
  /** Everything inflated out of one pack, repeats included: bounds the work that few bytes can cause. */
  gitInflatedBytesMax: 2048 * mib,
  redirectsMax: 5,
  connectMilliseconds: 15_000,
  /** A server that sends no byte for this long is given up. */
  idleMilliseconds: 30_000,
  totalMilliseconds: 600_000,
  /** How long a run waits for another run that writes to the same scope. */
  scopeLockMilliseconds: 30_000,
}
