import { isDeepStrictEqual } from 'node:util'
import {
  type Manifest,
  manifestText,
  manifestTextAfterRemoval,
  type State,
  type TextChange,
} from '@skills/core'

interface ManifestStep {
  readonly path: string
  /** The file's text as it stands; `undefined` where there is none. */
  readonly text: string | undefined
  readonly manifest: Manifest
  readonly next: Manifest
  /** What stood there before our first write. */
  readonly original: State['manifestBefore']
}

/** The manifest's text after a run; a file that nothing is left in is given back as it was before us. Pure. */
export function manifestChange(step: ManifestStep): TextChange {
  return { path: step.path, before: step.text, after: textAfter(step) }
}

function textAfter({ text, manifest, next, original }: ManifestStep): string | undefined {
  const count = ({ modules = {} }: Manifest) => Object.keys(modules).length
  if (text === undefined) return count(next) === 0 ? undefined : manifestText(undefined, next)
  if (isDeepStrictEqual(manifest, next)) return text
  return count(next) < count(manifest)
    ? manifestTextAfterRemoval(text, next, original)
    : manifestText(text, next)
}
