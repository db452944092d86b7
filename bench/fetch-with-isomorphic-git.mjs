// The same as fetch-with-ours.mjs, by isomorphic-git alone: clone without checkout, walk, read every file
// with one shared cache. Bundled in the same way. Word: the address.
import { hash } from 'node:crypto'
import fs from 'node:fs'
import { join } from 'node:path'
import { clone, TREE, walk } from 'isomorphic-git'
import http from 'isomorphic-git/http/node'

async function main(url) {
  const folder = fs.mkdtempSync(join(process.cwd(), 'clone-'))
  const place = { fs, dir: folder, gitdir: join(folder, '.git'), cache: {} }
  const depthOne = { depth: 1, singleBranch: true, noCheckout: true, noTags: true }
  await clone({ ...place, http, url, ...depthOne })
  const digests = await walk({
    ...place,
    trees: [TREE({ ref: 'HEAD' })],
    map: async (_path, [entry]) => {
      if ((await entry.type()) === 'tree') return undefined
      return hash('sha256', await entry.content(), 'hex')
    },
  })
  console.log(digests.flat(Number.POSITIVE_INFINITY).length)
}

main(process.argv[2]).catch((error) => {
  console.error(error)
  process.exitCode = 1
})
