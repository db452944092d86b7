import type { Problem } from '@skills/core'
import type { ImportedFile, ImportedModule } from './imported-module.ts'

/**
 * LoLa's `.lola-req`: one module a line, `#` comments, a name or address, `@ref` after `.git`, PEP 440
 * constraints on names, `#subdirectory=…&assistant=a,b`. Read from LoLa's source, July 2026. Pure; every line that
 * cannot be taken over is a problem.
 */
export function parseLolaRequirements(text: string, file: string): ImportedFile {
  const modules: ImportedModule[] = []
  const problems: Problem[] = []
  for (const [index, raw] of text.split(/\r?\n/u).entries()) {
    const line = raw.replace(/(^|\s)#\s.*$/u, '').trim()
    if (line === '' || line.startsWith('#')) continue
    const parsed = parseLine(line)
    if (typeof parsed === 'string') problems.push(problem(parsed, file, index + 1))
    else modules.push({ ...parsed, line: index + 1 })
  }
  return { modules, problems }
}

type Parsed = Omit<ImportedModule, 'line'>

function parseLine(line: string): Parsed | string {
  const [body = '', fragment = ''] = splitOnce(line, '#')
  const extras = new URLSearchParams(fragment)
  const assistants = extras.get('assistant')?.split(',')
  const path = extras.get('subdirectory')
  const argument = /[/:]/u.test(body) && !body.startsWith('@') ? address(body, path) : name(body)
  if (argument === undefined)
    return `${JSON.stringify(line)} is no name, address or constraint that can be taken over`
  return { argument, skills: undefined, assistants }
}

/** `git+https://host/x.git@v1` with a sub-folder becomes `git+https://host/x.git//path#v1`. */
function address(body: string, path: string | null): string {
  const [, source = body, ref] = /^(.*\.git)@([^@]+)$/u.exec(body) ?? []
  const folder = path === null ? '' : `//${path}`
  return `${source}${folder}${ref === undefined ? '' : `#${ref}`}`
}

/** A bare name with constraints; a marketplace's name cannot be taken over, since we do not know where it is. */
function name(body: string): string | undefined {
  const match = /^([A-Za-z0-9][A-Za-z0-9._-]*)\s*(.*)$/u.exec(body)
  if (match === null) return undefined
  const [, module = '', constraint = ''] = match
  if (constraint === '') return module
  const range = npmRange(constraint)
  return range === undefined ? undefined : `${module}@${range}`
}

const comparator = /^(==|>=|<=|~=|>|<|~|\^)\s*(\d+(?:\.\d+){0,2}(?:-[0-9A-Za-z.-]+)?)$/u

function npmRange(constraint: string): string | undefined {
  const parts = constraint.split(',').map((part) => comparator.exec(part.trim()))
  const ranges = parts.map((match) =>
    match === null ? undefined : npmComparator(match[1] ?? '', match[2] ?? ''),
  )
  return ranges.includes(undefined) ? undefined : ranges.join(' ')
}

function npmComparator(operator: string, version: string): string {
  if (operator === '==') return version
  if (operator !== '~=') return `${operator}${version}`
  // PEP 440: `~=1.4` is `>=1.4, ==1.*` and `~=1.4.2` is `>=1.4.2, ==1.4.*`.
  const parts = version.split('.')
  const upper =
    parts.length > 2 ? `${parts[0]}.${Number(parts[1]) + 1}` : String(Number(parts[0]) + 1)
  return `>=${version} <${upper}`
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator)
  return at === -1 ? [text.trim(), ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

function problem(message: string, file: string, line: number): Problem {
  return {
    severity: 'error',
    rule: 'import/line',
    message: `${message}.`,
    file,
    line,
    remedy:
      'Write a source for it, or take the line out and add the module by hand: skills install owner/repo',
  }
}
