import {
  defaultModuleName,
  narrowSource,
  parseModuleName,
  parseSource,
  printSource,
  readModuleList,
  type SourceSpec,
} from '@skills/core'
import { type AuditSummary, checkContent } from './content-check.ts'
import { type Context, type Warning, withStore } from './context.ts'
import { inStage } from './in-stage.ts'
import { type ModuleContents, moduleContents } from './module-contents.ts'
import { type ObtainedModule, obtainModule } from './obtain/obtain-module.ts'
import { governed, withRegistries } from './policy/governed.ts'
import { problemWarnings } from './problem-warnings.ts'
import { mustBeFree, registerModules } from './register-module.ts'
import { openScope, type ScopeRequest } from './scope.ts'
import { manifestSource } from './wanted/manifest-source.ts'
import { allTyped, mustMatchSomething, selectSkills } from './wanted/select-skills.ts'

export interface ModAddRequest {
  readonly source: string
  readonly name: string | undefined
  readonly ref: string | undefined
  /** Sub-folder, as --path gives it. */
  readonly path: string | undefined
  readonly skills: readonly string[] | undefined
  readonly exclude: readonly string[] | undefined
  readonly scope: ScopeRequest
  readonly dryRun: boolean
}

export interface ModAddOutcome {
  readonly module: {
    readonly name: string
    readonly version: string
    readonly source: string
    readonly ref: string | null
    readonly commit: string | null
    readonly integrity: string
  }
  readonly contents: ModuleContents
  readonly audit: AuditSummary
  readonly warnings: readonly Warning[]
  readonly registered: boolean
}

/**
 * `skills mod add`: fetch, read, validate, audit, and register in the user's module list.
 * A module that is refused leaves nothing behind. Throws what the stages throw, E_MODULE_EXISTS where
 * the name stands for another source.
 */
export async function addModule(plain: Context, request: ModAddRequest): Promise<ModAddOutcome> {
  const scope = openScope(plain, request.scope)
  // The list is the user's and outlives this project: a name of it must mean the same everywhere.
  const context = withRegistries(await governed(plain, scope), undefined)
  const typed = specOf(request)
  const name = parseModuleName(request.name ?? defaultModuleName(typed, context.machine.cwd))
  const spec = manifestSource(typed, scope, context.machine.cwd)
  return withStore(context, { isolated: request.dryRun }, async (store) => {
    const obtained = await obtainModule(context, store, {
      name,
      spec,
      base: scope.root,
      pinned: undefined,
    })
    const { skills, exclude } = request
    const selected = selectSkills(obtained.module, { skills, exclude, categories: undefined })
    mustMatchSomething(selected, obtained, allTyped)
    const checked = await inStage(context, 'audit', () =>
      checkContent(context, obtained, { ...selected, store }),
    )
    mustBeFree(readModuleList(context.machine), obtained)
    if (!request.dryRun) {
      await inStage(context, 'keep', () => store.keep(obtained.snapshot))
      const registration = { skills, exclude, addedFrom: scope.root }
      await registerModules(context, [{ obtained, registration }])
    }
    return {
      module: moduleRow(obtained),
      contents: moduleContents(obtained.module, selected.skills),
      audit: checked.summary,
      warnings: [
        ...problemWarnings(checked.remarks, obtained.module.omitted),
        ...checked.told,
        ...context.policy.warnings(),
        ...context.registries.warnings(),
      ],
      registered: !request.dryRun,
    }
  })
}

function specOf({ source, path, ref }: ModAddRequest): SourceSpec {
  return narrowSource(parseSource(source), {
    ...(path === undefined ? {} : { path }),
    ...(ref === undefined ? {} : { ref }),
  })
}

function moduleRow(obtained: ObtainedModule): ModAddOutcome['module'] {
  const { name, version, spec, ref, commit, snapshot } = obtained
  return {
    name,
    version,
    source: printSource(spec),
    ref: ref ?? null,
    commit: commit ?? null,
    integrity: snapshot.integrity,
  }
}
