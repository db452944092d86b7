import { writeTextFile } from '../apply/text-file.ts'
import { writeError } from '../apply/write-error.ts'
import { canonicalJson } from '../words/canonical-json.ts'
import { validate } from '../words/generated/audit-baseline.validate.js'
import type { AuditBaseline } from '../words/generated/schema-types.ts'
import { limits } from '../words/limits.ts'
import { SkillsError } from '../words/skills-error.ts'
import { type FileForm, readOwnedFile } from './owned-file.ts'

const form: FileForm<AuditBaseline> = {
  what: 'baseline',
  validate,
  versionKey: 'baselineVersion',
  version: 1,
  bytesMax: limits.jsonBytesMax,
  faultyCode: 'E_FILE_INVALID',
  remedy: 'Make it again: skills audit --write-baseline FILE',
  check: () => [],
}

/** Findings that were accepted. Throws E_SOURCE_MISSING where there is no such file, E_FILE_INVALID, E_FILE_NEWER, E_READ. */
export function readAuditBaseline(file: string): AuditBaseline {
  const read = readOwnedFile(file, form)
  if (read.state === 'present') return read.value
  throw new SkillsError('E_SOURCE_MISSING', `${file} does not exist.`, {
    where: { file },
    remedy: 'Make it: skills audit --write-baseline FILE',
  })
}

/** Write a baseline, or any text that a person asked for in a file. Throws E_WRITE and E_FILE_INVALID. */
export async function writeAuditBaseline(file: string, baseline: AuditBaseline): Promise<void> {
  await writeReport(file, canonicalJson(baseline))
}

/** Write a report where a person asked for it: whole or not at all, never through a link. */
export async function writeReport(file: string, text: string): Promise<void> {
  try {
    await writeTextFile(file, text, { run: 'report' })
  } catch (error) {
    throw writeError(error, 'What stood there before is still there.')
  }
}
