import { byCodeUnit, type Finding, type Module, type ReadFile } from '@skills/core'
import { checkDocument } from './check-document.ts'
import { readTextDocument } from './text-document.ts'

/**
 * Run every rule over the text files of a module's skills. `file` of a finding is the path in the module, with
 * `prefix` (how the user named the module) in front. Sorted by file, line, column and rule: the same input gives
 * the same findings. The fingerprint covers rule, evidence and the path in the skill, so that a skill may move.
 * `read` may throw E_INTEGRITY.
 */
export function auditModule(
  module: Module,
  read: ReadFile,
  options: { readonly prefix?: string } = {},
): Finding[] {
  const findings: Finding[] = []
  for (const skill of module.skills) {
    const parts = [options.prefix ?? '', skill.folder].filter((part) => part !== '')
    for (const file of skill.files) {
      const document = readTextDocument(file.path, read(file))
      if (document === undefined) continue
      for (const found of checkDocument(document))
        findings.push({ ...found, file: [...parts, found.file].join('/'), skill: skill.name })
    }
  }
  return findings.sort(byPlace)
}

function byPlace(left: Finding, right: Finding): number {
  return (
    byCodeUnit(left.file, right.file) ||
    left.line - right.line ||
    left.column - right.column ||
    byCodeUnit(left.rule, right.rule)
  )
}
