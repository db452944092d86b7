import type { Coverage } from './coverage.ts'
import { parseCobertura } from './parse-cobertura.ts'
import { parseLcov } from './parse-lcov.ts'

/** Read a report of coverage, lcov's or Cobertura's, by what it begins with. `undefined` for anything else. */
export async function parseCoverage(text: string): Promise<Coverage | undefined> {
  return /^\ufeff?\s*</u.test(text) ? parseCobertura(text) : parseLcov(text)
}
