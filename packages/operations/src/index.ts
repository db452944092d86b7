/**
 * One file a use case: each puts the packages together and knows no terminal. A use case takes a `Context`
 * and a request, and answers with data; it throws a `SkillsError` where it cannot.
 *
 * The way of an install: `install/install-modules.ts` decides what is wanted (`wanted/`), resolves each module
 * (`obtain/` is the one way from a source to bytes), checks content (`content-check.ts`), and hands manifest and
 * lock to `install/make-change.ts`, which plans and applies. Uninstall goes the same way with less wanted.
 */
export { type AssistantRow, listAssistants } from './assistants-list.ts'
export { type AuditSummary, summaryText } from './content-check.ts'
export type { Context, Progress, Warning } from './context.ts'
export { installModules } from './install/install-modules.ts'
export type {
  BudgetRow,
  ChangeOutcome,
  InstallRequest,
  ModuleRow,
  NotInstalledRow,
  OnPlan,
  PlanRow,
} from './install/install-request.ts'
export { type UninstallRequest, uninstallModules } from './install/uninstall-modules.ts'
export { type InstalledModule, listInstalled } from './list-installed.ts'
export { addModule, type ModAddOutcome, type ModAddRequest } from './mod-add.ts'
export { type InitOutcome, initModule } from './mod-init.ts'
export { type ListedModule, listModules } from './mod-list.ts'
export { removeModules } from './mod-remove.ts'
export { type UpdatedModule, updateModules } from './mod-update.ts'
export { countsText, type ModuleContents, plural, type SkillRow } from './module-contents.ts'
export { type ModuleDetails, moduleDetails } from './module-details.ts'
export type { ScopeRequest } from './scope.ts'
export { type ShownSkill, showSkill } from './show-skill.ts'
export { type ValidateOutcome, validatePaths } from './validate-paths.ts'
export { type VerifyOutcome, verifyInstalled } from './verify/verify-installed.ts'
export type { VerifyResult, VerifyStatus } from './verify/verify-result.ts'
export type { AskAssistants, AssistantOption } from './wanted/assistant-choice.ts'
