import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../workspace.mjs'
import { generatedNote, page, table } from './markdown.mjs'

const source = 'schemas/'

/** Every format with a schema: the file it is of, and who writes it. In the order in which a reader meets them. */
const formats = [
  [
    'skills',
    '`skills.json`',
    'project root, or the configuration folder for the user',
    'you and `skills install`',
  ],
  ['skills-lock', '`skills.lock`', 'beside `skills.json`', '`skills install` and `update`'],
  [
    'skills-policy',
    '`skills.policy.yaml`',
    'project, folders above it up to the git top, system and configuration folders',
    'you, a team, a security team',
  ],
  [
    'skills-policy-test',
    'expected decisions, any name ending in `.yaml`, `.yml` or `.json`',
    'anywhere in the repository',
    'whoever keeps the policy, for `skills policy test`',
  ],
  [
    'gate-verdict',
    'verdict of a reviewer',
    'where you say',
    'a person or a model, to a bundle of `skills gate --emit-prompt`; we read it',
  ],
  ['skill', 'front matter of `SKILL.md`', 'in each skill', 'the author of the skill'],
  [
    'command',
    'front matter of a command',
    'in each command that has some',
    'the author of the command',
  ],
  ['agent', 'front matter of a sub-agent', 'in each sub-agent', 'the author of the sub-agent'],
  ['settings', '`settings.json`', 'configuration folder', '`skills config set`, `registry use`'],
  ['module-list', '`modules.json`', 'data folder', '`skills mod add`'],
  ['state', '`state.json`', 'data folder, one a scope', 'every run that changes a scope'],
  [
    'journal',
    '`journal.json`',
    'data folder, one a scope, while a run writes',
    'every run that changes a scope',
  ],
  [
    'signed-evidence',
    '`trust/evidence/*.json`',
    'data folder',
    'every run that fetches what is signed',
  ],
  [
    'skills-reviews',
    '`skills.reviews.json`',
    'beside `skills.json`, or in a repository of reviews',
    '`skills review add` and `import`',
  ],
  [
    'review-statement',
    'what a review signs',
    'in the bundles of `skills.reviews.json`',
    '`skills review add`',
  ],
  [
    'advisory',
    '`ID.json` of a database of advisories',
    'wherever the database is kept',
    'whoever keeps it, or `skills advisory new`',
  ],
  [
    'advisory-database',
    '`advisories/NAME/database.json`',
    'cache folder',
    '`skills advisory sync`',
  ],
  ['registry-root', '`registry.json`', 'root of a registry', 'the keeper of the registry'],
  ['registry-index', '`index.json`, or `index/ab.json`', 'registry', 'the keeper of the registry'],
  ['registry-module', '`modules/NAME.json`', 'registry', 'the keeper of the registry'],
  [
    'registry-trust',
    'payload of `root/NUMBER.jsonl`',
    'registry that is signed',
    '`skills registry sign` and `rotate`',
  ],
  [
    'registry-snapshot',
    'payload of `snapshot.jsonl`',
    'registry that is signed',
    '`skills registry sign`',
  ],
  [
    'registry-seen',
    '`registries/DIGEST.json`',
    'data folder, one a signed registry',
    'every run that asks it',
  ],
  ['skills-bundle', '`skills-bundle.json`', 'first entry of a bundle', '`skills bundle export`'],
  [
    'claude-plugin',
    '`.claude-plugin/plugin.json`',
    'module',
    'the author of the module; we read it',
  ],
  [
    'claude-marketplace',
    '`.claude-plugin/marketplace.json`',
    'module',
    'the author of the module; we read it',
  ],
  [
    'agent-plugin',
    '`plugin.json` of Agent Plugins',
    'module',
    'the author of the module; we read it',
  ],
  ['gemini-extension', '`gemini-extension.json`', 'module', 'the author of the module; we read it'],
  ['audit-baseline', 'baseline of an audit', 'where you say', '`skills audit --write-baseline`'],
  ['skills-pack', '`skills-pack.json`', 'root of a module', 'the author of the module'],
  ['built-pack', '`skills-pack.json`', 'first entry of a pack', '`skills pack`'],
  ['pack-artifact', 'manifest of a pack', 'an OCI registry', '`skills publish`'],
]

/** docs/reference/formats.md. Throws when a schema has no row here, or a row no schema. */
export function formatsPage(schemaNames) {
  const known = formats.map(([name]) => name)
  const strangers = schemaNames.filter((name) => !known.includes(name))
  const missing = known.filter((name) => !schemaNames.includes(name))
  if (strangers.length + missing.length > 0)
    throw new Error(
      `scripts/pages/formats-page.mjs has not the schemas there are: ${[...strangers, ...missing]}`,
    )
  return page([
    generatedNote(source),
    '# File formats',
    '',
    'Every file that this product reads or writes has a schema in `schemas/`. A file says its version; a higher',
    'one than this version knows is refused, and the error names the version that can read it.',
    'What `--json` prints has a schema for each command in `schemas/output/`.',
    '',
    ...table(
      ['file', 'where it stands', 'who writes it', 'schema'],
      formats.map(([name, file, where, writer]) => [
        `[${file}](#${name})`,
        where,
        writer,
        `\`schemas/${name}.schema.json\``,
      ]),
    ),
    ...formats.flatMap(section),
  ])
}

function section([name, file]) {
  const schema = JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8'))
  const parts = Object.entries(schema.$defs ?? {}).filter(([, part]) => part.properties)
  return [
    `<a id="${name}"></a>`,
    '',
    `## ${file}`,
    '',
    sentence(schema.description),
    '',
    ...keys(schema),
    ...parts.flatMap(([title, part]) => [
      `### ${file}: ${title}`,
      '',
      sentence(part.description),
      '',
      ...keys(part),
    ]),
  ].filter((line, index, lines) => line !== '' || lines[index - 1] !== '')
}

function keys({ properties = {}, required = [] }) {
  return table(
    ['key', 'value', 'needed', 'meaning'],
    Object.entries(properties).map(([key, value]) => [
      `\`${key}\``,
      kindOf(value),
      required.includes(key) ? 'yes' : '',
      value.description ?? '',
    ]),
  )
}

/** What a value is, in a few words: `array of string`, `"a" or "b"`, `module`. */
function kindOf(value) {
  if (value.$ref !== undefined) return value.$ref.split('/').at(-1)
  if (value.const !== undefined) return `\`${JSON.stringify(value.const)}\``
  if (value.enum !== undefined)
    return value.enum.map((one) => `\`${JSON.stringify(one)}\``).join(' or ')
  const choices = value.oneOf ?? value.anyOf
  if (choices !== undefined) return choices.map(kindOf).join(' or ')
  if (value.type === 'array') return `array of ${kindOf(value.items ?? {})}`
  if (value.type === 'object' && typeof value.additionalProperties === 'object')
    return `object of ${kindOf(value.additionalProperties)}`
  return [value.type ?? 'any value'].flat().join(' or ')
}

function sentence(text) {
  if (text === undefined || text === '') return ''
  return /[.!?]$/u.test(text) ? text : `${text}.`
}
