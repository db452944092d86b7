// A process of its own that serves the bare repositories below a folder through git http-backend, so
// that its work is in nobody's processor time. Prints its address, ends when its standard input does. A second
// word is by how many milliseconds each answer is late.
import { importSource } from '../scripts/bundle.mjs'

const { startGitServer } = await importSource('test/support/git-server.ts')
const server = await startGitServer(process.argv[2], {
  delayMilliseconds: Number(process.argv[3] ?? 0),
})
console.log(server.url)
process.stdin.on('end', () => server.close()).resume()
