import { narrowSource } from './narrow-source.ts'
import { parseSource } from './parse-source.ts'
import { printSource } from './print-source.ts'
import type { SourceSpec } from './source.ts'

/**
 * A source as the manifest has it: the range in `version`, everything else in `source`, so that tools
 * which raise versions find a plain string. Throws E_SOURCE_SYNTAX as `printSource` does.
 */
export function toManifest(spec: SourceSpec): { source: string; version?: string } {
  const { pick } = spec
  if (pick.kind !== 'range') return { source: printSource(spec) }
  return { source: printSource({ ...spec, pick: { kind: 'newest' } }), version: pick.range }
}

/** The inverse. Throws E_SOURCE_SYNTAX, also where `source` and `version` both say which version. */
export function fromManifest(source: string, version: string | undefined): SourceSpec {
  const spec = parseSource(source)
  return version === undefined ? spec : narrowSource(spec, { range: version })
}
