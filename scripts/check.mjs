// npm run check: everything that must hold before a commit, in under 30 seconds. Steps run two at a
// time; each prints one line, and its output only when it fails. --without-house leaves out the house
// test, which a full test run contains anyway.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './workspace.mjs'

const node = process.execPath
const tool = (path) => [node, join(root, 'node_modules', path)]

/** Longest first, so that both lanes end at about the same time. */
const steps = {
  house: [...tool('vitest/vitest.mjs'), 'run', '--project', 'house'],
  'dead code': tool('knip/bin/knip.js'),
  types: [...tool('typescript/bin/tsc'), '-b'],
  'format and lint': [...tool('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '.'],
  schemas: [node, 'scripts/schemas.mjs', '--check'],
  registry: [node, 'scripts/registry.mjs', '--check'],
  docs: [node, 'scripts/docs.mjs', '--check'],
  manifest: [node, 'scripts/build.mjs', '--check'],
}

const isWanted = (name) => name !== 'house' || !process.argv.includes('--without-house')
const waiting = Object.entries(steps).filter(([name]) => isWanted(name))
let failures = 0
await Promise.all([lane(), lane()])
if (failures > 0) process.exitCode = 1

async function lane() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [name, command] = next
    const started = performance.now()
    const { succeeded, output } = await run(command)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(`${succeeded ? 'ok  ' : 'FAIL'} ${name} ${seconds} s`)
    if (succeeded) continue
    failures += 1
    console.log(indented(output))
  }
}

function run([program, ...parameters]) {
  return new Promise((done) => {
    const env = { ...process.env, NO_COLOR: '1' }
    delete env.FORCE_COLOR
    const child = spawn(program, parameters, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    const end = (succeeded, more = '') =>
      done({ succeeded, output: Buffer.concat(chunks).toString('utf8') + more })
    child.on('error', (error) => end(false, error.message))
    child.on('close', (code) => end(code === 0))
  })
}

/** The output cannot be mistaken for a step of ours. */
function indented(text) {
  return text.trimEnd().replace(/^/gmu, '     ')
}
