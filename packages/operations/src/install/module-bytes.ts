import { parseModuleName } from '@skills/core'
import { knownNames } from '../resolve/known-names.ts'
import type { ChangeRun } from './change.ts'
import type { ModuleBytes } from './component-texts.ts'
import type { ResolvedModule } from './resolved-module.ts'
import { withContent } from './with-content.ts'

/** The bytes of a module of this run, past the same gate as everything that is written; brought in where they are not. */
export async function moduleBytes(
  run: ChangeRun,
  resolved: readonly ResolvedModule[],
  module: string,
): Promise<ModuleBytes> {
  const one = resolved.find(({ request }) => request.name === module)
  if (one === undefined) throw new TypeError(`${module} is locked and was not resolved`)
  const requests = resolved.map(({ request }) => request)
  const known = knownNames(run.context, run.scope.root, requests)
  const { content } = await withContent(run, one, known)
  if (content === undefined) throw new TypeError(`${module} has no content`)
  const { obtained } = content
  return { name: parseModuleName(module), module: obtained.module, snapshot: obtained.snapshot }
}
