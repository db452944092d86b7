// The result as a Markdown table, for people.
const head = [
  'what',
  'processor time',
  'wall',
  'must',
  'ambitious',
  'verdict',
  'seconds, ours / theirs',
]

/** Text of a whole result: the machine, one line a case, and what could not be measured. */
export function tableText({ machine, rows, notMeasured }) {
  const { node, cores, load, prodsec, extraCertificates, folder } = machine
  const certificates = extraCertificates ? ' NODE_EXTRA_CA_CERTS is set, for both sides.' : ''
  const lines = [
    `Node ${node}, ${cores} cores, load ${load.join(' ')}. prodsec-skills: ${prodsec}.${certificates}`,
    `In ${folder}; ${diskText(rows)}.`,
    'Medians of pairwise ratios, runs alternated; a smaller figure is better.',
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map((row) => line(cells[row.kind](row))),
    '',
  ]
  for (const { title, missing } of notMeasured) lines.push(`not measured: ${title} (${missing})`)
  return lines.join('\n')
}

/** What making a folder with a file cost while the pairs ran: a wide range makes their ratios doubtful. */
function diskText(rows) {
  const costs = rows.flatMap(({ disk = [] }) => disk)
  if (costs.length === 0) return 'no pairs'
  const [least, most] = [Math.min(...costs), Math.max(...costs)].map(Math.round)
  return `a folder with a file took ${least} to ${most} µs of processor time`
}

const cells = {
  pair: (row) => [
    row.title,
    ratio(row.ratio.cpu),
    ratio(row.ratio.wall),
    bounds(row.must),
    bounds(row.ambitious),
    row.verdict,
    `${seconds(row.ours.cpu)} / ${seconds(row.theirs.cpu)}${memory(row.memory)}`,
  ],
  growth: (row) => [
    row.title,
    ratio(row.ours - row.theirs),
    '',
    `≤ ${row.must}`,
    `≤ ${row.ambitious}`,
    row.verdict,
    `exponents ${ratio(row.ours)} / ${ratio(row.theirs)}`,
  ],
  memory: (row) => [
    row.title,
    `${Math.round(row.peak)} MiB`,
    '',
    `≤ ${row.must}`,
    `≤ ${row.ambitious}`,
    row.verdict,
    '',
  ],
}

function line(texts) {
  return `| ${texts.join(' | ')} |`
}

function ratio(value) {
  return value.toFixed(2)
}

function seconds(value) {
  return value.toFixed(3)
}

function bounds(goal) {
  if (goal === undefined) return ''
  const cpu = goal.cpu === undefined ? [] : [`≤ ${goal.cpu}`]
  const wall = goal.wall === undefined ? [] : [`wall ≤ ${goal.wall}`]
  return [...cpu, ...wall].join(', ')
}

function memory(peaks) {
  if (peaks === undefined) return ''
  return `; ${Math.round(peaks.ours)} / ${Math.round(peaks.theirs)} MiB`
}
