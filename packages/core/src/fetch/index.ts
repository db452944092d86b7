/**
 * The stage `fetch`: from an address or a folder to a tree of entries that nobody has checked yet.
 *
 * - `listRemoteRefs` asks a git server what it has; `fetchGitTree` gets the files of one commit; `readFolder`
 *   reads a folder of this machine. `findRegistryModule` looks into the registry that is shipped with us.
 * - `system-git/` is the same for what only the system's git reaches (ssh); it alone starts a process.
 *   `local-git/` reads commits, trees and differences of a repository on this machine, under nobody's settings.
 *   `archive/` reads tar and zip in memory, `npm/` asks a registry without running npm, `well-known/` a site.
 *   `oci/` reads and writes artifacts of OCI registries.
 * - `http-client.ts` asks everything but git, `download.ts` files; `credentials/` looks for tokens once a server has asked.
 * - isomorphic-git speaks git's protocol. Everything around it is ours: `http-plugin.ts` (time, bytes,
 *   redirects, proxies), `git-pack.ts` (objects, each hashed, within limits), `walk-git-tree.ts` (no checkout).
 * - What comes out is an attacker's: paths, links, names of branches. The next stage, `store`, parses them.
 *
 * Refused here: plain http to other machines, redirects to another origin, answers that are too large or too
 * slow, packs with objects that do not hash to their ids, names that are no names. Credentials go to the origin
 * they are for, after it asked, and are in no error.
 */
export { type ArchiveRequest, fetchArchive } from './archive/fetch-archive.ts'
export { inflateGzip } from './archive/inflate-gzip.ts'
export { readZip } from './archive/read-zip.ts'
export { findRegistryModule, registryNames } from './builtin-registry.ts'
export { credentialSource } from './credentials/credential-source.ts'
export { registryCredentialSource } from './credentials/registry-credentials.ts'
export { type Downloads, openDownloads } from './download.ts'
export { fetchGitTree } from './fetch-git-tree.ts'
export type {
  CredentialSource,
  Credentials,
  FetchedCommit,
  FetchedTree,
  NetworkBounds,
  NetworkSettings,
  SourceEntry,
} from './fetched-tree.ts'
export { listRemoteRefs } from './list-remote-refs.ts'
export type { GitCommit, GitPerson } from './local-git/git-commit.ts'
export { type BlobBounds, type LocalGit, openLocalGit } from './local-git/open-local-git.ts'
export type { ChangedPath } from './local-git/parse-changed-paths.ts'
export type { LocalTreeEntry } from './local-git/parse-tree.ts'
export { fetchNpmVersion, sha512Integrity } from './npm/fetch-npm-version.ts'
export { npmPackFolder, unwrapNpmPack } from './npm/npm-pack.ts'
export { type NpmPackage, type NpmVersion, readNpmPackage } from './npm/npm-package.ts'
export type { NpmMachine } from './npm/npm-settings.ts'
export { npmRegistryOf, publishNpmVersion } from './npm/publish-npm-version.ts'
export { fetchOciArtifact } from './oci/fetch-oci-artifact.ts'
export { listOciReferrers } from './oci/list-oci-referrers.ts'
export { listOciTags } from './oci/list-oci-tags.ts'
export { type OciClient, openOci } from './oci/oci-client.ts'
export type { OciDescriptor } from './oci/oci-manifest.ts'
export {
  integrityAnnotation,
  nameAnnotation,
  ociAnnotations,
  ociTypes,
  packArtifactType,
} from './oci/oci-names.ts'
export { ociRepository } from './oci/oci-repository.ts'
export { attachOci, type OciAttachment, type OciUpload, pushOci } from './oci/push-oci.ts'
export {
  findOciManifest,
  ociDigestOfTag,
  type ReadOciManifest,
  readOciBlob,
  readOciManifest,
} from './oci/read-oci-manifest.ts'
export { readFolder } from './read-folder.ts'
export { type FolderCommit, readFolderCommit } from './read-folder-commit.ts'
export { type AnswerCache, type CachedAnswer, openAnswerCache } from './registry/answer-cache.ts'
export {
  type BuiltRegistry,
  buildRegistry,
  indexEntry,
  indexText,
  moduleText,
  type RegistryContents,
  registryBytes,
  rootText,
} from './registry/build-registry.ts'
export { type CopiedFile, type CopiedPack, copyRegistry } from './registry/copy-registry.ts'
export { type MarketplaceOrigin, marketplacePaths } from './registry/marketplace.ts'
export {
  parseRegistryIndex,
  parseRegistryRoot,
  readModuleFile,
  sourceFaults,
} from './registry/parse-registry.ts'
export {
  type OpenedRegistry,
  openRegistry,
  type RegistryInput,
  type Vouched,
} from './registry/read-registry.ts'
export {
  contentOf,
  type FileWish,
  httpRegistryFiles,
  mustBeSmall,
  type RegistryFile,
  type RegistryFiles,
  registryBytesMax,
  textOf,
} from './registry/registry-files.ts'
export {
  faultyRegistry,
  type RegistryText,
  registryProblem,
} from './registry/registry-json.ts'
export {
  depthFor,
  indexPathOf,
  indexPaths,
  isRegistryName,
  modulePathOf,
  type RegistryDepth,
  registryRootPath,
  scopeOfName,
} from './registry/registry-layout.ts'
export type {
  EmbeddedVersion,
  ListedModule,
  PublishedVersion,
  RegistryContent,
  RegistryModule,
} from './registry/registry-module.ts'
export {
  digestAt,
  treeFiles,
  treeRootPath,
  treeSteps,
  treeStepsTo,
  withDigestAt,
} from './registry/registry-tree.ts'
export type { RemoteRefs } from './remote-refs.ts'
export { type RewriteRules, rewriteRuleProblem, rewriteUrl } from './rewrite-url.ts'
export { type ProgramRan, type ProgramRun, runProgram } from './run-program.ts'
export { fetchSystemGitTree, listSystemGitRefs } from './system-git/system-git.ts'
export { type LocalCommit, localCommit, textAtCommit } from './text-at-commit.ts'
export { fetchSite } from './well-known/fetch-site.ts'
export { findWorkTree } from './work-tree.ts'
