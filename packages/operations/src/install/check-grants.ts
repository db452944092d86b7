import { checkContent } from '../content-check.ts'
import type { ChangeRun } from './change.ts'
import { type Grant, withAllowed } from './grants.ts'
import type { ResolvedModule } from './resolved-module.ts'

/**
 * What is allowed by name in this run passes the same gate as everything that is written: it was not judged with its
 * module, since nobody had allowed it. Throws what the gate throws.
 */
export async function checkGrants(
  { context, store }: Pick<ChangeRun, 'context' | 'store'>,
  modules: readonly ResolvedModule[],
  grants: readonly Grant[],
): Promise<void> {
  for (const { request, content } of modules) {
    const allowed = grants.filter(({ module }) => module === request.name)
    if (content === undefined || allowed.length === 0) continue
    const { obtained, selected } = content
    const others = selected.others.filter(({ kind, name }) =>
      allowed.some((one) => one.kind === kind && one.name === name),
    )
    const { allow } = withAllowed(request, allowed)
    const nothing = { skills: [], problems: [] }
    await checkContent(context, obtained, { ...nothing, others, ...(allow && { allow }), store })
  }
}
