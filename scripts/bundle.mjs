// How workspace sources become JavaScript: our own packages are bundled, third parties stay imports.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from './workspace.mjs'

/**
 * Third parties that every run loads, and so are bundled with all they need: reading one file instead
 * of a hundred takes a third of the processor time of a start away (`--help` against an empty Node:
 * 2.25 instead of 3.25 times). All others stay imports, loaded by the command that needs them.
 */
const bundledPackages = new Set(['@oclif/core'])

/** Compilers that `@oclif/core` looks for in development; `bin/run.js` switches that off. */
const neverPresent = new Set(['typescript', 'ts-node', 'tsx'])

/**
 * Resolves `@skills/<name>` to that package's sources and leaves other bare imports external.
 * Our modules are declared free of side effects (they only declare), so that a command which needs
 * one function of a package does not load the libraries of its neighbours.
 */
const ourPackages = {
  name: 'our-packages',
  setup(builder) {
    builder.onResolve({ filter: /^@skills\// }, ({ path }) => ({
      path: join(root, 'packages', path.slice('@skills/'.length), 'src/index.ts'),
      sideEffects: false,
    }))
    builder.onResolve({ filter: /^\.{1,2}\// }, ({ path, importer, resolveDir }) => {
      if (isThirdParty(importer)) return undefined
      const file = resolve(resolveDir, path)
      if (existsSync(file)) return { path: file, sideEffects: false }
      return { errors: [{ text: `${importer} imports ${path}, which does not exist` }] }
    })
    builder.onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) => {
      if (kind === 'entry-point') return undefined
      const isBundled = bundledPackages.has(path) || isThirdParty(importer)
      if (isBundled && !neverPresent.has(path)) return undefined
      return { path, external: true, sideEffects: false }
    })
  },
}

function isThirdParty(file) {
  return file.includes(`${sep}node_modules${sep}`)
}

/** The options every bundle of ours shares. */
export const bundleOptions = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [ourPackages],
  write: false,
}

/** Import a TypeScript source of ours into this process, by its path relative to the root. */
export async function importSource(path) {
  const result = await build({ ...bundleOptions, entryPoints: [join(root, path)] })
  const file = join(root, '.cache/scripts', `${path.replaceAll('/', '__')}.${process.pid}.mjs`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, result.outputFiles[0].contents)
  try {
    return await import(pathToFileURL(file).href)
  } finally {
    rmSync(file, { force: true })
  }
}
