// How workspace sources become JavaScript, for our own scripts and for the product (`product.mjs`).
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { directImports } from './direct-imports.mjs'
import { root } from './workspace.mjs'

/**
 * esbuild's plugin: resolves `@skills/<name>` to that package's sources; `isImported` says which other bare
 * imports stay imports, by what they name and whether a third party asks.
 * Our modules are declared free of side effects (they only declare), so that a command which needs
 * one function of a package does not load the libraries of its neighbours.
 */
export function ourPackages(isImported) {
  return {
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
        if (!path.startsWith('node:') && !isImported(path, isThirdParty(importer))) return undefined
        return { path, external: true, sideEffects: false }
      })
    },
  }
}

function isThirdParty(file) {
  return file.includes(`${sep}node_modules${sep}`)
}

/** The options every bundle of ours shares; third parties stay imports. */
export const bundleOptions = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [ourPackages(() => true), directImports({ parts: false })],
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
