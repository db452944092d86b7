import type { SourceFile } from '../source-file.ts'
import { child, dottedName, everyNode } from '../syntax.ts'
import type { Violation } from '../violation.ts'

/** A text of the tree that is not code: a page, a schema, a script without extension. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

const notes = /\b(?:TO-?DO|FIX-?ME|XX-?X|HA-?CK)\b/u

/** No notes to oneself are left in a file. */
export function checkNotes(files: readonly TextFile[]): readonly Violation[] {
  return linesMatching(files, notes).map(({ path, line, found }) => ({
    rule: 'leftover',
    file: path,
    line,
    message: `the note “${found}” was left behind`,
    remedy: 'do it now or write it down where work is planned',
  }))
}

/** No test is focused, switched off or promised. */
export function checkFocusedTests(files: readonly SourceFile[]): readonly Violation[] {
  return files
    .filter((file) => file.path.startsWith('test/'))
    .flatMap((file) =>
      [...everyNode(file.program)]
        .filter((node) => node.type === 'CallExpression')
        .map((node) => ({ node, called: dottedName(child(node, 'callee')) ?? '' }))
        .filter(({ called }) => /^(it|test|describe)(\.\w+)*\.(only|skip|todo)$/u.test(called))
        .map(({ node, called }) => ({
          rule: 'leftover',
          file: file.path,
          line: file.lineAt(node.start),
          message: `${called} changes what runs`,
          remedy: 'run it always, or skip it inside with a reason',
        })),
    )
}

/** Default exports only where a tool asks for them: commands, hooks, settings. */
export function checkDefaultExports(files: readonly SourceFile[]): readonly Violation[] {
  const asked = /^packages\/cli\/src\/(commands|hooks)\/|\.config\.ts$|^scripts\//u
  return files
    .filter((file) => !asked.test(file.path))
    .flatMap((file) =>
      [...everyNode(file.program)]
        .filter((node) => node.type === 'ExportDefaultDeclaration')
        .map((node) => ({
          rule: 'default-export',
          file: file.path,
          line: file.lineAt(node.start),
          message: 'a default export has no name of its own',
          remedy: 'export it by name',
        })),
    )
}

/** Names that examples use for people; any other home folder is somebody's machine. */
const examplePeople = 'alice|bob|carol|dev|me|runner|user|you|name|someone|victim|person'

/** No path of a machine that built or tested this. */
export function checkMachinePaths(
  files: readonly TextFile[],
  machinePaths: readonly string[],
): readonly Violation[] {
  const escaped = machinePaths.map((path) => path.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
  const home = `/(?:home|Users)/(?!(?:${examplePeople})\\b)[a-z][a-z0-9_-]*/`
  const pattern = new RegExp([home, ...escaped].join('|'), 'u')
  return linesMatching(files, pattern).map(({ path, line, found }) => ({
    rule: 'machine-path',
    file: path,
    line,
    message: `${found} is a path of one machine`,
    remedy: 'use a relative path, a temporary folder or an example name',
  }))
}

function linesMatching(
  files: readonly TextFile[],
  pattern: RegExp,
): readonly { readonly path: string; readonly line: number; readonly found: string }[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((content, index) => {
      const found = pattern.exec(content)?.[0]
      return found === undefined ? [] : [{ path, line: index + 1, found }]
    }),
  )
}
