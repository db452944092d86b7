// Fetch the newest commit of a git address and hash every file, with the product's own stage. Bundled like
// the product before it is measured. Word: the address.
import { fetchGitTree, listRemoteRefs, sha256 } from '@skills/core'

async function main(url) {
  const settings = { offline: false, caFile: undefined, env: {}, userAgent: 'bench' }
  const { head } = await listRemoteRefs(url, settings)
  const tree = await fetchGitTree({ url, ...head }, process.cwd(), settings)
  let files = 0
  for (const entry of tree.entries) {
    sha256(await entry.read())
    files += 1
  }
  console.log(files)
}

main(process.argv[2]).catch((error) => {
  console.error(error)
  process.exitCode = 1
})
