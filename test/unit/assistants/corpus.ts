import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { load } from 'js-yaml'

const root = join(import.meta.dirname, '../../..')

/** The reference corpus, or `undefined` where this machine has none. */
export function corpusFolder(module: string): string | undefined {
  const folder = resolve(root, process.env['SKILLS_CORPUS'] ?? '../shared/corpus', module)
  return existsSync(folder) ? folder : undefined
}

/** Name, description and category of every skill below a folder. */
export function corpusEntries(folder: string) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('SKILL.md'))
    .map((path) => {
      const [, block = ''] = readFileSync(join(folder, path), 'utf8').split(/^---$/mu)
      const data: unknown = load(block)
      const text = (key: string) =>
        typeof data === 'object' && data !== null && key in data
          ? String(Object.entries(data).find(([name]) => name === key)?.[1])
          : undefined
      return {
        name: text('name') ?? '',
        description: text('description') ?? '',
        category: text('category'),
      }
    })
}
