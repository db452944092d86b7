// npm run bench: measures the product beside empty Node, git and its peers, alternating, and prints the
// medians of the pairwise ratios with the goals. A measurement, not a test: nothing here has a time limit.
// Words: --pairs N (8), --slow-pairs N (4), --only TEXT (cases whose id holds it), --peers (install the
// peers first), --quick (without the cases of thousands of skills), --certificates (Node loads those that
// NODE_EXTRA_CA_CERTS names here), --folder DIR (where to work; else the system's temporary folder), --json FILE.
import { writeFileSync } from 'node:fs'
import os from 'node:os'
import { parseArgs } from 'node:util'
import { casesOf, growth, memoryCasesOf } from './cases.mjs'
import { costOfFile, diskChangeMax, diskCostMax, settle } from './disk.mjs'
import { drifts } from './drift.mjs'
import { measure, median, peakMemory } from './measure.mjs'
import { tableText } from './table.mjs'
import { installPeers, openWorkspace } from './workspace.mjs'

const { values: words } = parseArgs({
  options: {
    pairs: { type: 'string', default: '8' },
    'slow-pairs': { type: 'string', default: '4' },
    only: { type: 'string', default: '' },
    peers: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    certificates: { type: 'boolean', default: false },
    folder: { type: 'string', default: os.tmpdir() },
    json: { type: 'string' },
  },
})

if (words.peers) installPeers()
const opened = await openWorkspace({
  withCertificates: words.certificates,
  parent: words.folder,
})
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
  const isBad = ({ verdict }) => ['FAIL', 'DRIFTS', 'SLOW DISK'].includes(verdict)
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

/**
 * Each side once unmeasured, then both alternating, the one that begins changing from pair to pair; a ratio is that
 * of neighbours, so that a busy moment strikes both.
 */
function measurePair(space, one) {
  const count = Number(one.slow === true ? words['slow-pairs'] : words.pairs)
  for (const side of [one.ours, one.theirs]) measureSide(space, side)
  const pairs = []
  for (let index = 0; index < count; index += 1) {
    const pair = { disk: costOfFile(space.newFolder()) }
    const order = index % 2 === 0 ? ['ours', 'theirs'] : ['theirs', 'ours']
    for (const side of order) pair[side] = measureSide(space, one[side], one.times)
    pairs.push(pair)
    const { ours, theirs, disk } = pair
    console.error(
      `${one.id} ${index + 1}/${count}: ${ours.cpu.toFixed(3)} ${theirs.cpu.toFixed(3)}, disk ${disk.toFixed(0)} µs`,
    )
  }
  const ratio = (key) => median(pairs.map((pair) => pair.ours[key] / pair.theirs[key]))
  const middle = (side, key) => median(pairs.map((pair) => pair[side][key]))
  const row = {
    kind: 'pair',
    id: one.id,
    title: one.title,
    pairs: count,
    load: os.loadavg()[0],
    disk: pairs.map(({ disk }) => disk),
    ratio: { cpu: ratio('cpu'), wall: ratio('wall') },
    ours: { cpu: middle('ours', 'cpu'), wall: middle('ours', 'wall') },
    theirs: { cpu: middle('theirs', 'cpu'), wall: middle('theirs', 'wall') },
    must: one.must,
    ambitious: one.ambitious,
  }
  const memory = one.withMemory === true ? { memory: memoryOf(space, one) } : {}
  return [{ ...row, ...memory, verdict: troubleOf(pairs) ?? verdictOf(row) }]
}

/** Why a row says nothing about two programs; `undefined` where it does. */
function troubleOf(pairs) {
  for (const side of ['ours', 'theirs'])
    if (drifts(pairs.map((pair) => pair[side].cpu))) return 'DRIFTS'
  const costs = pairs.map(({ disk }) => disk)
  if (median(costs) > diskCostMax || median(costs) > diskChangeMax * Math.min(...costs))
    return 'SLOW DISK'
  return undefined
}

function memoryOf(space, one) {
  const side = (make) => inBox(make, (box) => peakMemory(box, space.scratch))
  return { ours: side(one.ours), theirs: side(one.theirs) }
}

/** Short runs are measured several times at once: the clock knows milliseconds only. */
function measureSide(space, make, times = 1) {
  return inBox(make, (box) => {
    const script = times === 1 ? box.script : `for i in $(seq ${times}); do ${box.script}; done`
    const { cpu, wall } = space.run({ ...box, script })
    return { cpu: cpu / times, wall: wall / times }
  })
}

/** A box stays until everything has been measured: `disk.mjs` says why. */
function inBox(make, use) {
  const box = make()
  settle()
  return use(box)
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
  const peaks = [1, 2, 3].map(() =>
    inBox(one.run, (box) => {
      const peak = peakMemory(box, space.scratch)
      // Nothing that is timed comes after it, and a file system has only so many files.
      if (one.slow === true) box.remove()
      return peak
    }),
  )
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
    folder: words.folder,
    prodsec: isReal ? 'prodsec-skills itself' : 'a generated module of the shape of prodsec-skills',
  }
}
