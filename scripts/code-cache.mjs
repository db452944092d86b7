// The product's compiled code, for the Node.js that builds: a few usual runs, after each of which what V8 compiled is
// written beside the program (`bin/code-cache.js` reads it). A build that changed nothing keeps it.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { importSource } from './bundle.mjs'
import { readIfThere, root, writeIfChanged } from './workspace.mjs'

const { folder } = createRequire(import.meta.url)('../bin/code-cache.js')

/** Where it is below `dist`: a build removes every other file that it did not write. */
export const codeCachePath = 'code-cache/'

/** Make `dist/code-cache` anew unless it was made of these texts (path to text). It is never needed: no run fails without. */
export async function settleCodeCache(texts) {
  const digest = createHash('sha256')
    .update(JSON.stringify([...texts].sort()))
    .digest('hex')
  const note = join(folder, 'made-of')
  if (readIfThere(note)?.toString() === digest) return
  rmSync(dirname(folder), { recursive: true, force: true })
  const site = mkdtempSync(join(tmpdir(), 'skills-build-'))
  try {
    await recordUsualRuns(site)
    writeIfChanged(note, digest)
  } catch (error) {
    console.error(`no compiled code: ${error.message}`)
    rmSync(dirname(folder), { recursive: true, force: true })
  } finally {
    rmSync(site, { recursive: true, force: true })
  }
}

/** What people do most, so that its code is there. The server is git's own, so that nothing outside is asked. */
async function recordUsualRuns(site) {
  const everyone = ['--assistant', 'claude-code,cursor,copilot']
  await record(site, ['--help'])
  const { createGitRepository } = await importSource('test/support/git-repository.ts')
  const { startGitServer } = await importSource('test/support/git-server.ts')
  createGitRepository(join(site, 'module.git')).commitFolder(
    join(root, 'skills-registry/packs/reviewing-skills'),
  )
  const server = await startGitServer(site)
  try {
    await record(site, ['install', `${server.url}/module.git`, ...everyone])
  } finally {
    await server.close()
  }
  for (const words of [['install'], ['verify'], ['list']]) await record(site, words)
  rmSync(join(site, 'project/.claude'), { recursive: true })
  await record(site, ['ci', '--offline'])
  // Programs in every language we read.
  await record(site, ['audit', join(root, 'packages/audit/src/rules'), '--fail-on', 'never'])
}

/** One run of the product in a project of its own, with nothing of this machine's settings. */
function record(site, words) {
  const [home, project] = [join(site, 'home'), join(site, 'project')]
  for (const made of [home, project]) mkdirSync(made, { recursive: true })
  const program = ['--require', join(root, 'scripts/record-code.cjs'), join(root, 'bin/run.js')]
  const env = { PATH: process.env.PATH, HOME: home, CI: '1', SYSTEMROOT: process.env.SYSTEMROOT }
  const child = spawn(process.execPath, [...program, ...words], {
    cwd: project,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += chunk
    })
    child.once('error', reject)
    child.once('close', (status) =>
      status === 0 ? resolve() : reject(new Error(`skills ${words.join(' ')}: ${said}`)),
    )
  })
}
