import type { SyntaxNode } from '@lezer/common'
import type { Statement } from '../ir.ts'

const namesMax = 200

/** `import a.b as c`, `from a import b as c`, as names that stand for paths. */
export function importsOf(node: SyntaxNode, text: string): Statement[] {
  const words = text
    .slice(node.from, node.to)
    .replace(/[()\\]/gu, ' ')
    .replace(/#[^\n]*/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .join(' ')
  const span = { start: node.from, end: node.to }
  const from = /^from (\S+) import (.*)$/u.exec(words)
  const list = (from?.[2] ?? words.replace(/^import /u, '')).split(',').slice(0, namesMax)
  return list.flatMap((item): Statement[] => {
    const [name, , alias] = item.trim().split(' ')
    if (name === undefined || name === '') return []
    if (from === null && alias === undefined) {
      const root = name.split('.')[0] ?? name
      return [{ kind: 'import', name: root, path: root, ...span }]
    }
    const path = from?.[1] === undefined ? name : `${from[1]}.${name}`
    return [{ kind: 'import', name: alias ?? name, path, ...span }]
  })
}
