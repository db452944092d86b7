import { readCapabilities, type Store } from '@skills/core'
import { checkContent } from '../content-check.ts'
import { inStage } from '../in-stage.ts'
import type { ObtainedModule } from '../obtain/obtain-module.ts'
import type { Governed } from '../policy/policy-gate.ts'
import { type KnownNames, neededModule } from '../resolve/known-names.ts'
import { lockModule } from '../wanted/lock-module.ts'
import type { ModuleRequest } from '../wanted/module-request.ts'
import { allTyped, mustMatchSomething, selectSkills } from '../wanted/select-skills.ts'
import { rangeToRecord } from './next-manifest.ts'
import type { ResolvedModule } from './resolved-module.ts'

interface ToCheck {
  readonly request: ModuleRequest
  readonly categories: readonly string[] | undefined
  /** `undefined`: what it needs is no matter here. */
  readonly known: KnownNames | undefined
  readonly obtained: ObtainedModule
  /** The lock has these bytes already. */
  readonly isLocked: boolean
}

/**
 * Check what was selected of a module's bytes. Imported only where bytes are looked at: it stands for the network,
 * the readers of skills and the audit, which a run with nothing to do never loads.
 */
export async function checkedModule(
  { context, store }: { readonly context: Governed; readonly store: Store },
  input: ToCheck,
): Promise<ResolvedModule> {
  const { request, categories, known, obtained, isLocked } = input
  const { skills, exclude } = request
  const selected = selectSkills(obtained.module, { skills, exclude, categories })
  mustMatchSomething(selected, obtained, request.isNew ? allTyped : request.typed)
  const { told } = await inStage(context, 'audit', () =>
    checkContent(context, obtained, {
      ...selected,
      ...(request.allow === undefined ? {} : { allow: request.allow }),
      store,
      isLocked,
    }),
  )
  const final: ModuleRequest = {
    ...request,
    spec: request.isNew ? rangeToRecord(request.spec, obtained.version) : request.spec,
    skills: categories === undefined ? skills : selected.skills.map((skill) => skill.name).sort(),
  }
  const capabilities = readCapabilities(selected.skills, store.read)
  const needed =
    known === undefined
      ? []
      : obtained.module.dependencies.map((one) => neededModule(known, request, one))
  const dependencies = Object.fromEntries(needed.map(({ name, range }) => [name, range ?? '*']))
  const { others } = selected
  const parts = { skills: selected.skills, others, capabilities, dependencies }
  const locked = lockModule(final, obtained, parts)
  return { request: final, locked, content: { obtained, selected, needed, told } }
}
