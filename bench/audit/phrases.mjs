// npm run bench:audit:phrases: what the audit makes of sentences that were written for it and for no rule.
// test/fixtures/prose has hostile and honest ones, a family a file and a sentence a line. Each is put into one of the
// skills in carriers/ and audited as a whole. Odd lines are for developing; even lines are only counted, so that the
// figure says something about wordings that no rule was made with. The unseen ones came last and were never read.
import { parseArgs } from 'node:util'
import { openEngine } from './engine.mjs'
import { readPhrases } from './read-phrases.mjs'
import { isFlagged } from './score.mjs'
import { percent, table } from './tables.mjs'

const { values: words } = parseArgs({
  options: {
    missed: { type: 'boolean', default: false },
    false: { type: 'boolean', default: false },
  },
})

const engine = await openEngine()
const answers = []
for (const phrase of readPhrases())
  answers.push({ ...phrase, ...(await engine.auditSkill({ ...phrase, executables: new Set() })) })

console.log(
  table(
    ['sentences', 'half', '≥ high', '≥ medium'],
    ['hostile', 'honest'].flatMap((side) =>
      ['develop', 'measure', 'unseen'].map((half) => {
        const asked = answers.filter((one) => one.side === side && one.half === half)
        return [side, half, rate(asked, 'high'), rate(asked, 'medium')]
      }),
    ),
  ).join('\n'),
)
if (words.missed)
  list(
    ({ side, half, findings }) =>
      side === 'hostile' && half === 'develop' && !isFlagged(findings, 'high'),
  )
if (words.false)
  list(
    ({ side, half, findings }) =>
      side === 'honest' && half === 'develop' && isFlagged(findings, 'medium'),
  )

function rate(asked, level) {
  const count = asked.filter(({ findings }) => isFlagged(findings, level)).length
  return `${percent(count / asked.length)} (${count}/${asked.length})`
}

function list(keep) {
  for (const { id, text, findings } of answers.filter(keep)) {
    const told = findings.filter(({ severity }) => severity !== 'info')
    console.log(
      `${id}: ${text}\n    ${told.map(({ rule, severity }) => `${rule} ${severity}`).join(', ')}`,
    )
  }
}
