import { createHash } from 'node:crypto'
import type { RegistryModuleFile, RegistryVersionEntry } from '@skills/core'

/** A module of a registry that is made up, the same for the same number: one to nine versions, as real ones have. */
export function madeModule(number: number): RegistryModuleFile {
  const seed = seedOf(number)
  const name = madeName(number)
  const versions = Array.from(
    { length: 1 + (Number.parseInt(seed.slice(6, 8), 16) % 9) },
    (_, at) => [`1.${at}.0`, versionOf(`${number}.${at}`)],
  )
  return {
    registryModuleVersion: 1,
    name,
    description: `Reviews, writes and tests ${name.replaceAll('-', ' ')} for teams that ship it`,
    license: 'Apache-2.0',
    publisher: `Publisher ${seed.slice(0, 4)}`,
    publishers: [`github:publisher-${seed.slice(0, 4)}`],
    keywords: [words[(number + 3) % words.length] ?? '', 'review'],
    categories: ['development'],
    source: `publisher-${seed.slice(0, 4)}/${name}`,
    versions: Object.fromEntries(versions),
  }
}

/** Its name alone. */
export function madeName(number: number): string {
  return `${words[number % words.length]}-${seedOf(number).slice(0, 6)}-${number}`
}

function seedOf(number: number): string {
  return createHash('sha256').update(String(number)).digest('hex')
}

const words = ['web', 'api', 'data', 'cloud', 'mobile', 'security', 'docs', 'tests'] as const

function versionOf(seed: string): RegistryVersionEntry {
  return {
    commit: createHash('sha1').update(seed).digest('hex'),
    integrity: `h1:${createHash('sha256').update(seed).digest('base64')}`,
    published: '2026-01-01T00:00:00Z',
  }
}
