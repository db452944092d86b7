import { tagVersionText } from './tag-version.ts'

/**
 * The version that a tag of an OCI repository gives, or `undefined` where it gives none (`latest`, `main`). A tag cannot
 * hold `+`, so that `_` stands for it, as in Helm's charts.
 */
export function ociTagVersion(tag: string): string | undefined {
  return tagVersionText(tag.replace('_', '+'))
}

/** The tag under which a version is published. */
export function ociTagOf(version: string): string {
  return version.replace('+', '_')
}
