// npm run bench:gate-speed: the gate over a change of 100 files in a repository of 20,000 files, as whole processes of
// the built product. Prints the median wall time (goal: 3 s) and the peak of memory (goal: 300 MiB), with and without
// verdicts in the cache. A measurement, not a test. Words: --runs N (5).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { importSource } from '../../scripts/bundle.mjs'
import { root } from '../../scripts/workspace.mjs'
import { measure, median, peakMemory } from '../measure.mjs'

const { values: words } = parseArgs({ options: { runs: { type: 'string', default: '5' } } })
const goals = { seconds: 3, mebibytes: 300 }

const top = mkdtempSync(join(tmpdir(), 'skills-bench-gate-'))
try {
  const folder = join(top, 'clone')
  await makeRepository(folder)
  const script = `node ${join(root, 'bin/run.js')} gate --base main --head change`
  const box = (home) => ({
    script,
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: join(top, home) },
  })
  const cold = []
  for (let run = 0; run < Number(words.runs); run += 1)
    cold.push(measure(box(`cold-${run}`), top).wall)
  const warm = []
  for (let run = 0; run < Number(words.runs); run += 1) warm.push(measure(box('cold-0'), top).wall)
  const memory = peakMemory(box('cold-memory'), top)
  const line = (what, value, goal) =>
    console.log(`${what}: ${value.toFixed(2)} (goal ${goal}) ${value <= goal ? 'ok' : 'FAIL'}`)
  line('seconds, first run', median(cold), goals.seconds)
  line('seconds, again', median(warm), goals.seconds)
  line('MiB of memory at most', memory, goals.mebibytes)
} finally {
  rmSync(top, { recursive: true, force: true })
}

/** 20,000 files of code in 400 folders with instructions and 40 skills; the change touches 100 files and one skill. */
async function makeRepository(folder) {
  const { mkdirSync } = await import('node:fs')
  const { createGitRepository } = await importSource('test/support/git-repository.ts')
  mkdirSync(folder)
  const repository = createGitRepository(join(folder, '.git'))
  const code = (seed, edition) =>
    Array.from(
      { length: 40 },
      (_, line) => `export const value${line} = compute(${seed}, ${line}, ${edition})`,
    ).join('\n')
  const files = {}
  for (let index = 0; index < 20_000; index += 1)
    files[`src/part${index % 400}/file${index}.js`] = `${code(index % 977, 0)}\n`
  const skill = (name, more = '') =>
    `---\nname: ${name}\ndescription: Reviews ${name} with care.\n---\n\n# ${name}\n\n${'Read the change and name every file that it touches.\n'.repeat(60)}${more}`
  for (let index = 0; index < 40; index += 1)
    files[`.claude/skills/skill-${index}/SKILL.md`] = skill(`skill-${index}`)
  for (let index = 0; index < 20; index += 1)
    files[`src/part${index}/AGENTS.md`] = 'Write a test first.\n'.repeat(20)
  repository.commit(files)
  repository.git('branch', 'change', 'main')
  for (let index = 0; index < 100; index += 1)
    files[`src/part${index % 400}/file${index}.js`] = `${code(index % 977, 1)}\n`
  files['.claude/skills/skill-3/SKILL.md'] = skill('skill-3', 'Ask before you write.\n')
  repository.commit(files, {
    branch: 'change',
    message: 'Change a hundred files\n\nFor measuring.\n',
  })
  repository.git('repack', '-a', '-d', '-q')
}
