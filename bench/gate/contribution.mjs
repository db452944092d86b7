// npm run bench:gate -- FOLDER…: how often the stage `contribution` flags commits that maintainers took.
// Each folder is a git repository (bare, or with `.git`). Every one of its last commits that is no merge is judged as
// a change of its own, without an event, under the usual policy. Prints the share that is flagged (weights reach the
// threshold) and how often each check fails. A measurement, not a test.
// Words: --commits N (300), --flagged (the flagged ones, with their checks), --json.
import { existsSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { importSource } from '../../scripts/bundle.mjs'

const { values: words, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    commits: { type: 'string', default: '300' },
    flagged: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const core = await importSource('packages/core/src/index.ts')
const gate = await importSource('packages/gate/src/index.ts')
const { builtInStack } = await importSource('packages/policy/src/index.ts')
const policy = gate.gatePolicy(builtInStack)

const rows = []
for (const folder of positionals) rows.push(await judgeRepository(resolve(folder)))
if (words.json) console.log(JSON.stringify(rows, undefined, 2))
else for (const row of rows) print(row)

async function judgeRepository(folder) {
  const inside = join(folder, '.git')
  const common = existsSync(inside) ? inside : folder
  const scratch = join(tmpdir(), `skills-bench-gate-${process.pid}`)
  const workTree = { root: folder, gitFolder: common, commonFolder: common }
  const git = core.openLocalGit(workTree, { scratch, env: process.env })
  try {
    const head = await git.resolve('HEAD')
    const commits = await lastCommits(git, head, Number(words.commits))
    const judged = []
    for (const { id, parents } of commits) judged.push(await judge(git, parents[0], id))
    return {
      repository: basename(folder) === 'repo' ? basename(join(folder, '..')) : basename(folder),
      head,
      judged,
    }
  } finally {
    git.close()
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** The newest commits that are no merge and have a parent, over all lines of history. */
async function lastCommits(git, head, count) {
  const ids = await git.commitsSince(undefined, head, count * 5)
  const commits = await git.commits(ids)
  return commits.filter(({ parents }) => parents.length === 1).slice(0, count)
}

async function judge(git, base, head) {
  const change = await gate.readChange(git, { base, head })
  const facts = {
    change,
    event: undefined,
    coverage: undefined,
    baseTexts: new Map(),
    imports: [],
    verdicts: undefined,
  }
  const terms = { policy, now: new Date(0), failOn: 'high', required: [] }
  const [stage] = gate.runStages(facts, { ...terms, wanted: ['contribution'] }).stages
  const failing = stage.checks.filter(({ status }) => status === 'warned' || status === 'failed')
  return { commit: head, status: stage.status, checks: failing.map(({ id }) => id) }
}

function print({ repository, judged }) {
  const flagged = judged.filter(({ status }) => status !== 'passed')
  const percent = ((flagged.length * 100) / Math.max(1, judged.length)).toFixed(1)
  console.log(`${repository}: ${flagged.length} of ${judged.length} flagged (${percent} %)`)
  const counts = new Map()
  for (const { checks } of judged)
    for (const id of checks) counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const [id, count] of [...counts].sort((left, right) => right[1] - left[1]))
    console.log(`  ${id}: ${((count * 100) / judged.length).toFixed(1)} %`)
  if (!words.flagged) return
  for (const { commit, checks } of flagged)
    console.log(`  ${commit.slice(0, 12)} ${checks.join(', ')}`)
}
