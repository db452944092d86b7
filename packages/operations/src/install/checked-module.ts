import { readCapabilities, type Store } from '@skills/core'
import { checkContent } from '../content-check.ts'
import type { Pinned } from '../obtain/fetcher.ts'
import { obtainModule } from '../obtain/obtain-module.ts'
import type { Governed } from '../policy/policy-gate.ts'
import { lockModule } from '../wanted/lock-module.ts'
import type { ModuleRequest } from '../wanted/module-request.ts'
import { allTyped, mustMatchSomething, selectSkills } from '../wanted/select-skills.ts'
import { rangeToRecord } from './next-manifest.ts'
import type { ResolvedModule, ResolveInput } from './resolved-module.ts'

/**
 * Bring a module's bytes in and check what was selected of them. Imported only where bytes are looked at:
 * it stands for the network, the readers of skills and the audit, which a run with nothing to do never loads.
 */
export async function checkedModule(
  context: Governed,
  store: Store,
  input: ResolveInput & { readonly pinned: Pinned | undefined },
): Promise<ResolvedModule> {
  const { request, categories, base, pinned } = input
  const { name, spec, skills, exclude } = request
  const obtained = await obtainModule(context, store, { name, spec, base, pinned })
  const selected = selectSkills(obtained.module, { skills, exclude, categories })
  mustMatchSomething(selected, obtained, request.isNew ? allTyped : request.typed)
  await checkContent(context, obtained, {
    ...selected,
    read: store.read,
    isLocked: pinned !== undefined && input.locked?.integrity === obtained.snapshot.integrity,
  })
  const final: ModuleRequest = {
    ...request,
    spec: request.isNew ? rangeToRecord(request.spec, obtained.version) : request.spec,
    skills: categories === undefined ? skills : selected.skills.map((skill) => skill.name).sort(),
  }
  const capabilities = readCapabilities(selected.skills, store.read)
  const locked = lockModule(final, obtained, { skills: selected.skills, capabilities })
  return { request: final, locked, content: { obtained, selected } }
}
