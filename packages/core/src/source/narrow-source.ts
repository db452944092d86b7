import { printSource } from './print-source.ts'
import type { SourceSpec } from './source.ts'
import { sourceError } from './source-error.ts'
import { type Suffixes, withSuffixes } from './source-suffixes.ts'

/**
 * A source with a sub-folder, range or ref that was given apart from it (`--path`, `--ref`, a
 * manifest's `version`), held to the same rules as the suffixes. Throws E_SOURCE_SYNTAX, also where
 * the source names the same thing already.
 */
export function narrowSource(spec: SourceSpec, extra: Suffixes): SourceSpec {
  const text = printSource(spec)
  const example = 'owner/repo//skills/web@^2'
  const isPicked = spec.pick.kind !== 'newest'
  if (extra.path !== undefined && spec.path !== undefined)
    throw sourceError(text, 'its sub-folder is given twice', example)
  if (extra.range !== undefined && extra.ref !== undefined)
    throw sourceError(text, 'a range and a branch, tag or commit are given together', example)
  if ((extra.range !== undefined || extra.ref !== undefined) && isPicked)
    throw sourceError(text, 'its version is given twice', example)
  const checked = withSuffixes(text, spec.source, extra)
  return {
    source: spec.source,
    path: checked.path ?? spec.path,
    pick: checked.pick.kind === 'newest' ? spec.pick : checked.pick,
  }
}
