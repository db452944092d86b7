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
  | 'sharedFileBytesMax'
  | 'sharedFileDepthMax'
  | 'partBytesMax'
  | 'listItemsMax'
  | 'jsonDepthMax'
  | 'policyBytesMax'
  | 'policyLayersMax'
  | 'policyChainMax'
  | 'problemsPerFileMax'
  | 'pathBytesMax'
  | 'pathSegmentBytesMax'
  | 'pathDepthMax'
  | 'skillSearchDepthMax'
  | 'linkHopsMax'
  | 'archiveBytesMax'
  | 'archiveEntriesMax'
  | 'archiveRatioMax'
  | 'archiveRatioFreeBytes'
  | 'npmMetadataBytesMax'
  | 'registryRootBytesMax'
  | 'registryIndexBytesMax'
  | 'registryModuleBytesMax'
  | 'registryFolderFilesMax'
  | 'marketplaceBytesMax'
  | 'marketplaceEntriesMax'
  | 'siteIndexBytesMax'
  | 'siteSkillsMax'
  | 'siteFilesMax'
  | 'gitReplyBytesMax'
  | 'gitRefsBytesMax'
  | 'gitRefsMax'
  | 'gitObjectsMax'
  | 'gitDeltaDepthMax'
  | 'gitInflatedBytesMax'
  | 'ociManifestBytesMax'
  | 'ociLayersMax'
  | 'ociTagsMax'
  | 'ociTagPagesMax'
  | 'ociReferrersMax'
  | 'ociTokenBytesMax'
  | 'advisoryBytesMax'
  | 'advisoryArchiveBytesMax'
  | 'advisoriesMax'
  | 'httpAttemptsMax'
  | 'redirectsMax'
  | 'connectMilliseconds'
  | 'idleMilliseconds'
  | 'totalMilliseconds'
  | 'scopeLockMilliseconds'
  | 'dependenciesMax'
  | 'dependencyDepthMax'
  | 'dependencyModulesMax'
  | 'resolveStepsMax'
  | 'resolveReadsMax'
  | 'fetchesInFlightMax'
  | 'questionsInFlightMax'
  | 'projectSearchFoldersMax'
  | 'projectSearchDepthMax'
  | 'runRecordsMax'
  | 'runRecordsBytesMax'

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
  /** A file that a person has as well (settings, servers, instructions). Some assistants keep their history in it. */
  sharedFileBytesMax: 32 * mib,
  /** Maps and lists in each other; the readers of these formats are recursive, so this is asked before they run. */
  sharedFileDepthMax: 64,
  /** What one component puts into a shared file; assistants put all of it before their model. */
  partBytesMax: 256 * kib,
  /** Items of a list in a shared file of which some may be ours; looking for them is quadratic. */
  listItemsMax: 500,
  jsonDepthMax: 64,
  /** One skills.policy.yaml; a person has to be able to read it. */
  policyBytesMax: 512 * kib,
  /** Policies in force at once, and how many may extend each other in a row. */
  policyLayersMax: 32,
  policyChainMax: 5,
  /** Problems told of one file; the last one says how many more there are. A file can be made of nothing else. */
  problemsPerFileMax: 200,
  /** Whole path inside a module, in bytes: leaves room below a place on Windows and ext4. */
  pathBytesMax: 512,
  pathSegmentBytesMax: 255,
  pathDepthMax: 32,
  /** How deep below a skills folder a SKILL.md is looked for. */
  skillSearchDepthMax: 4,
  /** Links followed for one path; the Linux kernel stops at 40. */
  linkHopsMax: 16,
  /** An archive as it is fetched, and what comes out of its compression. */
  archiveBytesMax: 512 * mib,
  /** Entries of an archive, folders included. */
  archiveEntriesMax: 100_000,
  /** Bytes that one compressed byte may become; texts reach 10, a bomb 1,000. Below the free bytes it does not matter. */
  archiveRatioMax: 200,
  archiveRatioFreeBytes: 1 * mib,
  /** What a registry says of one npm package; the largest real ones have 15 MiB. */
  npmMetadataBytesMax: 64 * mib,
  /** What a registry says of itself; 1,000 scopes have 80 KiB at most. */
  registryRootBytesMax: 256 * kib,
  /** One file of a registry's index, and of one module: a module of 5,000 versions has 1 MiB. */
  registryIndexBytesMax: 4 * mib,
  registryModuleBytesMax: 2 * mib,
  /** Files of a registry that are looked at together: 100,000 modules with an index that is split twice. */
  registryFolderFilesMax: 500_000,
  /** A marketplace is one file; the largest seen has 286 plugins in 150 KiB. */
  marketplaceBytesMax: 8 * mib,
  marketplaceEntriesMax: 10_000,
  /** A site's index of skills, the skills it may list, and the files that have to be fetched one by one. */
  siteIndexBytesMax: 4 * mib,
  siteSkillsMax: 1_000,
  siteFilesMax: 5_000,
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
  /** A manifest or index of an OCI registry; the specification lets registries refuse larger ones, too. */
  ociManifestBytesMax: 4 * mib,
  /** Files that an artifact has one by one; ours has one layer. */
  ociLayersMax: 1_000,
  /** Tags of one repository, and the answers that they are spread over. */
  ociTagsMax: 50_000,
  ociTagPagesMax: 1_000,
  /** What may be attached to one artifact: a few documents, and signatures of a few people. */
  ociReferrersMax: 1_000,
  /** A token for a registry; real ones have 4 KiB. */
  ociTokenBytesMax: 64 * kib,
  /** One advisory. Malware reports with thousands of versions have some 100 kB. */
  advisoryBytesMax: 2 * mib,
  /** A database of advisories in one archive. npm's at OSV has 210 MB. */
  advisoryArchiveBytesMax: 512 * mib,
  /** Advisories in one database. npm's at OSV has some 220,000. */
  advisoriesMax: 1_000_000,
  /** How often something is asked for whose answer was cut off, the first time included. */
  httpAttemptsMax: 4,
  redirectsMax: 5,
  connectMilliseconds: 15_000,
  /** A server that sends no byte for this long is given up. */
  idleMilliseconds: 30_000,
  totalMilliseconds: 600_000,
  /** How long a run waits for another run that writes to the same scope. */
  scopeLockMilliseconds: 30_000,
  /** What one module may need; a pack of skills needs a handful. */
  dependenciesMax: 64,
  /** How long a chain of modules that need each other may be, from the manifest on. */
  dependencyDepthMax: 16,
  /** Modules that one resolution looks at; a whole company's skills are fewer. */
  dependencyModulesMax: 256,
  /** Decisions and dead ends of one resolution; real ones take a few dozen. */
  resolveStepsMax: 3_000,
  /** Versions whose bytes are fetched to see what they need. */
  resolveReadsMax: 500,
  /** Fetches at the same time; more gain little and servers count them. */
  fetchesInFlightMax: 6,
  /** Short questions over http at the same time: what each waits for is the way, and no server works long on one. */
  questionsInFlightMax: 24,
  /** Folders that --recursive looks into; the largest public monorepos have some 50,000 without what they install. */
  projectSearchFoldersMax: 200_000,
  projectSearchDepthMax: 64,
  /** Runs that the log of a scope remembers. One with 134 skills in three places has 0.5 MiB. */
  runRecordsMax: 50,
  runRecordsBytesMax: 64 * mib,
}
