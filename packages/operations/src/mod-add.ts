import {
  defaultModuleName,
  fromManifest,
  type ModuleList,
  type ModuleListEntry,
  narrowSource,
  parseModuleName,
  parseSource,
  printSource,
  readModuleList,
  SkillsError,
  type SourceSpec,
  sourceIdentity,
  toManifest,
  updateModuleList,
} from '@skills/core'
import { type AuditSummary, checkContent } from './content-check.ts'
import { type Context, type Warning, withStore } from './context.ts'
import { type ModuleContents, moduleContents } from './module-contents.ts'
import { mustNotHaveMoved } from './obtain/moved-tag.ts'
import { type ObtainedModule, obtainModule } from './obtain/obtain-module.ts'
import { problemWarnings } from './problem-warnings.ts'
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
export function addModule(context: Context, request: ModAddRequest): Promise<ModAddOutcome> {
  const scope = openScope(context, request.scope)
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
    const checked = await checkContent(obtained, selected, store.read)
    mustBeFree(readModuleList(context.machine), obtained)
    if (!request.dryRun) {
      await store.keep(obtained.snapshot)
      await register(context, obtained, { skills, exclude, addedFrom: scope.root })
    }
    return {
      module: moduleRow(obtained),
      contents: moduleContents(obtained.module, selected.skills),
      audit: checked.summary,
      warnings: problemWarnings(checked.remarks, obtained.module.omitted),
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

interface Asked {
  /** Real path of the project's root. */
  readonly addedFrom: string
  readonly skills: readonly string[] | undefined
  readonly exclude: readonly string[] | undefined
}

async function register(context: Context, obtained: ObtainedModule, asked: Asked): Promise<void> {
  const { name } = obtained
  const { source, version: range } = toManifest(obtained.spec)
  const entry: ModuleListEntry = {
    source,
    version: obtained.version,
    integrity: obtained.snapshot.integrity,
    addedFrom: asked.addedFrom,
    ...(range === undefined ? {} : { range }),
    ...(asked.skills === undefined ? {} : { skills: [...asked.skills] }),
    ...(asked.exclude === undefined ? {} : { exclude: [...asked.exclude] }),
    ...(obtained.ref === undefined ? {} : { ref: obtained.ref }),
    ...(obtained.commit === undefined ? {} : { commit: obtained.commit }),
  }
  await updateModuleList(context.machine, (list) => {
    mustBeFree(list, obtained)
    return { ...list, modules: { ...list.modules, [name]: entry } }
  })
}

/** The name stands for no other source, and its version for no other bytes. Throws E_MODULE_EXISTS, E_INTEGRITY. */
function mustBeFree(list: ModuleList, obtained: ObtainedModule): void {
  const { name, spec } = obtained
  const present = list.modules[name]
  if (present === undefined) return
  if (!isSame(present, spec)) throw taken(name, present.source)
  mustNotHaveMoved(present, obtained)
}

function isSame(present: ModuleListEntry, spec: SourceSpec): boolean {
  return sourceIdentity(fromManifest(present.source, present.range)) === sourceIdentity(spec)
}

function taken(name: string, source: string): SkillsError {
  return new SkillsError('E_MODULE_EXISTS', `${name} is registered already, from ${source}.`, {
    remedy: `Choose another name with --name, or remove the other one first: skills mod remove ${name}`,
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
