import { readJsonText } from '../../words/json-text.ts'
import { moduleNameProblem } from '../../words/names.ts'
import { printable } from '../../words/printable.ts'
import { parseBySchema, type SchemaValidate } from '../../words/schema-check.ts'
import { type Problem, SkillsError } from '../../words/skills-error.ts'

/** A kind of registry file: its schema, and the key with its format version. */
export interface RegistryFormat<Value> {
  readonly validate: SchemaValidate<Value>
  readonly versionKey: string
  /** What the schema cannot say. */
  readonly check: (value: Value) => readonly Fault[]
}

/** Something wrong in a registry file. */
export interface Fault {
  readonly path: readonly (string | number)[]
  readonly rule: string
  readonly message: string
}

/** A text of a registry, what errors call its place, and the error for one that cannot be used. */
export interface RegistryText {
  readonly text: string
  readonly place: string
  readonly faulty: (place: string, problems: readonly Problem[]) => SkillsError
}

/**
 * Read one JSON file of a registry. Keys that the schema does not know are left to later versions of the format.
 * Throws what `faulty` makes, with every problem and its line, and E_FILE_NEWER.
 */
export function readRegistryJson<Value>(
  { text, place, faulty }: RegistryText,
  format: RegistryFormat<Value>,
): Value {
  const read = readJsonText(text)
  if (!read.ok)
    throw faulty(
      place,
      read.problems.map(({ line, message }) =>
        registryProblem(place, { line, rule: 'json/syntax', message: `${message}.` }),
      ),
    )
  refuseNewer(read.json.value, format.versionKey, place)
  const checked = parseBySchema(format.validate, read.json, place)
  if (!checked.ok) throw faulty(place, checked.problems)
  const faults = format
    .check(checked.value)
    .map(({ path, rule, message }) =>
      registryProblem(place, { line: read.json.lineOf(path), rule, message }),
    )
  if (faults.length > 0) throw faulty(place, faults)
  return checked.value
}

/** A file of a later format has keys we do not know: say which version it needs, not that they are wrong. */
function refuseNewer(value: unknown, versionKey: string, place: string): void {
  if (typeof value !== 'object' || value === null) return
  const version: unknown = Object.getOwnPropertyDescriptor(value, versionKey)?.value
  if (typeof version === 'number' && version > 1)
    throw newerRegistry(place, `has format version ${version}; this version reads 1`)
  const requires: unknown = Object.getOwnPropertyDescriptor(value, 'requires')?.value
  if (!Array.isArray(requires) || requires.length === 0) return
  const [first] = requires
  const what = typeof first === 'string' ? printable(first.slice(0, 60), { oneLine: true }) : '?'
  throw newerRegistry(place, `can be read by those alone who understand "${what}"`)
}

function newerRegistry(place: string, what: string): SkillsError {
  return new SkillsError('E_FILE_NEWER', `${place} ${what}.`, {
    where: { file: place },
    remedy: 'Install the newest version of skills.',
  })
}

/** What is wrong with a text as the name of a module. */
export function nameFaults(name: string, path: Fault['path']): Fault[] {
  const wrong = moduleNameProblem(name)
  if (wrong === undefined) return []
  const message = `The name ${JSON.stringify(name)} ${wrong}.`
  return [{ path, rule: 'module-name/pattern', message }]
}

export function registryProblem(
  place: string,
  {
    line,
    rule,
    message,
  }: { readonly line?: number; readonly rule: string; readonly message: string },
): Problem {
  return {
    severity: 'error',
    rule,
    message,
    file: place,
    ...(line === undefined ? {} : { line }),
    remedy: 'Tell whoever keeps the registry.',
  }
}

/** The error for a file of a registry that cannot be used. */
export function faultyRegistry(place: string, problems: readonly Problem[]): SkillsError {
  const [first] = problems
  const rest = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  return new SkillsError(
    'E_INDEX_INVALID',
    `A file of the registry is faulty: ${first?.message ?? 'it cannot be read.'}${rest}`,
    {
      where: { file: place, ...(first?.line === undefined ? {} : { line: first.line }) },
      ...(first === undefined ? {} : { rule: first.rule }),
      problems,
      remedy: 'Nothing of it was used. Tell whoever keeps the registry, or name the source itself.',
    },
  )
}
