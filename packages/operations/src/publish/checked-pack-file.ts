import { readModule, SkillsError, type Store } from '@skills/core'
import { checkContent } from '../content-check.ts'
import type { Context } from '../context.ts'
import type { ObtainedModule } from '../obtain/obtain-module.ts'
import { build } from '../pack/built.ts'
import { loadPack } from '../pack/load-pack.ts'
import { packName } from '../pack/pack-identity.ts'
import type { CheckedPack } from '../pack/pack-module.ts'
import { governed } from '../policy/governed.ts'
import { problemWarnings } from '../problem-warnings.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { selectSkills } from '../wanted/select-skills.ts'

/**
 * A pack that was made before, held to everything that making it would ask, but for its commit. Throws E_INTEGRITY where
 * it is not what its own files give, and what reading it, validity, audit and policy throw.
 */
export async function checkedPackFile(
  context: Context,
  store: Store,
  { file, scope }: { readonly file: string; readonly scope: ScopeRequest },
): Promise<CheckedPack> {
  const judged = await governed(context, openScope(context, scope))
  const { pack, tree, tarSha256 } = await loadPack(context, file)
  const snapshot = await store.add(tree, undefined)
  const module = readModule(snapshot, store.read, { moduleName: pack.name })
  const { version, source } = pack
  const built = await build({ name: pack.name, version, module, snapshot, source }, store.read)
  const isItsOwn = module.declaredVersion === undefined || module.declaredVersion === version
  if (built.tarSha256 !== tarSha256 || !isItsOwn) throw notItsFiles(file)
  const spec = {
    source: { kind: 'archive', location: file, sha256: undefined },
    path: undefined,
    pick: { kind: 'newest' },
  } as const
  const obtained: ObtainedModule = {
    name: packName({ declaredName: pack.name }, { spec }, file),
    ...{ spec, version, snapshot, module, ref: source?.ref, commit: source?.commit },
    portable: true,
    registry: undefined,
  }
  const all = { skills: undefined, exclude: undefined, categories: undefined }
  const selected = selectSkills(module, all)
  const { remarks, summary } = await checkContent(judged, obtained, {
    ...selected,
    store,
    isBeingMade: true,
  })
  const warnings = [...problemWarnings(remarks, module.omitted), ...judged.policy.warnings()]
  return { built, obtained, audit: summary, warnings }
}

function notItsFiles(file: string): SkillsError {
  return new SkillsError('E_INTEGRITY', 'The pack is not what its own files give.', {
    where: { file },
    rule: 'pack/rebuild',
    remedy: 'Make it again with skills pack, with this version of skills. Nothing was published.',
  })
}
