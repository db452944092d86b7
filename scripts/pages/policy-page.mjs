import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importSource } from '../bundle.mjs'
import { root } from '../workspace.mjs'
import { generatedNote, page, table } from './markdown.mjs'

const rulesSource = 'packages/policy/src/rules/rule-ids.ts'
const schemaSource = 'schemas/skills-policy.schema.json'

/** docs/reference/policy.md: every key with its meaning, and every rule in the order of evaluation. */
export async function policyPage() {
  const { policyRules } = await importSource(rulesSource)
  const schema = JSON.parse(readFileSync(join(root, schemaSource), 'utf8'))
  const sections = Object.entries(schema.properties)
  return page([
    generatedNote(`${schemaSource} and ${rulesSource}`),
    '# Policy',
    '',
    'All keys of `skills.policy.yaml`, and all rules. How to write one: [Policy](../guide/policy.md).',
    '',
    '## Rules',
    '',
    'In the order of evaluation. An exception names one of these ids, or the audit rule of a finding; a rule without',
    '"yes" cannot be accepted by anyone.',
    '',
    ...table(
      ['rule', 'asked', 'what holds', 'exception'],
      Object.entries(policyRules).map(([id, { stage, meaning, isExceptable }]) => [
        `\`${id}\``,
        stages[stage],
        meaning,
        isExceptable ? 'yes' : '',
      ]),
    ),
    '## Keys',
    '',
    ...table(
      ['key', 'value', 'meaning'],
      sections.flatMap(([key, value]) => rows(schema, key, value)),
    ),
  ])
}

const stages = {
  source: 'before a fetch',
  content: 'before a write',
  place: 'before a write, of the folders',
  scope: 'before a write, of everything together',
}

/** A key and what lies below it, as paths: `sources.allow`, `exceptions[].rule`. */
function rows(schema, path, value) {
  const whole = resolved(schema, value)
  const isList = whole.type === 'array'
  const item = isList ? resolved(schema, whole.items) : whole
  const own = [
    `\`${path}\``,
    kindOf(whole, item),
    value.description ?? whole.description ?? item.description ?? '',
  ]
  const below = Object.entries(item.properties ?? {}).flatMap(([key, inner]) =>
    rows(schema, `${path}${isList ? '[]' : ''}.${key}`, inner),
  )
  return [own, ...below]
}

function resolved(schema, value) {
  if (value.$ref === undefined) return value
  return schema.$defs[value.$ref.replace('#/$defs/', '')]
}

function kindOf(whole, item) {
  if (whole.const !== undefined) return `\`${whole.const}\``
  const choices = item.enum?.map((one) => `\`${one}\``).join(', ')
  if (whole.type === 'array') return choices === undefined ? 'list' : `list of ${choices}`
  if (choices !== undefined) return choices
  return { object: 'map', integer: 'number', boolean: 'true or false' }[whole.type] ?? 'text'
}
