// Imports of a package become imports of the files that declare the names. A bundler that splits counts
// every file behind an index as needed by whoever imports one name of it, so that without this each
// command would load all of us. And `const { a } = await import('library')` brings `a` alone of a library.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { root } from './workspace.mjs'

const packageImport = /^import \{([^}]*)\} from '(@skills\/[a-z-]+)'$/gmu
const reExport = /^export \{([^}]*)\} from '(\.[^']+)'$/gmu
const exportAll = /^export \* from '(\.[^']+)'$/gmu
const declaration =
  /^export (?:async )?(?:abstract )?(?:function\*?|const|let|class) ([A-Za-z_$][\w$]*)/gmu

const lateImport = /\bconst \{([^{}]*)\} = await import\('([a-z][^':]*)'\)/gu

const tables = new Map()

/**
 * esbuild's plugin. With `parts`, for a bundle that holds its libraries, those that are imported late come
 * with the named parts alone; without, they stay imports.
 */
export function directImports({ parts }) {
  return {
    name: 'direct-imports',
    setup(builder) {
      // The tables of one build are not kept for the next.
      builder.onStart(() => tables.clear())
      builder.onLoad({ filter: /[\\/]packages[\\/][a-z]+[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
        const text = withDirectImports(readFileSync(path, 'utf8'), path)
        return { contents: parts ? withParts(text) : text, loader: 'ts' }
      })
      builder.onResolve({ filter: /^part:/ }, ({ path }) => {
        // The last part of the path names the chunk.
        const [, library, names] = path.split(':')
        return {
          path: `${names}/${library}`,
          namespace: 'part',
          pluginData: { library, names },
          sideEffects: false,
        }
      })
      builder.onLoad({ filter: /.*/, namespace: 'part' }, ({ pluginData: { library, names } }) => ({
        contents: `export { ${names} } from '${library}'`,
        resolveDir: root,
      }))
    },
  }
}

function withParts(text) {
  return text.replaceAll(lateImport, (whole, list, library) => {
    const names = list.split(',').map((part) => part.split(':')[0].trim())
    return whole.replace(`'${library}'`, `'part:${library}:${names}'`)
  })
}

/** The text of a source with one import a declaring file; names that are not found stay as they were. */
function withDirectImports(text, path) {
  return text.replaceAll(packageImport, (whole, list, name) => {
    const index = join(root, 'packages', name.slice('@skills/'.length), 'src/index.ts')
    const lines = namesIn(list).map(({ name: wanted, as }) => {
      const found = exportsOf(index).get(wanted)
      const from = found === undefined ? name : specifier(path, found.file)
      return `import { ${found?.name ?? wanted} as ${as} } from '${from}'`
    })
    // Line numbers in messages of the build stay right.
    return lines.join(';') + '\n'.repeat(whole.split('\n').length - 1)
  })
}

/** Name to the file that declares it and its name there, through all indexes. */
function exportsOf(file) {
  const known = tables.get(file)
  if (known !== undefined) return known
  const table = new Map()
  tables.set(file, table)
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  for (const [, name] of text.matchAll(declaration)) table.set(name, { file, name })
  for (const [, list, from] of text.matchAll(reExport)) {
    const inner = exportsOf(join(dirname(file), from))
    for (const { name, as } of namesIn(list)) {
      table.set(as, inner.get(name) ?? { file: join(dirname(file), from), name })
    }
  }
  for (const [, from] of text.matchAll(exportAll)) {
    for (const [name, found] of exportsOf(join(dirname(file), from))) table.set(name, found)
  }
  return table
}

/** The values of an import or export list; types are gone when it runs. */
function namesIn(list) {
  return list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('type '))
    .map((part) => {
      const [name, as = name] = part.split(' as ')
      return { name, as }
    })
}

function specifier(from, to) {
  const path = relative(dirname(from), to).split(sep).join('/')
  return path.startsWith('.') ? path : `./${path}`
}
