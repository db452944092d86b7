/**
 * What leaves this machine as files whose bytes depend on their content alone, so that two machines make the same
 * from the same skills. `tar-blocks.ts` makes archives; `pack-manifest.ts` and `pack-files.ts` say what is in a pack;
 * `sbom/` lists what is in it for other tools, and `attest/` says where it comes from and what was checked. `attached.ts`
 * says which files beside a pack travel with it, `oci/` and `npm/` what registries are given.
 * `registry/` is what a change of a registry's modules makes of its files.
 */

export { type Attached, attachedFile, bundleEnding } from './attached.ts'
export {
  auditStatement,
  provenanceStatement,
  statementLines,
} from './attest/statements.ts'
export { npmDocument } from './npm/npm-document.ts'
export { npmPackage } from './npm/npm-package.ts'
export { attachedArtifact } from './oci/attached-artifact.ts'
export { packArtifact } from './oci/pack-artifact.ts'
export { packFiles, readerByPath } from './pack-files.ts'
export { packManifest } from './pack-manifest.ts'
export { type Addition, type ModuleDetails, withVersion } from './registry/add-version.ts'
export { registryDifferences } from './registry/compare-registry.ts'
export { rootPayload, signedLines, snapshotPayload } from './registry/signed-files.ts'
export { type ReadBytes, registryUpdate } from './registry/update-registry.ts'
export { withWithdrawal } from './registry/yank-version.ts'
export { cycloneDxOfInstalled, cycloneDxOfModule } from './sbom/cyclonedx.ts'
export { declaredPackages } from './sbom/declared-packages.ts'
export { spdxOfModule } from './sbom/spdx.ts'
export { type TarFile, tarBlocks } from './tar-blocks.ts'
