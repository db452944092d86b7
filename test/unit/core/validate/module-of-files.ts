import { readModule } from '../../../../packages/core/src/validate/index.ts'
import type { Module } from '../../../../packages/core/src/words/index.ts'
import { snapshotOf } from '../../../support/snapshot-of.ts'

export type Files = Readonly<Record<string, string>>

/** A valid SKILL.md. */
export function skill(name: string): string {
  return `---\nname: ${name}\ndescription: Says what ${name} does.\n---\n# ${name}\n`
}

/** The module that these files are. */
export function read(files: Files, options: Parameters<typeof snapshotOf>[1] = {}): Module {
  const { snapshot, read: readFile } = snapshotOf(files, options)
  return readModule(snapshot, readFile, { moduleName: 'mine' })
}

/** Severity, rule and file of everything found. */
export function told(files: Files): string[] {
  return read(files).problems.map(({ severity, rule, file }) => `${severity} ${rule} ${file}`)
}

/** The folders of the skills, in the order of their names. */
export function folders(files: Files): string[] {
  return read(files).skills.map(({ folder }) => folder)
}
