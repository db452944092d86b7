import type { SourceFile } from '../source-file.ts'
import type { Violation } from '../violation.ts'

const table = 'packages/core/src/words/error-codes.ts'
/** The table, and the rows of one kind of work that stand beside it. */
const rows = /^packages\/core\/src\/words\/(?:error-codes|[a-z-]+-errors)\.ts$/u

/** Every error code is thrown by the product and stands in a test. */
export function checkErrorCodes(
  codes: readonly string[],
  files: readonly SourceFile[],
): readonly Violation[] {
  const isShipped = (path: string): boolean => /^(packages|bin)\//u.test(path) && !rows.test(path)
  const isTest = (path: string): boolean => /^test\/(?!house\/)/u.test(path)
  const thrown = quotedCodes(files.filter((file) => isShipped(file.path)))
  const tested = quotedCodes(files.filter((file) => isTest(file.path)))
  const listed = files.find((file) => file.path === table)
  return codes.flatMap((code) => {
    const at = listed?.text.indexOf(`${code}:`) ?? -1
    const line = listed === undefined || at === -1 ? 1 : listed.lineAt(at)
    const place = { rule: 'error-code', file: table, line }
    return [
      ...(thrown.has(code)
        ? []
        : [{ ...place, message: `${code} is never thrown`, remedy: 'throw it or remove its row' }]),
      ...(tested.has(code)
        ? []
        : [
            { ...place, message: `${code} is in no test`, remedy: 'write a test that provokes it' },
          ]),
    ]
  })
}

function quotedCodes(files: readonly SourceFile[]): ReadonlySet<string> {
  const found = files.flatMap((file) => file.text.match(/\bE_[A-Z_]+\b/gu) ?? [])
  return new Set(found)
}
