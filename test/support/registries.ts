import { createHash } from 'node:crypto'
import { buildRegistry, type RegistryContents, type RegistryModuleFile } from '@skills/core'
import type { HttpFiles } from './http-files.ts'

/** A module file with what every one needs; the rest is the test's. */
export function moduleFile(
  name: string,
  rest: Partial<RegistryModuleFile> = {},
): RegistryModuleFile {
  return {
    registryModuleVersion: 1,
    name,
    description: `About ${name}`,
    license: 'MIT',
    publisher: 'Somebody',
    ...(rest.versions === undefined ? { source: `somebody/${name.replace(/^.*\//u, '')}` } : {}),
    ...rest,
  }
}

/** Serve a registry below a path, each file with an ETag of its bytes. What was served there before goes. */
export function serveRegistry(
  { files, url }: HttpFiles,
  path: string,
  contents: Omit<RegistryContents, 'name'> & { readonly name?: string },
): string {
  for (const known of [...files.keys()]) if (known.startsWith(`${path}/`)) files.delete(known)
  for (const [file, body] of buildRegistry({ name: 'acme', ...contents }))
    files.set(`${path}/${file}`, { body, etag: tagOf(body) })
  return `${url}${path}`
}

export function tagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`
}
