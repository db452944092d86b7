// Modules of third parties that no run of ours needs, with what stands in their place in the bundle.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A module that must never be reached: reaching it is an error with the reason. */
const without = (reason) => `throw new Error(${JSON.stringify(`not in this program: ${reason}`)})`

/** By the folder of the package that asks. */
const replaced = {
  '@oclif/core': {
    semver: without('bin/run.js checks the version of Node.js'),
    minimatch: without('no plugin of a user is ever loaded'),
    tinyglobby: without('oclif.manifest.json lists the commands'),
    lilconfig: without('package.json holds the settings of oclif'),
    // It answers to a variable that is not ours, and loads colours for that.
    debug: 'module.exports = () => () => undefined',
    // It starts processes to find out, and the answer would stand in a version text that we do not print.
    'wsl-utils': 'export const isWsl = false',
    // oclif makes its spinner on a terminal; no command of ours shows it.
    'cli-spinners': `module.exports = { dots2: { frames: ['-'] }, line: { frames: ['-'] } }`,
    // It builds a function for each text of a help page; ours hold names of values at most.
    ejs: `exports.render = (text, data) => text.replace(/<%= *([\\w.]+) *%>/gu, (_, path) =>
      String(path.split('.').reduce((value, key) => value?.[key], data)))`,
  },
  'gray-matter': {
    // Its own readers of front matter, one of which evaluates JavaScript. We bring the only one there is.
    './lib/engines': 'module.exports = {}',
    './engines': 'module.exports = {}',
  },
}

/** Of these, a file of our own brings the parts that are used. */
const parts = new Map([['undici', fileURLToPath(new URL('./undici-parts.cjs', import.meta.url))]])

/**
 * undici reads HTTP with a WebAssembly module. Compiling its largest function a second time, optimized, takes more
 * processor time than all the reading that a run does, and 30 MiB. V8 does that when a function has run for a while,
 * unless the module was compiled as a whole and for good. The flags are taken back at once, since V8 keeps compiled code
 * apart by its flags; the versions that know them are those that we support.
 */
const compiledOnce = `
function compiledOnce_(bytes) {
  const { setFlagsFromString } = require('node:v8')
  const names = ['wasm-lazy-compilation', 'wasm-dynamic-tiering', 'wasm-tier-up']
  const known = Number(process.versions.node.split('.')[0]) <= 24 ? names : []
  for (const name of known) setFlagsFromString('--no-' + name)
  try {
    return new WebAssembly.Module(bytes)
  } finally {
    for (const name of known) setFlagsFromString('--' + name)
  }
}
`

function withOneCompilation(text) {
  return `${text.replaceAll('new WebAssembly.Module(', 'compiledOnce_(')}${compiledOnce}`
}

/** esbuild's plugin. */
export const replacedModules = {
  name: 'replaced-modules',
  setup(builder) {
    for (const [package_, modules] of Object.entries(replaced)) {
      const inside = `/node_modules/${package_}/`
      builder.onResolve({ filter: /^[.a-z]/ }, ({ path, importer }) => {
        const isAsked =
          importer.replaceAll('\\', '/').includes(inside) && Object.hasOwn(modules, path)
        if (!isAsked) return undefined
        return { path, namespace: 'replaced', pluginData: modules[path] }
      })
    }
    builder.onResolve({ filter: /^[a-z]+$/ }, ({ path, importer }) =>
      parts.has(path) && !importer.includes('node_modules') ? { path: parts.get(path) } : undefined,
    )
    const client = /[\\/]undici[\\/]lib[\\/]dispatcher[\\/]client-h1\.js$/
    builder.onLoad({ filter: client }, ({ path }) => ({
      contents: withOneCompilation(readFileSync(path, 'utf8')),
      loader: 'js',
    }))
    builder.onLoad({ filter: /.*/, namespace: 'replaced' }, ({ pluginData }) => ({
      contents: pluginData,
      loader: 'js',
    }))
  },
}
