import { type AdvisoryDatabase, canonicalJson, readJsonText } from '@skills/core'
import { validate } from '../generated/advisory-database.validate.js'

/** What was kept of a database that was fetched; `undefined` for any other text. */
export function parseAdvisoryDatabase(text: string): AdvisoryDatabase | undefined {
  const read = readJsonText(text)
  return read.ok && validate(read.json.value) ? read.json.value : undefined
}

export function advisoryDatabaseText(database: AdvisoryDatabase): string {
  return canonicalJson(database)
}
