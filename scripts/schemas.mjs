// Compiles every schemas/*.schema.json: a validator each (no code is generated at run time, and ajv's
// compiler is not loaded by the product) and one file of types. `--check` writes nothing and fails on a difference.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { compile } from 'json-schema-to-typescript'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const schemasFolder = path.join(root, 'schemas')
const wordsFolder = 'packages/core/src/words/generated'
/** Validators that one package alone uses and that core would only make larger. Types all stand in core. */
const ownedBy = {
  'gate-verdict': 'packages/gate/src/generated',
  'registry-snapshot': 'packages/trust/src/generated',
  'registry-trust': 'packages/trust/src/generated',
  'skills-policy': 'packages/policy/src/generated',
  'skills-policy-test': 'packages/policy/src/generated',
  'signed-evidence': 'packages/trust/src/generated',
  advisory: 'packages/trust/src/generated',
  'skills-reviews': 'packages/trust/src/generated',
  'review-statement': 'packages/trust/src/generated',
  'advisory-database': 'packages/trust/src/generated',
}
const outputFolders = [...new Set([wordsFolder, ...Object.values(ownedBy)])]
const suffix = '.schema.json'
const header = (from) =>
  `// Made by scripts/schemas.mjs from ${from}. Do not edit: run \`npm run schemas\`.\n`

/** Formats of others that we write: described, held by tests, and not compiled, since nothing is read by them. */
const described = new Set(['pack-artifact'])
const schemas = (await readSchemas()).filter(({ name }) => !described.has(name))
const wanted = new Map()
for (const { name, schema } of schemas) {
  const folder = ownedBy[name] ?? wordsFolder
  wanted.set(`${folder}/${name}.validate.js`, validatorText(name, schema))
  wanted.set(`${folder}/${name}.validate.d.ts`, declarationText(name, schema))
}
wanted.set(`${wordsFolder}/schema-types.ts`, await typesText())

if (process.argv.includes('--check')) await check()
else await write()

async function readSchemas() {
  const files = (await readdir(schemasFolder)).filter((file) => file.endsWith(suffix)).sort()
  return Promise.all(
    files.map(async (file) => ({
      name: file.slice(0, -suffix.length),
      schema: JSON.parse(await readFile(path.join(schemasFolder, file), 'utf8')),
    })),
  )
}

/** `verbose` puts the parent schema into each error, so that a message can name the keys that are known. */
function validatorText(name, schema) {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    verbose: true,
    code: { source: true, esm: true, lines: true },
  })
  const validate = ajv.compile(schema)
  const generate = standaloneCode.default ?? standaloneCode
  const { imports, body } = withRealImports(generate(ajv, validate))
  return `${header(`schemas/${name}${suffix}`)}${imports}${body}`
}

/** ajv writes `require()` for its run-time parts even for ES modules; turn each into an import. */
function withRealImports(code) {
  const imports = []
  const body = code
    .replace(/^"use strict";\n?/u, '')
    .replace(/^export default .*;?\n?/mu, '')
    .replace(/const (\w+) = require\("(ajv\/dist\/runtime\/\w+)"\)\.default;?/gu, (_, id, file) => {
      imports.push(`import ${id}Module from '${file}.js'\n`)
      // A CommonJS module's default is the function itself or its exports, depending on who loads it.
      return `const ${id} = ${id}Module.default ?? ${id}Module;`
    })
  if (/\brequire\(/u.test(body)) throw new Error('a require() is left in a generated validator')
  return { imports: imports.join(''), body }
}

function declarationText(name, schema) {
  const imports =
    name in ownedBy
      ? `import type { ${schema.title}, SchemaValidate } from '@skills/core'`
      : `import type { SchemaValidate } from '../schema-check.ts'
import type { ${schema.title} } from './schema-types.ts'`
  return `${header(`schemas/${name}${suffix}`)}${imports}

export declare const validate: SchemaValidate<${schema.title}>
`
}

async function typesText() {
  const parts = []
  refuseUnclearTitles()
  for (const { schema } of schemas) {
    parts.push(
      await compile(withoutUntitledReferences(schema), schema.title, {
        bannerComment: '',
        additionalProperties: true,
        ignoreMinAndMaxItems: true,
        unknownAny: true,
        format: true,
        style: { semi: false, singleQuote: true, printWidth: 100 },
      }),
    )
  }
  return `${header('schemas/*.schema.json')}\n${readonlyTypes(parts.join('\n'))}`
}

/** A title becomes the name of a type, and all types stand in one file. */
function refuseUnclearTitles() {
  const seen = new Map()
  for (const { name, schema } of schemas) {
    if (typeof schema.title !== 'string') throw new Error(`schemas/${name}${suffix} has no title`)
    const definitions = Object.values(schema.$defs ?? {}).map((inner) => inner.title)
    for (const title of [schema.title, ...definitions].filter((one) => one !== undefined)) {
      if (seen.has(title))
        throw new Error(`the title ${title} is in both ${seen.get(title)} and ${name}`)
      seen.set(title, name)
    }
  }
}

/** A definition without a title is no word of its own: put it where it is used. Titles become type names. */
function withoutUntitledReferences(schema) {
  const place = (value) => {
    if (Array.isArray(value)) return value.map(place)
    if (typeof value !== 'object' || value === null) return value
    const target = typeof value.$ref === 'string' ? definition(schema, value.$ref) : undefined
    if (target !== undefined && target.title === undefined) return place(target)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, place(inner)]))
  }
  const placed = place(schema)
  const titled = Object.entries(placed.$defs ?? {}).filter(([, inner]) => inner.title !== undefined)
  return { ...placed, $defs: Object.fromEntries(titled) }
}

function definition(schema, reference) {
  return schema.$defs?.[reference.replace('#/$defs/', '')]
}

/** Files are data: properties, maps and arrays are `readonly`. Works line by line on formatted text. */
function readonlyTypes(text) {
  return text
    .split('\n')
    .map((line) => {
      if (/^\s*(?:\/\*\*|\*)/u.test(line)) return line
      return line
        .replace(/^(\s+)((?:[\w$]+|'[^']+')\??:(?: |$)|\[k: string\]: )/u, '$1readonly $2')
        .replace(/((?:\b\w+|\([^()]*\))\[\])/gu, 'readonly $1')
    })
    .join('\n')
}

async function existing() {
  const found = new Map()
  for (const folder of outputFolders) {
    const files = await readdir(path.join(root, folder)).catch(() => [])
    for (const file of files)
      found.set(`${folder}/${file}`, await readFile(path.join(root, folder, file), 'utf8'))
  }
  return found
}

async function check() {
  const found = await existing()
  const names = [...new Set([...found.keys(), ...wanted.keys()])].sort()
  const different = names.filter((name) => found.get(name) !== wanted.get(name))
  if (different.length === 0) return
  for (const name of different) console.error(`${name} is not what the schemas give`)
  console.error('help: run `npm run schemas` and commit the result')
  process.exitCode = 1
}

async function write() {
  for (const folder of outputFolders) await mkdir(path.join(root, folder), { recursive: true })
  for (const name of (await existing()).keys())
    if (!wanted.has(name)) await rm(path.join(root, name))
  for (const [name, text] of wanted) await writeFile(path.join(root, name), text)
  console.log(`${wanted.size} files written to ${outputFolders.join(' and ')}`)
}
