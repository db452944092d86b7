import { limits } from '@skills/core'
import { parse, stringify, TomlError } from 'smol-toml'
import { fileRefused, partRefused } from './refusals.ts'
import type { JsonValue, Part } from './shared-file.ts'

/** What a TOML text means, dates as text. Throws E_FILE_INVALID; keys that stand twice are among what it refuses. */
export function tomlValue(name: string, text: string): JsonValue {
  try {
    return plain(
      parse(text, {
        maxDepth: limits.sharedFileDepthMax,
        integersAsBigInt: 'asNeeded',
        unsafeKeyBehaviour: 'throw',
      }),
    )
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const [reason = 'no reason is known'] = error.message.split('\n', 1)
    throw fileRefused(name, [{ message: `it is no valid TOML (${reason})`, line: error.line }])
  }
}

/** A part as tables of its own: `[mcp_servers.github]`. Throws E_COMPONENT_REFUSED for what TOML cannot say. */
export function tomlOfPart(part: Part): string {
  if (hasNull(part.value)) throw partRefused(part, 'TOML has no empty value (null)')
  const nested = part.at.reduceRight<JsonValue>((value, key) => ({ [key]: value }), part.value)
  return stringify(nested).replace(/\n+$/u, '')
}

function plain(value: unknown): JsonValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null || value instanceof Date) return String(value)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
}

function hasNull(value: JsonValue): boolean {
  if (typeof value !== 'object') return false
  return value === null || Object.values(value).some(hasNull)
}
