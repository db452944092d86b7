/**
 * One file a use case: each puts the packages together and knows no terminal. A use case takes a `Context`
 * and a request, and answers with data; it throws a `SkillsError` where it cannot.
 *
 * The way of an install: `install/install-modules.ts` decides what is wanted (`wanted/`), resolves each module
 * (`obtain/` is the one way from a source to bytes), checks content (`content-check.ts`), and hands manifest and
 * lock to `install/make-change.ts`, which plans and applies. Uninstall goes the same way with less wanted.
 */

export type { ReportedFinding, ReportInput } from '@skills/audit'
export { summaryLine, withoutInfo, worstFirst } from '@skills/audit'
export type { Evidence, GateCheck, GateFormat, GateReport, GateStatus } from '@skills/gate'
export { gateFormats, partsOf } from '@skills/gate'
export type { LintRemark, StackChange } from '@skills/policy'
export { type AdvisoryKind, advisoryKinds } from '@skills/trust'
export { adoptSkills } from './adopt/adopt-skills.ts'
export {
  type AdvisoryCheck,
  type Affected,
  type CheckAdvisoriesRequest,
  checkAdvisories,
} from './advisories/check-advisories.ts'
export { newAdvisory } from './advisories/new-advisory.ts'
export {
  type AdvisoryListing,
  type AdvisoryRow,
  listAdvisories,
  showAdvisory,
} from './advisories/show-advisories.ts'
export { type SyncedDatabase, syncAdvisories } from './advisories/sync-advisories.ts'
export { type AssistantRow, listAssistants } from './assistants-list.ts'
export type { AuditData, AuditOutcome, AuditRequest } from './audit/audit-request.ts'
export { type ReportFormat, reportText } from './audit/report-text.ts'
export { runAudit } from './audit/run-audit.ts'
export { saveReport } from './audit/write-report.ts'
export type { BundleRow } from './bundle/bundled-module.ts'
export { type ExportedBundle, exportBundle } from './bundle/export-bundle.ts'
export { type ImportedBundle, importBundle } from './bundle/import-bundle.ts'
export { type CiRequest, installLocked } from './ci/install-locked.ts'
export { completionNames } from './completion-names.ts'
export {
  getSetting,
  listSettings,
  type SettingRow,
  setSetting,
  settingsFile,
} from './config/config-commands.ts'
export {
  type EffectiveSettings,
  effectiveSettings,
  settingsWithoutFile,
} from './config/effective-settings.ts'
export { type AuditSummary, summaryText } from './content-check.ts'
export type { Context, Progress, Warning } from './context.ts'
export type { ModuleComparison } from './diff/compare-modules.ts'
export { diffModule, type ModuleDiff } from './diff/diff-module.ts'
export type { CheckRow, CheckStatus } from './doctor/check.ts'
export { type Diagnosis, examine } from './doctor/doctor.ts'
export { type Explanation, explain, explainable } from './explain.ts'
export { gateData } from './gate/gate-data.ts'
export type { GateOutcome, GateRequest } from './gate/gate-request.ts'
export { runGate } from './gate/run-gate.ts'
export { type ImportOutcome, importFile } from './import/import-file.ts'
export type { Stage, StageTimer } from './in-stage.ts'
export { ciPlatforms } from './init/ci-workflows.ts'
export { initCi } from './init/init-ci.ts'
export type { Initialised } from './init/init-outcome.ts'
export { initProject } from './init/init-project.ts'
export { initialiseModule } from './init/initialise-module.ts'
export { vcsChoices } from './init/vcs-texts.ts'
export type { AskConflict } from './install/ask-conflicts.ts'
export { installModules } from './install/install-modules.ts'
export type {
  AskModules,
  BudgetRow,
  ChangeOutcome,
  InstallRequest,
  ModuleChange,
  ModuleRow,
  NotInstalledRow,
  OnPlan,
  PlanRow,
} from './install/install-request.ts'
export { type UninstallRequest, uninstallModules } from './install/uninstall-modules.ts'
export { type Inventory, inventoryAsCycloneDx, takeInventory } from './inventory.ts'
export {
  type KeyRow,
  listKeys,
  type NewKeyRequest,
  newKey,
  showKey,
} from './keys/key-commands.ts'
export type { PassphraseSource } from './keys/passphrase.ts'
export { type InstalledModule, listInstalled } from './list-installed.ts'
export { addModule, type ModAddOutcome, type ModAddRequest } from './mod-add.ts'
export { type InitOutcome, initModule } from './mod-init.ts'
export { type ListedModule, listModules } from './mod-list.ts'
export { removeModules } from './mod-remove.ts'
export { type UpdatedModule, updateModules } from './mod-update.ts'
export { type BehaviourKind, behaviourEntries, type ModuleBehaviour } from './module-behaviour.ts'
export { countsText, type ModuleContents, plural, type SkillRow } from './module-contents.ts'
export { type ModuleDetails, moduleDetails } from './module-details.ts'
export { type PackOutcome, type PackRequest, packModule } from './pack/pack-module.ts'
export { type RaisedVersion, raiseVersion } from './pack/raise-version.ts'
export { type VerifiedPack, verifyPack } from './pack/verify-pack.ts'
export { type AddedException, addException } from './policy-commands/add-exception.ts'
export { checkInstalled } from './policy-commands/check-installed.ts'
export { diffPolicy } from './policy-commands/diff-policy.ts'
export { explainPolicy, type PolicyExplanation } from './policy-commands/explain-policy.ts'
export {
  type ExportedPolicy,
  exportPolicy,
  exportTargetIds,
} from './policy-commands/export-policy.ts'
export { initPolicy, policyPresets } from './policy-commands/init-policy.ts'
export { lintPolicy } from './policy-commands/lint-policy.ts'
export { policyFormats, renderPolicy } from './policy-commands/render-policy.ts'
export { type LayerRow, type PolicyLine, showPolicy } from './policy-commands/show-policy.ts'
export { type TestedCase, testPolicy } from './policy-commands/test-policy.ts'
export { type PublishOutcome, publishModule } from './publish/publish-module.ts'
export { eachProject, type ProjectResult } from './recursive/each-project.ts'
export {
  type AskedRegistry,
  listRegistries,
  type RegistryRow,
  removeRegistries,
  type UpdateOutcome,
  type UseOutcome,
  updateRegistries,
  useRegistry,
} from './registries/registry-commands.ts'
export {
  type AddToRegistryOutcome,
  addToRegistry,
} from './registry-folder/add-to-registry.ts'
export { buildRegistryFolder } from './registry-folder/build-registry-folder.ts'
export { checkRegistryFolder } from './registry-folder/check-registry.ts'
export { initRegistry } from './registry-folder/init-registry.ts'
export { mirrorRegistry } from './registry-folder/mirror-registry.ts'
export { rotateRegistry, signRegistry } from './registry-folder/sign-registry.ts'
export type { SignedRegistry } from './registry-folder/sign-snapshot.ts'
export { yankVersion } from './registry-folder/yank-version.ts'
export { type AddedReview, type AddReviewRequest, addReview } from './reviews/add-review.ts'
export { type ImportedReviews, importReviews } from './reviews/import-reviews.ts'
export { type ListedReview, listReviews, type ReviewListing } from './reviews/list-reviews.ts'
export { type ReviewedFile, type ReviewSheet, startReview } from './reviews/start-review.ts'
export { type SuggestedReview, suggestReviews } from './reviews/suggest-reviews.ts'
export { sbomOfInstalled } from './sbom/sbom-of-installed.ts'
export type { ScopeRequest } from './scope.ts'
export { type FoundModule, type SearchOutcome, searchModules } from './search.ts'
export { type ShownSkill, showSkill } from './show-skill.ts'
export { checkStore, cleanStore, type StoreVerdict, storePath } from './store/store-commands.ts'
export { type Suggestion, type Suggestions, suggestSkills } from './suggest/suggest-skills.ts'
export { type SignedPack, type SignRequest, signPack } from './trust/sign-pack.ts'
export { type SignedSkill, signSkill } from './trust/sign-skill.ts'
export { type SignedPackVerdict, verifySignedPack } from './trust/verify-signed-pack.ts'
export { type SignedSkillVerdict, verifySkill } from './trust/verify-skill.ts'
export { listRuns } from './undo/list-runs.ts'
export type { LoggedRun } from './undo/logged-run.ts'
export { type UndoOutcome, type UndoRequest, undoRun } from './undo/undo-run.ts'
export {
  type OutdatedOutcome,
  type OutdatedRow,
  outdatedModules,
} from './update/outdated-modules.ts'
export { type UpdateRequest, updateInstalled } from './update/update-modules.ts'
export { type ValidateOutcome, validatePaths } from './validate-paths.ts'
export { type VerifyOutcome, verifyInstalled } from './verify/verify-installed.ts'
export type { VerifyResult, VerifyStatus } from './verify/verify-result.ts'
export type { AskAssistants, AssistantOption } from './wanted/assistant-choice.ts'
export { explainWhy, type WhyRow } from './why.ts'
