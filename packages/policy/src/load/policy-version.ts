import { type JsonText, SkillsError } from '@skills/core'

/** The format and the least version of this product that a file asks for, read before its schema is. */
export function mustBeReadable(
  json: JsonText,
  file: { readonly name: string; readonly version: string },
): void {
  const schema = keyValue(json.value, 'schema')
  if (typeof schema === 'number' && schema > 1)
    throw newer(file.name, json.lineOf(['schema']), `the format ${schema}`)
  const minCli = keyValue(json.value, 'minCli')
  if (typeof minCli === 'string' && isNewer(minCli, file.version))
    throw newer(file.name, json.lineOf(['minCli']), `skills ${minCli} or later`)
}

function keyValue(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.getOwnPropertyDescriptor(value, key)?.value
}

/** Is `wanted` a later version than `have`? Only three numbers count. */
function isNewer(wanted: string, have: string): boolean {
  if (!/^\d{1,6}\.\d{1,6}\.\d{1,6}$/u.test(wanted)) return false
  const [left, right] = [wanted, have].map((one) => one.split(/[.+-]/u).map(Number))
  for (const index of [0, 1, 2]) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}

function newer(file: string, line: number, what: string): SkillsError {
  return new SkillsError('E_FILE_NEWER', `${file} needs ${what}.`, {
    where: { file, line },
    rule: 'policy/version',
    remedy: 'Update skills. A policy is never passed over.',
  })
}
