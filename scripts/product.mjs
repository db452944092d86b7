// The product as JavaScript. A run loads one of two families of commands and what they share; each command
// has a small file that picks it out of its family. Split by command, a run would load fifty pieces.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, extname, join, relative, sep } from 'node:path'
import { build, transform } from 'esbuild'
import { bundleOptions, ourPackages } from './bundle.mjs'
import { directImports } from './direct-imports.mjs'
import { lazyOclif } from './lazy-oclif.mjs'
import { replacedModules } from './replaced-modules.mjs'
import { filesBelow, root } from './workspace.mjs'

const sources = join(root, 'packages/cli/src')

/** Third parties that stay imports: questions and tables of a terminal, which few runs show. */
const imported = new Set(['@clack/prompts', 'cli-table3'])

/** Compilers that `@oclif/core` looks for in development; `bin/run.js` switches that off. */
const neverPresent = new Set(['typescript', 'ts-node', 'tsx'])

const isImported = (path, isAskedByThirdParty) =>
  isAskedByThirdParty ? neverPresent.has(path) : imported.has(path)

const options = {
  ...bundleOptions,
  outbase: sources,
  outdir: join(root, 'dist'),
  splitting: true,
  // Outside dist/commands, or oclif would take chunks for commands.
  chunkNames: 'chunks/[name]-[hash]',
  // Names stay, for stack traces that people can read.
  minifySyntax: true,
  minifyWhitespace: true,
  // Text of one byte a character is read and compiled faster.
  charset: 'ascii',
  mainFields: ['module', 'main'],
  metafile: true,
  define: {
    'process.env.OCLIF_DISABLE_ENGINE_WARNING': '"1"',
    SKILLS_RULE_PACK: JSON.stringify(packageDigest('audit')),
    SKILLS_READER_PACK: JSON.stringify(packageDigest('core')),
  },
  plugins: [replacedModules, lazyOclif, directImports({ parts: true }), ourPackages(isImported)],
}

/**
 * Digest of what a package says, its sources and the versions of its libraries: what the audit says of bytes, and what
 * core reads in them, is kept as long as that stays the same.
 */
function packageDigest(name) {
  const folder = join(root, 'packages', name)
  const names = [
    ...filesBelow(join(folder, 'src'))
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join('src', path)),
    'package.json',
  ]
  const hash = createHash('sha256')
  for (const name of names.sort())
    hash.update(`${name}\0${readFileSync(join(folder, name), 'utf8')}\0`)
  return hash.digest('hex').slice(0, 32)
}

/** Commands that compare records with the disk, and mostly end there: they load no reader of skills. */
const light = new Set(['ci', 'install', 'list', 'uninstall', 'verify'])

/** What stands in files of its own, because most runs never come to it. Paths below packages, and libraries. */
const apart = [
  'core/src/apply/apply-plan.ts',
  'core/src/apply/journal.ts',
  'core/src/fetch/builtin-registry.ts',
  'core/src/record/json-edit.ts',
  'core/src/store/take-in.ts',
  'core/src/validate/read-module.ts',
  'core/src/words/schema-check.ts',
  'assistants/src/fitting-selections.ts',
  'jsonc-parser',
  'picomatch',
  'semver/ranges/valid.js',
  'semver/functions/satisfies.js',
]

/** The families, by what is said of a command (`mod/add`). */
const families = {
  light: (command) => light.has(command),
  full: (command) => !light.has(command),
}

/**
 * Bundle in memory. Returns the text of every file by its path below `dist`, and for each of them the
 * files that went into it, relative to the root.
 */
export async function bundleProduct() {
  const files = filesBelow(sources).filter((path) => /(?<!\.d)\.ts$/u.test(path))
  const commands = files.filter((path) => path.startsWith('commands/')).map(withoutEnding)
  const hooks = files.filter((path) => path.startsWith('hooks/'))
  const alone = ['start.ts', ...hooks].map((path) => [withoutEnding(path), join(sources, path)])
  const together = Object.keys(families).map((name) => [`families/${name}`, `family:${name}`])
  const pieces = apart.map((path) => [`apart/${basename(path, extname(path))}`, pathOf(path)])
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: Object.fromEntries([...alone, ...together, ...pieces]),
    plugins: [familyEntries(commands), ...options.plugins],
  })
  const texts = new Map([['package.json', '{ "type": "commonjs" }\n']])
  for (const { path, text } of outputFiles) {
    const name = relative(options.outdir, path).split(sep).join('/')
    // What stands apart is in chunks now; the files of that name only led there.
    if (!name.startsWith('apart/')) texts.set(name, await commonModule(text, name))
  }
  for (const path of commands) texts.set(`${path}.js`, pickText(path))
  return { texts, inputs: inputsOf(metafile) }
}

