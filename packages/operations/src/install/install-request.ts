import type { ComponentKind, ConflictChoice, Layout } from '@skills/core'
import type { Warning } from '../context.ts'
import type { ScopeRequest } from '../scope.ts'
import type { AskAssistants } from '../wanted/assistant-choice.ts'
import type { AskConflict } from './ask-conflicts.ts'
import type { GrantRequest } from './grants.ts'

export interface InstallRequest {
  /** Names or sources; none installs what the manifest declares and what was added from this project. */
  readonly modules: readonly string[]
  readonly assistants: readonly string[] | undefined
  readonly skills: readonly string[] | undefined
  readonly exclude: readonly string[] | undefined
  readonly categories: readonly string[] | undefined
  readonly layout: Layout | undefined
  /** Write each skill once and link its other places there. */
  readonly link: boolean
  /** `MODULE` for every clash, or `SKILL=MODULE`. */
  readonly owners: readonly string[]
  /** Hooks and MCP servers that a person allowed by name. */
  readonly grants: GrantRequest
  readonly onConflict: ConflictChoice
  /** Read both sides of a lock with merge markers. */
  readonly resolveLock: boolean
  /** Refuse where the lock would change. */
  readonly frozen: boolean
  readonly dryRun: boolean
  readonly scope: ScopeRequest
  readonly ask: AskAssistants | undefined
  /** Asks a person on a terminal which modules to install where nothing is wanted yet. */
  readonly askModules?: AskModules | undefined
  readonly askConflict?: AskConflict | undefined
  readonly onPlan: OnPlan
}

/** Given every module name this machine can tell, sorted; answers with some of them. */
export type AskModules = (names: readonly string[]) => Promise<readonly string[]>

/** Told the whole plan once it is decided, before the first write. */
export type OnPlan = (planned: ChangeOutcome) => void

/** One line of a plan, as `--json` shows it. */
export interface PlanRow {
  readonly op: 'create' | 'update' | 'delete' | 'keep' | 'conflict'
  readonly assistant: string
  /** Every assistant asked for that is served by this path. */
  readonly assistants: readonly string[]
  /** Every assistant that reads this path, asked for or not. */
  readonly readers: readonly string[]
  readonly scope: 'project' | 'user'
  readonly component: ComponentKind
  readonly name: string
  readonly module: string
  readonly path: string
  /** What the symbolic link there says; `null` where the files stand. */
  readonly linkTo: string | null
  /** Why a path is kept or in conflict; `null` for what is written. */
  readonly reason: string | null
  /** What the assistant does not get of the component, since its own form has no place for it. */
  readonly lost: readonly string[]
}

/** One module of a result, as `--json` shows it. */
export interface ModuleRow {
  readonly name: string
  readonly version: string
  readonly source: string
  readonly commit: string | null
  readonly integrity: string
}

/** A module that is another after this run than before; `null` where it was not, or is no more. */
export interface ModuleChange {
  readonly name: string
  readonly from: string | null
  readonly to: string | null
}

/** How many of the descriptions an assistant will load. */
export interface BudgetRow {
  readonly assistant: string
  readonly listed: number
  readonly total: number
  readonly charactersWanted: number
  readonly charactersBudget: number
  readonly fitting: readonly { readonly flag: string; readonly count: number }[]
}

/** Components that were found and that this version does not install. */
export interface NotInstalledRow {
  readonly module: string
  readonly component: ComponentKind
  readonly count: number
}

/** What install, update and uninstall answer. */
export interface ChangeOutcome {
  readonly plan: readonly PlanRow[]
  readonly applied: boolean
  readonly modules: readonly ModuleRow[]
  /** What became of modules; sorted by name. */
  readonly changes: readonly ModuleChange[]
  readonly budgets: readonly BudgetRow[]
  readonly notInstalled: readonly NotInstalledRow[]
  /** Where the previous content of overwritten folders was kept. */
  readonly backups: readonly { readonly path: string; readonly backup: string }[]
  readonly warnings: readonly Warning[]
  /** Nothing differed; no byte was written. */
  readonly unchanged: boolean
}
