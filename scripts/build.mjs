// npm run build: packages/*/src → dist/ (one entry a command and hook) and oclif.manifest.json.
// --check fails when the committed manifest is not what the sources give, and leaves it alone.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { codeCachePath, settleCodeCache } from './code-cache.mjs'
import { licenseText } from './licenses.mjs'
import { manifestText } from './manifest.mjs'
import { bundleProduct } from './product.mjs'
import { filesBelow, readIfThere, root, writeIfChanged } from './workspace.mjs'

const output = join(root, 'dist')

/** Make `dist` equal to what was bundled in memory, touching only what differs. */
async function bundle() {
  const { texts, inputs } = await bundleProduct()
  texts.set('licenses.txt', licenseText(Object.values(inputs).flat()))
  for (const [path, text] of texts) writeIfChanged(join(output, path), text)
  for (const path of filesBelow(output)) {
    if (!texts.has(path) && !path.startsWith(codeCachePath)) rmSync(join(output, path))
  }
  // For the test of what a run loads, and for whoever wants to know why a file is large.
  writeIfChanged(join(root, '.cache/bundle.json'), `${JSON.stringify(inputs, undefined, 2)}\n`)
  return texts
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
  const texts = await bundle()
  await settleManifest()
  await settleCodeCache(texts)
  console.error(`built in ${Math.round(performance.now() - started)} ms`)
} catch (error) {
  // esbuild has told its own errors already.
  if (!Array.isArray(error.errors)) throw error
  console.error('the build failed; dist is as it was')
  process.exitCode = 1
}
