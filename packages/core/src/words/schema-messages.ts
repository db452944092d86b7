import { nearestName } from './nearest-names.ts'
import { printable } from './printable.ts'

/** One error as a compiled validator reports it. */
export interface SchemaError {
  readonly keyword: string
  /** JSON pointer to the value. */
  readonly instancePath: string
  readonly schemaPath: string
  readonly params: Readonly<Record<string, unknown>>
  readonly parentSchema?: unknown
  readonly data?: unknown
}

/** What a keyword's error means in words. */
export interface SchemaMessage {
  readonly rule: string
  readonly message: string
  readonly remedy: string
  /** The key that is meant, where it is below the error's own place. */
  readonly key?: string
}

type Explain = (subject: string, error: SchemaError) => SchemaMessage

const shownCharactersMax = 80

/** A value from a file, in JSON, made visible and cut. */
function shown(value: unknown): string {
  const text = printable(JSON.stringify(value) ?? 'nothing', { oneLine: true })
  return text.length > shownCharactersMax ? `${text.slice(0, shownCharactersMax)}…` : text
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys to values',
  null: 'null',
}

function typeWord(type: unknown): string {
  return typeWords[String(type)] ?? String(type)
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeWord(typeof value)
}

/** Read `value[key]` of something whose shape is not known. */
function property(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([name]) => name === key)?.[1]
}

function knownKeys(error: SchemaError): string[] {
  return Object.keys(property(error.parentSchema, 'properties') ?? {})
}

const range: Explain = (subject, error) => ({
  rule: 'schema/range',
  message: `${subject} is ${shown(error.data)}, but must be ${String(error.params['comparison'])} ${String(error.params['limit'])}`,
  remedy: 'Use a number inside the range.',
})

const length =
  (bound: 'at least' | 'at most', unit: string): Explain =>
  (subject, error) => {
    const limit = Number(error.params['limit'])
    return {
      rule: 'schema/length',
      message:
        bound === 'at least' && limit === 1
          ? `${subject} is empty`
          : `${subject} must have ${bound} ${limit} ${unit}`,
      remedy: bound === 'at least' ? 'Fill it in, or leave the key out.' : 'Shorten it.',
    }
  }

/** Keyword of JSON Schema to its message: the one place where a schema error becomes a sentence. */
const explanations: Readonly<Record<string, Explain>> = {
  additionalProperties: (subject, error) => {
    const key = String(error.params['additionalProperty'])
    const known = knownKeys(error)
    const nearest = nearestName(key, known)
    return {
      rule: 'schema/unknown-key',
      message: `${subject} has an unknown key ${shown(key)}`,
      remedy:
        nearest === undefined
          ? `Remove it. Known keys: ${known.join(', ')}.`
          : `Did you mean "${nearest}"?`,
      key,
    }
  },
  required: (subject, error) => ({
    rule: 'schema/missing-key',
    message: `${subject} lacks the key ${shown(error.params['missingProperty'])}`,
    remedy: 'Add it.',
  }),
  type: (subject, error) => {
    const wanted = [error.params['type']].flat().map(typeWord).join(' or ')
    return {
      rule: 'schema/type',
      message: `${subject} must be ${wanted}, but is ${typeOf(error.data)}`,
      remedy: `Write ${wanted}.`,
    }
  },
  enum: (subject, error) => {
    const allowed = [error.params['allowedValues']].flat().map(String)
    const nearest = nearestName(String(error.data), allowed)
    return {
      rule: 'schema/value',
      message: `${subject} is ${shown(error.data)}, but must be one of ${allowed.join(', ')}`,
      remedy: nearest === undefined ? 'Use one of these.' : `Did you mean "${nearest}"?`,
    }
  },
  const: (subject, error) => ({
    rule: 'schema/value',
    message: `${subject} is ${shown(error.data)}, but must be ${shown(error.params['allowedValue'])}`,
    remedy: `Write ${shown(error.params['allowedValue'])}.`,
  }),
  pattern: (subject, error) => ({
    rule: 'schema/pattern',
    message:
      error.params['pattern'] === '\\S'
        ? `${subject} is blank`
        : `${subject} is ${shown(error.data)}, which does not have the form ${String(error.params['pattern'])}`,
    remedy: 'Write it in that form.',
  }),
  uniqueItems: (subject, error) => {
    const numbers = [error.params['i'], error.params['j']].map((index) => Number(index) + 1)
    return {
      rule: 'schema/duplicate',
      message: `${subject} has the same entry twice: numbers ${Math.min(...numbers)} and ${Math.max(...numbers)}`,
      remedy: 'Remove one of them.',
    }
  },
  anyOf: (subject, error) => {
    const branches = property(error.parentSchema, error.keyword)
    const types = Array.isArray(branches) ? branches.map((branch) => property(branch, 'type')) : []
    const wanted = types
      .filter((type) => type !== undefined)
      .map(typeWord)
      .join(' or ')
    return {
      rule: 'schema/type',
      message: `${subject} must be ${wanted === '' ? 'in one of its forms' : wanted}, but is ${typeOf(error.data)}`,
      remedy: 'Write it in one of these forms.',
    }
  },
  minLength: length('at least', 'characters'),
  maxLength: length('at most', 'characters'),
  minItems: length('at least', 'entries'),
  maxItems: length('at most', 'entries'),
  minProperties: length('at least', 'keys'),
  maxProperties: length('at most', 'keys'),
  minimum: range,
  maximum: range,
  exclusiveMinimum: range,
  exclusiveMaximum: range,
}

/** Say in one sentence what an error means. `subject` is display text such as `"modules.web"`. */
export function schemaMessage(subject: string, error: SchemaError): SchemaMessage {
  const keyword = error.keyword === 'oneOf' ? 'anyOf' : error.keyword
  const explain = Object.hasOwn(explanations, keyword) ? explanations[keyword] : undefined
  return (
    explain?.(subject, error) ?? {
      rule: `schema/${keyword}`,
      message: `${subject} breaks the rule "${keyword}" of its schema`,
      remedy: 'Compare it with the schema.',
    }
  )
}
