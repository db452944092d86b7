// Computes what the built-in registry says about itself: the digest of each embedded version, registry.json
// and index.json. `--check` writes nothing and fails on a difference. `--root DIR` works on another
// product folder (tests use it).
import { lstatSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { importSource } from './bundle.mjs'
import { filesBelow, readIfThere, root, writeIfChanged } from './workspace.mjs'

const { values } = parseArgs({ options: { check: { type: 'boolean' }, root: { type: 'string' } } })
const productRoot = resolve(values.root ?? root)
const registry = join(productRoot, 'skills-registry')
const { readJsonText, sha256, treeDigest } = await importSource('packages/core/src/words/index.ts')
const { findRegistryModule, registryNames } = await importSource(
  'packages/core/src/fetch/builtin-registry.ts',
)
const { buildRegistry } = await importSource('packages/core/src/fetch/registry/build-registry.ts')
const faults = []
// A reader leaves keys that it does not know to later versions; here they are typing mistakes.
const schema = JSON.parse(readFileSync(join(root, 'schemas/registry-module.schema.json'), 'utf8'))

const modules = filesBelow(join(registry, 'modules')).map(readModule)
for (const { path, value } of modules) refuseUnknownKeys(path, value)
const wanted = built()
refuseOrphans()
if (faults.length === 0) {
  if (values.check) check()
  else write()
}
if (faults.length === 0) readBack()
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1

function readModule(file) {
  const path = `modules/${file}`
  const text = readFileSync(join(registry, path), 'utf8')
  const parsed = readJsonText(text)
  if (!parsed.ok)
    throw new Error(parsed.problems.map((each) => `${path}: ${each.message}`).join('\n'))
  return { path, value: parsed.json.value }
}

/** The module with the digest of each embedded version as its folder has it now. */
function withDigests(module) {
  if (module.versions === undefined) return module
  const versions = Object.entries(module.versions).map(([version, entry]) => [
    version,
    { ...entry, integrity: packDigest(entry.embedded) },
  ])
  return { ...module, versions: Object.fromEntries(versions) }
}

function packDigest(embedded) {
  const folder = join(registry, embedded)
  const files = filesBelow(folder).map((path) => {
    const status = lstatSync(join(folder, path))
    if (!status.isFile()) faults.push(`${embedded}/${path}: only plain files belong into a pack`)
    if ((status.mode & 0o111) !== 0) faults.push(`${embedded}/${path}: must not be executable`)
    return { path, sha256: sha256(status.isFile() ? readFileSync(join(folder, path)) : '') }
  })
  if (files.length === 0) faults.push(`${embedded}: the folder is empty`)
  return treeDigest(files)
}

/** Every file of the registry, by the same function that builds any other one. */
function built() {
  try {
    const contents = modules.map(({ value }) => withDigests(value))
    return buildRegistry({ name: 'built-in', modules: contents, depth: 0, holdsFiles: true })
  } catch (error) {
    faults.push(
      error.message,
      ...(error.problems ?? []).map(({ message, file }) => `${file}: ${message}`),
    )
    return new Map()
  }
}

function refuseUnknownKeys(path, value) {
  const { properties } = schema
  const known = properties.versions.additionalProperties.properties
  const unknown = [
    ...Object.keys(value).filter((key) => !(key in properties)),
    ...Object.values(value.versions ?? {}).flatMap((entry) =>
      Object.keys(entry).filter((key) => !(key in known)),
    ),
  ]
  for (const key of unknown) faults.push(`${path}: unknown key ${JSON.stringify(key)}`)
}

/** A pack that no module names would be shipped and never checked. */
function refuseOrphans() {
  const named = modules.flatMap(({ value }) =>
    Object.values(value.versions ?? {}).map(({ embedded }) => `${embedded}/`),
  )
  for (const path of filesBelow(registry)) {
    if (!path.startsWith('packs/') || named.some((folder) => path.startsWith(folder))) continue
    faults.push(`${path}: belongs to no version of a module`)
  }
}

function check() {
  for (const [path, text] of wanted) {
    if (readIfThere(join(registry, path))?.toString('utf8') === text) continue
    faults.push(
      `skills-registry/${path} is not what the packs give. Run: node scripts/registry.mjs`,
    )
  }
}

function write() {
  for (const { path, value } of modules) tellChangedDigests(path, value)
  for (const [path, text] of wanted)
    if (writeIfChanged(join(registry, path), text)) console.error(`wrote skills-registry/${path}`)
}

function tellChangedDigests(path, before) {
  const after = JSON.parse(wanted.get(path))
  for (const [version, { integrity }] of Object.entries(before.versions ?? {})) {
    if (after.versions[version].integrity === integrity) continue
    console.error(
      `${before.name}@${version}: the digest changes. If this version was released, raise it instead.`,
    )
  }
}

/** The product's own reader must accept every file and name exactly these modules. */
function readBack() {
  try {
    const names = registryNames(productRoot).map(({ name }) => name)
    for (const name of names) {
      if (findRegistryModule(productRoot, name) === undefined) faults.push(`${name}: is not found`)
    }
  } catch (error) {
    faults.push(error.message)
    for (const { message, file, line } of error.problems ?? [])
      faults.push(`${file}${line === undefined ? '' : `:${line}`}: ${message}`)
  }
}
