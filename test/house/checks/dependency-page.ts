import type { Violation } from '../violation.ts'

const page = 'docs/dependencies.md'

/** Every dependency has its line in docs/dependencies.md, and every line its dependency. */
export function checkDependencyPage(
  dependencies: readonly string[],
  text: string,
): readonly Violation[] {
  const rows = text.split('\n').map((line) => /^\| `([^`]+)` \|/u.exec(line)?.[1])
  const missing = dependencies
    .filter((name) => !rows.includes(name))
    .map((name) => ({
      rule: 'dependency-page',
      file: page,
      line: 1,
      message: `${name} has no line`,
      remedy: 'say its purpose, size, upkeep and the file that imports it',
    }))
  const stale = rows.flatMap((name, index) =>
    name === undefined || dependencies.includes(name)
      ? []
      : [
          {
            rule: 'dependency-page',
            file: page,
            line: index + 1,
            message: `${name} is no dependency`,
            remedy: 'remove the line',
          },
        ],
  )
  return [...missing, ...stale]
}
