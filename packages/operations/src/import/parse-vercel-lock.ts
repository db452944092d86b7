import { type JsonText, type Problem, readJsonText } from '@skills/core'
import type { ImportedFile, ImportedModule } from './imported-module.ts'

/**
 * Vercel's `skills-lock.json`, version 1: skill name to source, ref and digest. Its digest is over other bytes
 * than ours, so it is not taken over; the sources and names are. Pure.
 */
export function parseVercelLock(text: string, file: string): ImportedFile {
  const read = readJsonText(text)
  if (!read.ok) {
    return {
      modules: [],
      problems: read.problems.map(({ message, line }) => problem(message, file, line)),
    }
  }
  const { value } = read.json
  if (!isRecord(value) || value['version'] !== 1 || !isRecord(value['skills'])) {
    return { modules: [], problems: [problem('It is no skills-lock.json of version 1', file, 1)] }
  }
  return grouped(Object.entries(value['skills']), read.json, file)
}

function grouped(
  entries: readonly [string, unknown][],
  json: JsonText,
  file: string,
): ImportedFile {
  const modules = new Map<string, ImportedModule>()
  const problems: Problem[] = []
  for (const [name, entry] of entries) {
    const line = json.lineOf(['skills', name])
    const argument = isRecord(entry) ? argumentOf(entry) : undefined
    if (argument === undefined) {
      problems.push(
        problem(`${JSON.stringify(name)} has no source that can be taken over`, file, line),
      )
      continue
    }
    const before = modules.get(argument)
    const skills = [...(before?.skills ?? []), name].sort()
    modules.set(argument, { argument, skills, assistants: undefined, line: before?.line ?? line })
  }
  return { modules: [...modules.values()], problems }
}

const knownTypes = new Set<unknown>(['github', 'gitlab', 'git', 'local', 'well-known'])

function argumentOf(entry: Readonly<Record<string, unknown>>): string | undefined {
  const { source, ref, sourceType } = entry
  if (typeof source !== 'string' || source === '') return undefined
  if (sourceType === undefined || knownTypes.has(sourceType)) {
    return typeof ref === 'string' && ref !== '' ? `${source}#${ref}` : source
  }
  return undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function problem(message: string, file: string, line: number): Problem {
  return {
    severity: 'error',
    rule: 'import/entry',
    message: `${message}.`,
    file,
    line,
    remedy: 'Mend the file, or add the module by hand: skills install owner/repo',
  }
}
