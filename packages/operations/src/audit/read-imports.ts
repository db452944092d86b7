import { resolve } from 'node:path'
import {
  type ImportedFinding,
  importedBytesMax,
  importSarif,
  type ReportedRule,
} from '@skills/audit'
import { printable, readTextFile, SkillsError } from '@skills/core'
import type { Warning } from '../context.ts'

/** Findings of other scanners, with what was left out. */
export interface Imports {
  readonly findings: readonly ImportedFinding[]
  readonly rules: readonly ReportedRule[]
  readonly warnings: readonly Warning[]
}

/** Read `TOOL=FILE` reports. Throws E_USAGE for another form; E_SOURCE_MISSING, E_READ and E_FILE_INVALID. */
export function readImports(words: readonly string[], cwd: string): Imports {
  const imported = words.map((word) => readImport(word, cwd))
  return {
    findings: imported.flatMap(({ findings }) => findings),
    rules: imported.flatMap(({ rules }) => rules),
    warnings: imported.flatMap(({ warnings }) => warnings),
  }
}

/** One of them. `placeOf` says where in the repository a result without a place stands; at the file as typed without. */
export function readImport(
  word: string,
  cwd: string,
  placeOf: (file: string) => string = (file) => printable(file, { oneLine: true }),
): Imports & { readonly tool: string } {
  const { tool, file } = parseWord(word)
  const found = readTextFile(resolve(cwd, file), importedBytesMax)
  if (found === undefined) {
    throw new SkillsError('E_SOURCE_MISSING', `${file} does not exist.`, {
      where: { file },
      remedy: `Run ${tool} first, or leave out --sarif-in.`,
    })
  }
  const read = importSarif(found.text, { tool, report: placeOf(file) })
  if (!read.ok) throw faulty(file, read.problems)
  const { findings, rules, left } = read
  const warning: Warning = {
    code: 'W_IMPORT_CUT',
    message: `${left} results of ${tool} are beyond the limit and were left out.`,
    file,
  }
  return { tool, findings, rules, warnings: left === 0 ? [] : [warning] }
}

function parseWord(word: string): { readonly tool: string; readonly file: string } {
  const match = /^([A-Za-z][A-Za-z0-9._-]{0,39})=(.+)$/u.exec(word)
  const [, tool, file] = match ?? []
  if (tool !== undefined && file !== undefined) return { tool, file }
  throw new SkillsError('E_USAGE', `${printable(word, { oneLine: true })} is not TOOL=FILE.`, {
    where: { flag: '--sarif-in' },
    remedy: 'Name the scanner and its report: --sarif-in semgrep=semgrep.sarif',
  })
}

function faulty(
  file: string,
  problems: readonly { readonly message: string; readonly line: number }[],
): SkillsError {
  const [first] = problems
  const remedy = 'Let the scanner write SARIF 2.1.0.'
  return new SkillsError('E_FILE_INVALID', `${file} cannot be read as SARIF: ${first?.message}.`, {
    where: { file, line: first?.line ?? 1 },
    remedy,
    problems: problems.map(({ message, line }) => ({
      severity: 'error',
      rule: 'sarif/form',
      message,
      file,
      line,
      remedy,
    })),
  })
}
