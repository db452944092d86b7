import { isAbsolute, resolve } from 'node:path'
import { readFolder } from '@skills/core'
import type { Fetcher } from './fetcher.ts'

/** A folder on this machine. It is portable only as a path relative to the project. */
export const fetchFolder: Fetcher = async (_context, store, request) => {
  const { source, path } = request.spec
  if (source.kind !== 'folder') throw new TypeError(`not a folder: ${source.kind}`)
  const tree = await readFolder(resolve(request.base, source.path))
  return {
    snapshot: await store.add(tree, path),
    version: undefined,
    ref: undefined,
    commit: undefined,
    portable: !isAbsolute(source.path),
  }
}
