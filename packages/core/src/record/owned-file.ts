import { readTextFile } from '../apply/text-file.ts'
import type { ErrorCode } from '../words/error-codes.ts'
import { type JsonText, readJsonText } from '../words/json-text.ts'
import { lineFinder } from '../words/line-finder.ts'
import { parseBySchema, type SchemaValidate } from '../words/schema-check.ts'
import { type Problem, SkillsError } from '../words/skills-error.ts'

/** How a JSON file of ours is read: its schema, its version and what to say when it is faulty. */
export interface FileForm<Value> {
  /** What people call it: `lock`. */
  readonly what: string
  readonly validate: SchemaValidate<Value>
  readonly versionKey: string
  /** The highest version this product reads. */
  readonly version: number
  readonly bytesMax: number
  readonly faultyCode: ErrorCode
  readonly remedy: string
  /** What the schema cannot say: names and paths that are keys. */
  readonly check: (value: Value) => readonly FaultyKey[]
}

/** Something wrong with a key of the file. */
export interface FaultyKey {
  readonly path: readonly (string | number)[]
  readonly rule: string
  readonly message: string
  /** What to do there, where it is not to correct a name. */
  readonly remedy?: string
}

export type OwnedFile<Value> =
  | { readonly state: 'absent' }
  | {
      readonly state: 'present'
      readonly text: string
      readonly value: Value
      readonly lineOf: JsonText['lineOf']
    }

/**
 * Read a JSON file of ours. A damaged file is never taken for an empty one. Text that is exactly as we
 * lay it out skips the slow reading with positions: it cannot hold a key twice.
 * Throws the form's `faultyCode` with every problem and its line, E_FILE_NEWER, E_FILE_INVALID, E_READ.
 */
export function readOwnedFile<Value>(file: string, form: FileForm<Value>): OwnedFile<Value> {
  const found = readTextFile(file, form.bytesMax)
  if (found === undefined) return { state: 'absent' }
  const { text } = found
  return { state: 'present', text, ...readText(text, file, form) }
}

/** A text that one of our files once had, such as a record keeps. Throws as `readOwnedFile`. */
export function ownedValue<Value>(text: string, file: string, form: FileForm<Value>): Value {
  return readText(text, file, form).value
}

function readText<Value>(
  text: string,
  file: string,
  form: FileForm<Value>,
): { readonly value: Value; readonly lineOf: JsonText['lineOf'] } {
  const quick = plainValue(text)
  if (quick !== undefined && form.validate(quick) && form.check(quick).length === 0)
    return { value: quick, lineOf: lineOfLater(text) }
  return readOwnedText(text, file, form)
}

/** Read a text as a file of ours would be read, with positions. Throws as `readOwnedFile`. */
export function readOwnedText<Value>(
  text: string,
  file: string,
  form: FileForm<Value>,
): { readonly value: Value; readonly lineOf: JsonText['lineOf'] } {
  refuseMergeMarkers(text, file, form)
  const read = readJsonText(withoutMark(text))
  if (!read.ok)
    throw faulty(
      file,
      form,
      read.problems.map(({ message, line }) => ({
        severity: 'error',
        rule: 'json/syntax',
        message: `${message}.`,
        file,
        line,
        remedy: 'Correct the JSON there.',
      })),
    )
  refuseNewer(read.json, file, form)
  const parsed = parseBySchema(form.validate, read.json, file)
  if (!parsed.ok) throw faulty(file, form, parsed.problems)
  const keys = form.check(parsed.value).map(({ path, rule, message, remedy }): Problem => {
    const line = read.json.lineOf(path)
    return {
      severity: 'error',
      rule,
      message,
      file,
      line,
      remedy: remedy ?? 'Correct the name there.',
    }
  })
  if (keys.length > 0) throw faulty(file, form, keys)
  return { value: parsed.value, lineOf: read.json.lineOf }
}

/** A byte order mark is allowed in front (RFC 8259 section 8.1 lets a reader ignore it). */
export function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

function plainValue(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return `${JSON.stringify(value, null, 2)}\n` === text && !prototypeKey.test(text)
      ? value
      : undefined
  } catch {
    return undefined
  }
}

// The slow reading refuses these keys and names their line.
const prototypeKey = /"(?:__proto__|constructor|prototype)":/u

/** Positions are needed for messages alone; read them when somebody asks. */
function lineOfLater(text: string): JsonText['lineOf'] {
  let lineOf: JsonText['lineOf'] | undefined
  return (path) => {
    if (lineOf === undefined) {
      const read = readJsonText(text)
      lineOf = read.ok ? read.json.lineOf : () => 1
    }
    return lineOf(path)
  }
}

function refuseMergeMarkers<Value>(text: string, file: string, form: FileForm<Value>): void {
  const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?: |\r?$)/mu.exec(text)
  if (marker === null) return
  const line = lineFinder(text)(marker.index)
  throw new SkillsError(form.faultyCode, `The ${form.what} holds merge markers: ${file}:${line}.`, {
    where: { file, line },
    rule: 'file/merge-markers',
    remedy: `Settle the merge in ${file}. ${form.remedy}`,
  })
}

function refuseNewer<Value>(json: JsonText, file: string, form: FileForm<Value>): void {
  const { value } = json
  if (typeof value !== 'object' || value === null) return
  const version: unknown = Object.getOwnPropertyDescriptor(value, form.versionKey)?.value
  if (typeof version !== 'number' || !(version > form.version)) return
  throw new SkillsError(
    'E_FILE_NEWER',
    `The ${form.what} has ${form.versionKey} ${version}; this version of skills reads up to ${form.version}. Nothing was changed.`,
    {
      where: { file, line: json.lineOf([form.versionKey]) },
      remedy: 'Update skills: npm install --global skills-pm@latest',
    },
  )
}

function faulty<Value>(
  file: string,
  form: FileForm<Value>,
  problems: readonly Problem[],
): SkillsError {
  const [first] = problems
  const rest = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  const line = first?.line
  return new SkillsError(
    form.faultyCode,
    `The ${form.what} is faulty: ${first?.message ?? 'it cannot be read.'}${rest}`,
    {
      where: { file, ...(line === undefined ? {} : { line }) },
      problems,
      remedy: first?.remedy === undefined ? form.remedy : `${first.remedy} ${form.remedy}`,
    },
  )
}
