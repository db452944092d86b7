import type { JsonText } from '../words/json-text.ts'
import type { Problem } from '../words/skills-error.ts'

const versionPattern = /^[0-9A-Za-z][0-9A-Za-z.+_-]{0,63}$/u

/**
 * The version that a manifest gives, or `undefined` with a warning where it is no version: it is printed, and
 * written into records, as a word of its own.
 */
export function declaredVersion(
  version: string | undefined,
  where: {
    readonly file: string
    readonly json: JsonText
    readonly path: readonly (string | number)[]
  },
): { readonly version: string | undefined; readonly problems: readonly Problem[] } {
  if (version === undefined || versionPattern.test(version)) return { version, problems: [] }
  const problem: Problem = {
    severity: 'warning',
    rule: 'plugin/version',
    message: `${JSON.stringify(version.slice(0, 80))} is no version and is not used.`,
    file: where.file,
    line: where.json.lineOf(where.path),
    remedy: 'Write a version such as 1.2.3.',
  }
  return { version: undefined, problems: [problem] }
}
