// npm run bench: measures the product beside empty Node, git and its peers, alternating, and prints the
// medians of the pairwise ratios with the goals. A measurement, not a test: nothing here has a time limit.
// Words: --pairs N (7), --slow-pairs N (3), --only TEXT (cases whose id holds it), --peers (install the
// peers first), --quick (without the cases of thousands of skills), --certificates (Node loads those that
// NODE_EXTRA_CA_CERTS names here), --json FILE.
import { writeFileSync } from 'node:fs'
import os from 'node:os'
import { parseArgs } from 'node:util'
import { casesOf, growth, memoryCasesOf } from './cases.mjs'
import { measure, median, peakMemory } from './measure.mjs'
import { tableText } from './table.mjs'
import { installPeers, openWorkspace } from './workspace.mjs'

const { values: words } = parseArgs({
  options: {
    pairs: { type: 'string', default: '7' },
    'slow-pairs': { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    peers: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    certificates: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
})

/** How much a side may cost more or less in its last pair than in its first. */
const driftMax = 1.5

if (words.peers) installPeers()
const opened = await openWorkspace({ withCertificates: words.certificates })
try {
  const space = {
    ...opened,
    run: (run) => measure(run, opened.scratch),
    fetchWithOurs: await opened.script('fetch-with-ours'),
    fetchWithIsomorphicGit: await opened.script('fetch-with-isomorphic-git'),
  }
  const result = measureAll(space)
  console.log(tableText(result))
  if (words.json !== undefined) {
    writeFileSync(words.json, `${JSON.stringify(result, undefined, 2)}\n`)
  }
  const isBad = ({ verdict }) => verdict === 'FAIL' || verdict === 'DRIFTS'
  if (result.rows.some(isBad)) process.exitCode = 1
} finally {
  opened.close()
}

function measureAll(space) {
  const { cases, left } = casesOf(space)
  const wanted = cases.filter(isWanted)
  const rows = wanted.flatMap((one) => measurePair(space, one))
  rows.push(...growthRow(rows))
  for (const one of memoryCasesOf(space).filter(isWanted)) rows.push(memoryRow(space, one))
  return {
    machine: machineFacts(space),
    rows,
    notMeasured: left.map(({ id, title, missing }) => ({ id, title, missing })),
  }
}

function isWanted({ id, slow }) {
  return id.includes(words.only) && !(words.quick && slow === true)
}

/** A B A B in one run; a ratio is that of neighbours, so that a busy moment strikes both. */
function measurePair(space, one) {
  const count = Number(one.slow === true ? words['slow-pairs'] : words.pairs)
  const pairs = []
  for (let index = 0; index < count; index += 1) {
    const ours = measureSide(space, one.ours)
    const theirs = measureSide(space, one.theirs)
    pairs.push({ ours, theirs })
    console.error(
      `${one.id} ${index + 1}/${count}: ${ours.cpu.toFixed(3)} ${theirs.cpu.toFixed(3)}`,
    )
  }
  const ratio = (key) => median(pairs.map((pair) => pair.ours[key] / pair.theirs[key]))
  const middle = (side, key) => median(pairs.map((pair) => pair[side][key]))
  const row = {
    kind: 'pair',
    id: one.id,
    title: one.title,
    pairs: count,
    ratio: { cpu: ratio('cpu'), wall: ratio('wall') },
    ours: { cpu: middle('ours', 'cpu'), wall: middle('ours', 'wall') },
    theirs: { cpu: middle('theirs', 'cpu'), wall: middle('theirs', 'wall') },
    must: one.must,
    ambitious: one.ambitious,
  }
  const memory = one.withMemory === true ? { memory: memoryOf(space, one) } : {}
  return [{ ...row, ...memory, verdict: drifts(pairs) ? 'DRIFTS' : verdictOf(row) }]
}

/** A side whose cost climbs or falls from pair to pair measures the machine: the median then says nothing. */
function drifts(pairs) {
  const [first, last] = [pairs[0], pairs.at(-1)]
  return ['ours', 'theirs'].some((side) => {
    const change = last[side].cpu / first[side].cpu
    return change > driftMax || change < 1 / driftMax
  })
}

function memoryOf(space, one) {
  const side = (make) => inBox(make, (box) => peakMemory(box, space.scratch))
  return { ours: side(one.ours), theirs: side(one.theirs) }
}

function measureSide(space, make) {
  return inBox(make, (box) => space.run(box))
}

function inBox(make, use) {
  const box = make()
  try {
    return use(box)
  } finally {
    box.remove()
  }
}

function verdictOf({ ratio, must, ambitious }) {
  if (must === undefined) return ''
  const keeps = (bounds) => Object.keys(bounds).every((key) => ratio[key] <= bounds[key])
  if (keeps(ambitious)) return 'ambitious'
  return keeps(must) ? 'pass' : 'FAIL'
}

function growthRow(rows) {
  const small = rows.find((row) => row.id === growth.small.id)
  const large = rows.find((row) => row.id === growth.large.id)
  if (small === undefined || large === undefined) return []
  const factor = Math.log(growth.large.skills / growth.small.skills)
  const exponent = (side) => Math.log(large[side].cpu / small[side].cpu) / factor
  const [ours, theirs] = [exponent('ours'), exponent('theirs')]
  const { title, must, ambitious } = growth
  return [
    {
      kind: 'growth',
      id: 'growth',
      title,
      ours,
      theirs,
      must,
      ambitious,
      verdict: bounded(ours - theirs, growth),
    },
  ]
}

function memoryRow(space, one) {
  const peaks = [1, 2, 3].map(() => inBox(one.run, (box) => peakMemory(box, space.scratch)))
  const peak = median(peaks)
  console.error(`${one.id}: ${peaks.map(Math.round).join(' ')} MiB`)
  const { id, title, must, ambitious } = one
  return { kind: 'memory', id, title, peak, must, ambitious, verdict: bounded(peak, one) }
}

function bounded(value, { must, ambitious }) {
  if (value <= ambitious) return 'ambitious'
  return value <= must ? 'pass' : 'FAIL'
}

function machineFacts(space) {
  const { isReal } = space.repository('prodsec-skills')
  return {
    node: process.version,
    extraCertificates: space.hasCertificates,
    cores: os.availableParallelism(),
    load: os.loadavg().map((value) => Number(value.toFixed(2))),
    prodsec: isReal ? 'prodsec-skills itself' : 'a generated module of the shape of prodsec-skills',
  }
}
