import { by, type Problem } from '@skills/core'

type Files = ReadonlyMap<string, Uint8Array>

const remedy = 'Make it anew: skills registry build'

/** Where the files of a registry are not what its modules give: path, first line that differs, and what is wrong. */
export function registryDifferences(wanted: Files, found: Files): readonly Problem[] {
  const problems: Problem[] = []
  for (const [file, bytes] of wanted) {
    const present = found.get(file)
    if (present === undefined)
      problems.push(problemOf(file, 'registry/missing', 'The file is missing.'))
    else if (!Buffer.from(bytes).equals(present)) problems.push(different(file, bytes, present))
  }
  for (const file of found.keys())
    if (!wanted.has(file))
      problems.push(problemOf(file, 'registry/left-over', 'No module of the registry needs it.'))
  return problems.sort(by(({ file }) => file ?? ''))
}

function different(file: string, wanted: Uint8Array, found: Uint8Array): Problem {
  const isText = !file.endsWith('.bin')
  const message = 'It is not what the modules of the registry give.'
  const problem = problemOf(file, 'registry/stale', message)
  return isText ? { ...problem, line: firstDifference(wanted, found) } : problem
}

function firstDifference(wanted: Uint8Array, found: Uint8Array): number {
  const end = Math.min(wanted.length, found.length)
  let line = 1
  for (let at = 0; at < end && wanted[at] === found[at]; at += 1) if (found[at] === 10) line += 1
  return line
}

function problemOf(file: string, rule: string, message: string): Problem {
  return { severity: 'error', rule, message, file, remedy }
}
