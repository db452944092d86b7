import {
  type LockedModule,
  readCapabilities,
  type Scope,
  SkillsError,
  type Store,
} from '@skills/core'
import { checkContent } from '../content-check.ts'
import type { Context } from '../context.ts'
import { type ObtainedModule, obtainModule } from '../obtain/obtain-module.ts'
import { lockAnswers, lockModule } from '../wanted/lock-module.ts'
import type { ModuleRequest } from '../wanted/module-request.ts'
import { mustMatchSomething, type SelectedSkills, selectSkills } from '../wanted/select-skills.ts'
import { rangeToRecord } from './next-manifest.ts'

/** A request with its answer: what the lock will say, and the bytes where they had to be looked at. */
export interface ResolvedModule {
  /** The request as the manifest will have it: range recorded, categories turned into names. */
  readonly request: ModuleRequest
  readonly locked: LockedModule
  readonly content:
    | { readonly obtained: ObtainedModule; readonly selected: SelectedSkills }
    | undefined
}

interface ResolveInput {
  readonly request: ModuleRequest
  readonly locked: LockedModule | undefined
  readonly categories: readonly string[] | undefined
  /** Absolute folder that relative sources start from. */
  readonly base: string
}

/**
 * Answer a request: from the lock alone where it answers exactly what is asked, else from the source.
 * A folder may have changed since, so it is always read.
 */
export async function resolveModule(
  context: Context,
  store: Store,
  input: ResolveInput,
): Promise<ResolvedModule> {
  const { request, locked, categories } = input
  const isMutable = request.spec.source.kind === 'folder'
  if (
    locked !== undefined &&
    !isMutable &&
    categories === undefined &&
    lockAnswers(request, locked)
  ) {
    return { request, locked, content: undefined }
  }
  const pinned = isMutable ? undefined : request.pinned
  const { name, spec } = request
  const obtained = await obtainModule(context, store, { name, spec, base: input.base, pinned })
  return checkedModule(store, obtained, input)
}

/** Bring in the bytes of a module that the lock answers: the locked ones and no others. */
export async function withContent(
  run: { readonly context: Context; readonly store: Store; readonly scope: Scope },
  resolved: ResolvedModule,
): Promise<ResolvedModule> {
  const { context, store } = run
  const base = run.scope.root
  if (resolved.content !== undefined) return resolved
  const { request, locked } = resolved
  const { name, spec } = request
  const obtained = await obtainModule(context, store, { name, spec, base, pinned: locked })
  const again = checkedModule(store, obtained, {
    request: { ...request, isNew: false },
    locked,
    categories: undefined,
    base,
  })
  mustAgree(again.locked, locked, name)
  return { ...again, request, locked }
}

function checkedModule(
  store: Store,
  obtained: ObtainedModule,
  input: ResolveInput,
): ResolvedModule {
  const { request, categories } = input
  const { skills, exclude } = request
  const selected = selectSkills(obtained.module, { skills, exclude, categories })
  mustMatchSomething(selected, request.name)
  checkContent(obtained, selected, store.read)
  const final: ModuleRequest = {
    ...request,
    spec: request.isNew ? rangeToRecord(request.spec, obtained.version) : request.spec,
    skills: categories === undefined ? skills : selected.skills.map((skill) => skill.name).sort(),
  }
  const capabilities = readCapabilities(selected.skills, store.read)
  const locked = lockModule(final, obtained, { skills: selected.skills, capabilities })
  return { request: final, locked, content: { obtained, selected } }
}

/** The lock's components must be what its own module digest contains: an edited lock is found out here. */
function mustAgree(found: LockedModule, locked: LockedModule, name: string): void {
  const wrong = Object.entries(locked.components).filter(
    ([key, component]) => found.components[key]?.integrity !== component.integrity,
  )
  const missing = Object.keys(found.components).filter(
    (key) => locked.components[key] === undefined,
  )
  if (wrong.length + missing.length === 0) return
  const names = [...wrong.map(([key]) => key), ...missing].sort()
  throw new SkillsError(
    'E_INTEGRITY',
    `skills.lock contradicts itself about ${name}: ${names.join(', ')}.`,
    {
      where: { file: 'skills.lock' },
      rule: 'lock/components',
      remedy: `The lock was edited. Restore it from version control, or resolve ${name} anew: skills uninstall ${name}, then install it again.`,
    },
  )
}