/** A script with what it needs in one file, bundled as the product is: for measuring parts of it. */
export async function bundleAlone(path) {
  const { outputFiles } = await build({
    ...options,
    entryPoints: [path],
    outbase: undefined,
    splitting: false,
    chunkNames: undefined,
    format: 'cjs',
  })
  return outputFiles[0].text
}

function pathOf(piece) {
  return piece.includes('/src/') ? join(root, 'packages', piece) : piece
}

function withoutEnding(path) {
  return path.replace(/\.ts$/u, '')
}

/** esbuild's plugin: a family is a module that exports each of its commands, under its path. */
function familyEntries(commands) {
  return {
    name: 'family-entries',
    setup(builder) {
      builder.onResolve({ filter: /^family:/ }, ({ path }) => ({ path, namespace: 'family' }))
      builder.onLoad({ filter: /.*/, namespace: 'family' }, ({ path }) => {
        const members = commands.filter((command) => familyOf(command) === path.split(':')[1])
        const lines = members.map((one) => `export { default as '${one}' } from './${one}.ts'`)
        return { contents: lines.join('\n'), resolveDir: sources }
      })
    },
  }
}

function familyOf(path) {
  const command = path.slice('commands/'.length)
  return Object.keys(families).find((name) => families[name](command))
}

function pickText(path) {
  const up = '../'.repeat(path.split('/').length - 1)
  return `exports.default=require('${up}families/${familyOf(path)}.js')['${path}']\n`
}

/**
 * An ECMAScript module of the bundle as a CommonJS one: loading twenty of these takes some milliseconds
 * less, and a run that only prints its version never meets the other loader. esbuild splits the former only.
 */
async function commonModule(text, name) {
  const late = /\bimport\(("\.{1,2}\/[^"]+")\)/gu
  const builtIn = /\bimport\(("node:[^"]+")\)/gu
  const library = new RegExp(`\\bimport\\(("(?:${[...imported].join('|')})")\\)`, 'gu')
  const up = '../'.repeat(name.split('/').length)
  const loading = text
    .replaceAll(late, 'Promise.resolve().then(()=>whole_(require($1)))')
    .replaceAll(builtIn, 'Promise.resolve().then(()=>require($1))')
    .replaceAll(library, `require("${up}bin/late-import.js")($1)`)
  const { minifySyntax, minifyWhitespace, charset, target } = options
  const kept = { minifySyntax, minifyWhitespace, charset, target, platform: 'node' }
  const { code } = await transform(loading, { ...kept, format: 'cjs' })
  return withLateImports(loading === text ? code : `${whole}${code}`)
}

// What esbuild writes for an import: of a chunk, of a built-in module, of a library in CommonJS.
const loaded = /require\("[^"]+"\)|(?:require_[\w$]+|\(0,import_[\w$]+\.require_[\w$]+\))\(\)/u
  .source
const helper = /__toESM|\(0,import_[\w$]+\.__toESM\)/u.source
const importing = new RegExp(
  `\\b(import_[\\w$]+)=(${loaded}|(?:${helper})\\((?:${loaded})(?:,1)?\\))`,
  'gu',
)

/** Every import happens when something of it is first used: our modules only declare, so the order is free. */
function withLateImports(code) {
  const names = []
  const declared = code.replaceAll(importing, (_whole, name, load) => {
    names.push(name)
    return `late_${name},${name}_=()=>late_${name}??=${load}`
  })
  if (names.length === 0) return code
  const uses = new RegExp(`\\b(?:${names.join('|')})\\b`, 'gu')
  // In parentheses for the sake of `new`.
  return declared.replaceAll(uses, (name) => `(${name}_())`)
}

/** A library in CommonJS comes as a default export alone; an import of Node's gives its names, too. */
const whole =
  "const whole_=m=>Object.keys(m).join()==='default'?Object.create(m.default,{default:{value:m.default}}):m;"

function inputsOf({ outputs }) {
  const entries = Object.entries(outputs).map(([path, { inputs }]) => [
    path.replace(/^dist\//u, ''),
    Object.keys(inputs),
  ])
  return Object.fromEntries(entries)
}
