import type { SourceFile } from '../source-file.ts'
import type { Violation } from '../violation.ts'

/** A folder of same-shaped members and the file that lists them. Paths relative to the root. */
export interface Family {
  readonly name: string
  readonly folder: string
  readonly list: string
  /** The file of one member, from the folder: `<member>.ts` or `<member>/rule.ts`. */
  readonly member: RegExp
}

/** Every member of a family is imported by its list, so that no file is forgotten in silence. */
export function checkFamilies(
  files: readonly SourceFile[],
  families: readonly Family[],
): readonly Violation[] {
  return families.flatMap((family) => {
    const list = files.find((file) => file.path === family.list)
    const rule = 'family'
    if (list === undefined) {
      const message = `the list of ${family.name} is missing`
      return [{ rule, file: family.list, line: 1, message, remedy: `write ${family.list}` }]
    }
    const listed = new Set(
      list.imports.map((edge) => new URL(edge.from, `file:///${list.path}`).pathname.slice(1)),
    )
    return files
      .filter((file) => file.path.startsWith(`${family.folder}/`) && file.path !== family.list)
      .filter((file) => family.member.test(file.path.slice(family.folder.length + 1)))
      .filter((file) => !listed.has(file.path))
      .map((file) => ({
        rule,
        file: file.path,
        line: 1,
        message: `not in the list of ${family.name}`,
        remedy: `import it in ${family.list}`,
      }))
  })
}
