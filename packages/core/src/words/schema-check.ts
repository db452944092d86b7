import { fewProblems } from './few-problems.ts'
import type { JsonText } from './json-text.ts'
import { printable } from './printable.ts'
import { type SchemaError, schemaMessage } from './schema-messages.ts'
import type { Problem } from './skills-error.ts'

/** A validator compiled from a schema (`generated/`): `errors` belongs to its last call. */
export type SchemaValidate<Value = unknown> = ((value: unknown) => value is Value) & {
  readonly errors?: readonly SchemaError[] | null
}

type Step = string | number

/**
 * Everything that is wrong with a JSON text by its schema, one plain sentence a problem, in the order of
 * the file. Empty where nothing is. Of alternatives (`anyOf`, `oneOf`) only the most specific is told. Of a file
 * with very many, the first `limits.problemsPerFileMax` are.
 */
export function schemaProblems(validate: SchemaValidate, json: JsonText, file: string): Problem[] {
  if (validate(json.value)) return []
  const errors = validate.errors ?? []
  const problems = specific(errors.slice(0, errorsReadMax)).map((error) => {
    const path = steps(error.instancePath, json.value)
    const { rule, message, remedy, key } = schemaMessage(subject(path), error)
    const line = json.lineOf(key === undefined ? path : [...path, key])
    return { severity: 'error', rule, message: `${message}.`, file, line, remedy } as const
  })
  problems.sort((left, right) => left.line - right.line)
  const unread = errors.length - errorsReadMax
  return [...fewProblems(problems), ...(unread > 0 ? [unreadProblem(unread, file)] : [])]
}

// An error costs a look through the others and through the file, so that many thousands would take minutes.
const errorsReadMax = 1_000

function unreadProblem(count: number, file: string): Problem {
  return {
    severity: 'error',
    rule: 'file/more-problems',
    message: `The file breaks its schema in ${count} more places.`,
    file,
    remedy: 'Correct those that are told, then check again.',
  }
}

/** A value that follows its schema, or everything that is wrong with it. */
export function parseBySchema<Value>(
  validate: SchemaValidate<Value>,
  json: JsonText,
  file: string,
):
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const { value } = json
  if (validate(value)) return { ok: true, value }
  return { ok: false, problems: schemaProblems(validate, json, file) }
}

function subject(path: readonly Step[]): string {
  if (path.length === 0) return 'The file'
  const text = path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`,
    )
    .join('')
  return `"${printable(text, { oneLine: true })}"`
}

/** A JSON pointer as steps into this value: a number where the value there is a list. */
function steps(pointer: string, value: unknown): Step[] {
  const path: Step[] = []
  let current = value
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    const step = Array.isArray(current) ? Number(key) : key
    path.push(step)
    current =
      typeof current === 'object' && current !== null
        ? Object.getOwnPropertyDescriptor(current, step)?.value
        : undefined
  }
  return path
}

/**
 * With alternatives a validator reports every branch's errors and then the alternative itself. Where the
 * value has the type of one branch, that branch is meant and its errors are told; else the alternative alone.
 */
function specific(errors: readonly SchemaError[]): SchemaError[] {
  const dropped = new Set<SchemaError>(errors.filter((error) => error.keyword === 'if'))
  for (const alternative of errors) {
    if (alternative.keyword !== 'anyOf' && alternative.keyword !== 'oneOf') continue
    const branches = branchesOf(alternative, errors)
    const meant = [...branches.values()]
      .filter((branch) => !branch.some((error) => isTypeErrorAt(error, alternative.instancePath)))
      .sort((left, right) => left.length - right.length)[0]
    for (const branch of branches.values())
      if (branch !== meant) for (const error of branch) dropped.add(error)
    if (meant !== undefined) dropped.add(alternative)
  }
  return errors.filter((error) => !dropped.has(error))
}

function branchesOf(
  alternative: SchemaError,
  errors: readonly SchemaError[],
): Map<string, SchemaError[]> {
  const branches = new Map<string, SchemaError[]>()
  const prefix = `${alternative.schemaPath}/`
  for (const error of errors) {
    if (!error.schemaPath.startsWith(prefix)) continue
    if (!error.instancePath.startsWith(alternative.instancePath)) continue
    const branch = error.schemaPath.slice(prefix.length).split('/')[0] ?? ''
    branches.set(branch, [...(branches.get(branch) ?? []), error])
  }
  return branches
}

function isTypeErrorAt(error: SchemaError, instancePath: string): boolean {
  return error.keyword === 'type' && error.instancePath === instancePath
}
