// The whole result of `bench:audit` as Markdown.
import { peers, targets } from './peers.mjs'
import { percent, rateTable, share, table } from './tables.mjs'

export function reportText(result) {
  return [
    ...headLines(result),
    ...splitLines(result.split),
    '## By category',
    '',
    ...rateTable('malicious', result.byCategory.malicious, (name) => targets.categories[name]),
    ...rateTable('benign', result.byCategory.benign, (name) => targets.falsePositivesOf[name]),
    '## By provenance and source',
    '',
    ...rateTable('malicious', result.byProvenance.malicious),
    ...rateTable('malicious, by source', result.bySource.malicious),
    ...rateTable('benign, by source', result.bySource.benign),
    ...ruleLines(result.byRule),
    ...retentionLines(result.retention),
    ...repositoryLines(result.repositories),
    ...listLines('Missed: malicious without a finding ≥ high', result.missed),
    ...listLines('False: benign with a finding ≥ high', result.false),
  ].join('\n')
}

function headLines({ recall, falsePositives, time }) {
  const ours = (level) => [
    `**skills, ≥ ${level}**`,
    `**${share(recall[level], recall.count)}**`,
    `**${share(falsePositives[level], falsePositives.count)}**`,
    level === 'high' ? seconds(time) : '',
  ]
  return [
    '# Audit of the labelled skills',
    '',
    ...table(
      ['scanner', 'recall', 'false positives', 'seconds a skill, median / p95'],
      [
        ours('high'),
        ours('low'),
        [
          'goal, ≥ high',
          `≥ ${percent(targets.recall)}`,
          `≤ ${percent(targets.falsePositives)}`,
          '0.05 / 0.3',
        ],
        ...peers.map((peer) => [
          peer.name,
          percent(peer.recall),
          percent(peer.falsePositives),
          peer.seconds,
        ]),
      ],
    ),
    `Time a skill: median ${time.median.toFixed(1)} ms, p95 ${time.p95.toFixed(1)} ms, max ${time.max.toFixed(1)} ms (${time.slowest}); ${time.megabytesPerSecond.toFixed(2)} MB/s.`,
    '',
  ]
}

function seconds({ median, p95 }) {
  return `${(median / 1000).toFixed(3)} / ${(p95 / 1000).toFixed(3)}`
}

function splitLines(split) {
  if (split === undefined) return []
  return [
    '## Halves by source',
    '',
    ...table(
      ['half', 'sources', 'recall ≥ high', 'false positives ≥ high'],
      split.map(({ half, sources, recall, falsePositives }) => [
        half,
        sources.join(', '),
        share(recall.high, recall.count),
        share(falsePositives.high, falsePositives.count),
      ]),
    ),
  ]
}

function ruleLines(rows) {
  return [
    '## By rule, ≥ high',
    '',
    ...table(
      ['rule', 'malicious records', 'of these flagged by no other rule', 'benign records'],
      rows.map(({ rule, malicious, alone, benign }) =>
        [rule, malicious, alone, benign].map(String),
      ),
    ),
  ]
}

function retentionLines(rows) {
  if (rows === undefined) return []
  return [
    '## Hidden text: what is still flagged at ≥ high',
    '',
    ...table(
      [
        'the main text is hidden by',
        'all flagged records',
        'by a rule that saw it before',
        'found in that text alone',
        'slowest',
        `goal ≥ ${percent(targets.retention)}: lost`,
      ],
      rows.map(({ name, count, kept, keptRule, inText, inTextKept, slowest, lost }) => [
        name,
        share(kept, count),
        share(keptRule, count),
        share(inTextKept, inText),
        `${slowest.toFixed(0)} ms`,
        lost.length > 6
          ? `${lost.slice(0, 6).join(', ')} and ${lost.length - 6} more`
          : lost.join(', '),
      ]),
    ),
  ]
}

function repositoryLines(repositories) {
  if (repositories === undefined) return []
  return [
    '## Real repositories of security skills: each finding ≥ high is one to argue',
    '',
    ...repositories.flatMap(({ name, milliseconds, bytes, low, high }) => [
      `${name}: ${high.length} at ≥ high, ${low} at ≥ low; ${(bytes / 1e6).toFixed(1)} MB in ${milliseconds.toFixed(0)} ms`,
      ...high.map((finding) => `- ${finding}`),
      '',
    ]),
  ]
}

function listLines(title, rows) {
  if (rows === undefined) return []
  const byCategory = [...rows].sort((left, right) =>
    left.category === right.category
      ? left.id < right.id
        ? -1
        : 1
      : left.category < right.category
        ? -1
        : 1,
  )
  return [
    `## ${title}: ${rows.length}`,
    '',
    ...byCategory.flatMap(({ id, category, findings }) => [
      `- ${category}: ${id}`,
      ...findings.map((finding) => `  - ${finding}`),
    ]),
    '',
  ]
}
