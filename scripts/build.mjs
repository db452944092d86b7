// npm run build: packages/*/src → dist/ (one entry a command and hook) and oclif.manifest.json.
// --check fails when the committed manifest is not what the sources give, and leaves it alone.
import { rmSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { build } from 'esbuild'
import { bundleOptions } from './bundle.mjs'
import { licenseText } from './licenses.mjs'
import { manifestText } from './manifest.mjs'
import { filesBelow, readIfThere, root, writeIfChanged } from './workspace.mjs'

const sources = join(root, 'packages/cli/src')
const output = join(root, 'dist')

/** The start, the commands and hooks: each becomes a file of its own, so that a run loads one command. */
function entryPoints() {
  const ours = (path) => /^(commands|hooks)\/.*(?<!\.d)\.ts$|^start\.ts$/u.test(path)
  return filesBelow(sources).filter(ours)
}

/** Bundled CommonJS code asks for these; an ECMAScript module has none of them. */
const banner = [
  "import{createRequire as createRequire_}from'node:module'",
  "import{fileURLToPath as pathOf_}from'node:url'",
  'const require=createRequire_(import.meta.url)',
  "const __filename=pathOf_(import.meta.url),__dirname=pathOf_(new URL('.',import.meta.url))",
].join(';')

/** Bundle in memory, then make `dist` equal to it, touching only what differs. */
async function bundle() {
  const result = await build({
    ...bundleOptions,
    entryPoints: entryPoints().map((path) => join(sources, path)),
    outbase: sources,
    outdir: output,
    splitting: true,
    // Outside dist/commands, or oclif would take chunks for commands.
    chunkNames: 'chunks/[name]-[hash]',
    // Names stay, for stack traces that people can read.
    minifySyntax: true,
    minifyWhitespace: true,
    metafile: true,
    banner: { js: banner },
  })
  const wanted = new Set()
  for (const file of result.outputFiles) {
    wanted.add(relative(output, file.path).split(sep).join('/'))
    writeIfChanged(file.path, file.contents)
  }
  wanted.add('licenses.txt')
  writeIfChanged(join(output, 'licenses.txt'), licenseText(Object.keys(result.metafile.inputs)))
  for (const path of filesBelow(output)) {
    if (!wanted.has(path)) rmSync(join(output, path))
  }
}

/** The manifest as a file, or compared with the file. */
async function settleManifest() {
  const path = join(root, 'oclif.manifest.json')
  const manifest = await manifestText(root)
  if (!process.argv.includes('--check')) {
    writeIfChanged(path, manifest)
    return
  }
  if (readIfThere(path)?.toString('utf8') === manifest) return
  console.error('oclif.manifest.json is not what the commands say. Run: npm run build')
  process.exitCode = 1
}

const started = performance.now()
try {
  await bundle()
  await settleManifest()
  console.error(`built in ${Math.round(performance.now() - started)} ms`)
} catch (error) {
  // esbuild has told its own errors already.
  if (!Array.isArray(error.errors)) throw error
  console.error('the build failed; dist is as it was')
  process.exitCode = 1
}
