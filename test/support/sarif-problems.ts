import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { repositoryRoot } from './repository-root.ts'

/**
 * The schema of SARIF 2.1.0 as SchemaStore has it (errata 01, revision 5; the committed copy is the file of the npm
 * package @microsoft/jest-sarif 1.0.0-beta.0, MIT), only for tests.
 */
const schemaFile = 'test/support/fixtures/sarif-2.1.0-rtm.5.schema.json'

// biome-ignore lint/suspicious/noExplicitAny: a document that is looked into freely
type Json = any

/** Everything that is wrong with a SARIF text: by the schema, and by what code scanning services ask on top. */
export function sarifProblems(text: string): string[] {
  const log: Json = JSON.parse(text)
  const validate = validator()
  const found = validate(log)
    ? []
    : (validate.errors ?? []).map(
        ({ instancePath, message }) => `schema ${instancePath}: ${message}`,
      )
  return found.length > 0 ? found : serviceProblems(log, text)
}

function serviceProblems(log: Json, text: string): string[] {
  const problems: string[] = []
  if (log.runs.length !== 1) problems.push('there is not exactly one run')
  const [run] = log.runs
  if (run.results.length > 5_000) problems.push('there are more than 5,000 results')
  for (const [index, result] of run.results.entries())
    problems.push(...resultProblems(run, result).map((problem) => `result ${index}: ${problem}`))
  for (const rule of allRules(run)) {
    if (rule.properties.tags.length > 20) problems.push(`${rule.id} has more than 20 tags`)
    const score = Number(rule.properties['security-severity'])
    if (!(score > 0 && score <= 10)) problems.push(`${rule.id} has no security severity`)
  }
  if (
    /[\u0000-\u0008\u000b-\u001f\u200b-\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u.test(
      text,
    )
  )
    problems.push('hidden characters stand in it')
  if (/"(?:startTimeUtc|endTimeUtc|machine|account|workingDirectory)"/u.test(text))
    problems.push('it tells of this machine or of the time')
  return problems
}

function resultProblems(run: Json, result: Json): string[] {
  const problems: string[] = []
  const rule = ruleOf(run, result)
  if (rule?.id !== result.ruleId) problems.push('its rule is not the one at its index')
  const locations = [...(result.locations ?? []), ...(result.relatedLocations ?? [])]
  if ((result.locations ?? []).length === 0) problems.push('it has no location')
  for (const { physicalLocation: place } of locations) {
    const { uri } = place.artifactLocation
    if (
      !/^[^/\\:?#]/u.test(uri) ||
      uri.split('/').some((part: string) => part === '..' || part === '')
    )
      problems.push(`its address is not relative: ${uri}`)
    if (!/^[A-Za-z0-9%._~!*'()/-]+$/u.test(uri)) problems.push(`its address is not encoded: ${uri}`)
    if (!(place.region?.startLine >= 1)) problems.push('it has no line')
  }
  if (!/^[0-9a-f]{16}:\d+$/u.test(result.partialFingerprints?.primaryLocationLineHash ?? ''))
    problems.push('it has no fingerprint')
  if (/\]\(/u.test(result.message.text)) problems.push('its message may hold a link')
  for (const { target } of rule?.relationships ?? []) {
    const taxon = run.taxonomies?.[target.toolComponent.index]?.taxa?.[target.index]
    if (taxon?.id !== target.id) problems.push(`${target.id} is not in the taxonomies`)
  }
  return problems
}

function ruleOf(run: Json, result: Json): Json {
  if (result.ruleIndex !== undefined) return run.tool.driver.rules[result.ruleIndex]
  return run.tool.extensions?.[result.rule?.toolComponent?.index]?.rules?.[result.rule?.index]
}

function allRules(run: Json): Json[] {
  return [run.tool.driver, ...(run.tool.extensions ?? [])].flatMap(({ rules }) => rules)
}

let compiled: ValidateFunction | undefined

function validator(): ValidateFunction {
  if (compiled !== undefined) return compiled
  const {
    id,
    $schema: _draft4,
    ...schema
  } = JSON.parse(readFileSync(join(repositoryRoot, schemaFile), 'utf8'))
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  const isUri = (text: string) => URL.canParse(text)
  ajv.addFormat('uri', isUri)
  ajv.addFormat('uri-reference', (text: string) => URL.canParse(text, 'https://base.example/'))
  ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)))
  compiled = ajv.compile({ $id: id, ...schema })
  return compiled
}
