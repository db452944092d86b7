import type { SourceFile } from '../source-file.ts'
import type { SyntaxNode } from '../syntax.ts'
import { child, children, dottedName, everyNode } from '../syntax.ts'
import type { Violation } from '../violation.ts'

export const fileLinesMax = 400
export const functionLinesMax = 70
export const parametersMax = 3

/** Generated files have the size their input gives them. */
function isGenerated(path: string): boolean {
  return path.includes('/generated/')
}

/** Files of at most 400 lines. */
export function checkFileSizes(files: readonly SourceFile[]): readonly Violation[] {
  return files
    .filter((file) => !isGenerated(file.path))
    .map((file) => ({ file, lines: file.text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > fileLinesMax)
    .map(({ file, lines }) => ({
      rule: 'file-size',
      file: file.path,
      line: fileLinesMax + 1,
      message: `the file has ${lines} lines, the limit is ${fileLinesMax}`,
      remedy: 'split it by idea',
    }))
}

const functionTypes = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
])

/** Functions of at most 70 lines and three parameters; bodies of test suites may be longer. */
export function checkFunctions(files: readonly SourceFile[]): readonly Violation[] {
  const measured = files.filter(
    (file) => !isGenerated(file.path) && !file.path.endsWith('.test.ts'),
  )
  return measured.flatMap((file) =>
    [...everyNode(file.program)]
      .filter((node) => functionTypes.has(node.type))
      .flatMap((node) => functionViolations(file, node)),
  )
}

function functionViolations(file: SourceFile, node: SyntaxNode): readonly Violation[] {
  const line = file.lineAt(node.start)
  const name = dottedName(child(node, 'id')) ?? 'a function'
  const lines = file.lineAt(node.end) - line + 1
  const parameters = children(node, 'params').length
  const violations: Violation[] = []
  if (lines > functionLinesMax) {
    violations.push({
      rule: 'function-size',
      file: file.path,
      line,
      message: `${name} has ${lines} lines, the limit is ${functionLinesMax}`,
      remedy: 'take straight steps out as functions of their own',
    })
  }
  if (parameters > parametersMax) {
    violations.push({
      rule: 'parameters',
      file: file.path,
      line,
      message: `${name} has ${parameters} parameters, the limit is ${parametersMax}`,
      remedy: 'pass one options object',
    })
  }
  return violations
}
