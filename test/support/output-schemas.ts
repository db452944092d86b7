import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { repositoryRoot } from './repository-root.ts'

const folder = join(repositoryRoot, 'schemas/output')
const suffix = '.schema.json'

/** Names of the schemas of `--json` outputs: `mod-add`, `envelope`. */
export function outputSchemaNames(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .sort()
}

interface OutputSchema {
  readonly $id: string
  readonly $schema: string
  readonly title: string
}

export function outputSchema(name: string): OutputSchema {
  return JSON.parse(readFileSync(join(folder, `${name}${suffix}`), 'utf8'))
}

/** Everything that is wrong with a value by one of the schemas; empty where it follows it. */
export function outputProblems(name: string, value: unknown): string[] {
  const validate = validatorOf(name)
  if (validate(value)) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${name}: ${instancePath === '' ? 'the whole' : instancePath} ${message} ${JSON.stringify(params)}`,
  )
}

function validatorOf(name: string): ValidateFunction {
  const validate = compiled().getSchema(outputSchema(name).$id)
  if (validate === undefined) throw new Error(`no schema for ${name}`)
  return validate
}

let ajv: Ajv2020 | undefined

function compiled(): Ajv2020 {
  if (ajv !== undefined) return ajv
  ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, strictRequired: false })
  for (const name of outputSchemaNames()) ajv.addSchema(outputSchema(name))
  return ajv
}
