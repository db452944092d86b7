// How `@oclif/core` goes into the bundle: every part is loaded when a function first needs it. As it is
// published, each of its files loads all that it may ever use: colours, spinners, help, collation.
import { readFileSync } from 'node:fs'

/** esbuild's plugin for the files of `@oclif/core`, which TypeScript wrote. */
export const lazyOclif = {
  name: 'lazy-oclif',
  setup(builder) {
    const files = /[\\/]@oclif[\\/]core[\\/]lib[\\/].*\.js$/
    builder.onLoad({ filter: files }, ({ path }) => ({
      contents: withLazyRequires(withPlainOrder(readFileSync(path, 'utf8'))),
      loader: 'js',
    }))
  },
}

// What TypeScript writes for an import: `const x_1 = require("x")`, or with a helper around it.
const importLine = /^(?:const|var) (\w+_\d+) = ((?:__import\w+\()?require\("[^"]+"\)\)?);$/gmu

/** Every `x_1` becomes a call that requires once, in parentheses for the sake of `new`. */
export function withLazyRequires(text) {
  const loaders = []
  const rest = text.replaceAll(importLine, (_whole, name, load) => {
    loaders.push({ name, load })
    return ''
  })
  if (loaders.length === 0) return text
  // The names are TypeScript's own, so nothing else has them.
  const uses = new RegExp(`\\b(?:${loaders.map(({ name }) => name).join('|')})\\b`, 'gu')
  const lines = loaders.map(
    ({ name, load }) => `var ${name}$; function ${name}() { return ${name}$ ??= ${load}; }`,
  )
  return `${rest.replaceAll(uses, (name) => `(${name}())`)}\n${lines.join('\n')}\n`
}

/** Names of commands sort by code unit, as everything of ours: a locale's order takes 6 ms to load. */
function withPlainOrder(text) {
  return text.replaceAll(
    /\b([\w.]+)\.localeCompare\(([\w.]+)\)/gu,
    (_whole, left, right) => `(${left} < ${right} ? -1 : Number(${left} > ${right}))`,
  )
}
