// npm run bench:audit: what the audit finds in labelled skills, beside what others find in the same ones.
// It runs the engine in this process over records that stay in memory, and prints recall (malicious records with
// a finding at or above a level) and false positives (benign ones), by category, provenance and rule; what is left
// of it after a text was hidden in six ways; every finding at high or above in three repositories of security
// skills; and the time a skill takes. A measurement, not a test. Without a corpus (SKILLS_CORPUS) it says so.
// Words: --split (halves by source repository, to see overfitting), --missed, --false (ids, with findings),
// --record ID (all findings of these records; repeatable), --quick (no transforms, no repositories), --json.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openEngine } from './engine.mjs'
import { corpusFolder, readFolder, readRecords, splitBySource } from './records.mjs'
import { reportText } from './report.mjs'
import { atLeast, groupRates, isFlagged, rates, ruleRates, timeFigures } from './score.mjs'
import { mainText, transforms } from './transforms.mjs'

const { values: words } = parseArgs({
  options: {
    split: { type: 'boolean', default: false },
    missed: { type: 'boolean', default: false },
    false: { type: 'boolean', default: false },
    record: { type: 'string', multiple: true, default: [] },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const repositories = ['prodsec-skills', 'trailofbits-skills', 'codeguard']

const folder = corpusFolder()
if (folder === undefined || !existsSync(join(folder, 'audit-dev/manifest.jsonl'))) {
  console.log('skipped: no corpus of labelled skills here; SKILLS_CORPUS names its folder')
} else await run(folder)

async function run(corpus) {
  const engine = await openEngine()
  const all = readRecords(join(corpus, 'audit-dev'))
  const isWanted = ({ id }) => words.record.length === 0 || words.record.includes(id)
  const records = all.filter(isWanted)
  if (records.length > 0) await engine.auditSkill(records[0])
  const answers = []
  for (const record of records) answers.push({ record, ...(await engine.auditSkill(record)) })
  if (words.record.length > 0) {
    show(answers.map((answer) => listed(engine, answer, 'info')))
    return
  }
  const result = {
    ...figures(answers, splitBySource(all)),
    ...(await extras(engine, answers, corpus)),
  }
  if (words.json) console.log(JSON.stringify(result, undefined, 2))
  else console.log(reportText(result))
}

function figures(answers, halfOf) {
  const malicious = answers.filter(({ record }) => record.label === 'malicious')
  const benign = answers.filter(({ record }) => record.label === 'benign')
  const sides = { malicious, benign }
  const by = (keyOf) => ({
    malicious: groupRates(malicious, keyOf),
    benign: groupRates(benign, keyOf),
  })
  return {
    recall: rates(malicious),
    falsePositives: rates(benign),
    byCategory: by(({ category }) => category),
    byProvenance: by(({ provenance }) => provenance),
    bySource: by(({ source }) => source),
    byRule: ruleRates(answers),
    time: timeFigures(answers),
    ...(words.split ? { split: splitFigures(sides, halfOf) } : {}),
  }
}

function splitFigures({ malicious, benign }, halfOf) {
  return ['A', 'B'].map((half) => {
    const inHalf = (answers) => answers.filter(({ record }) => halfOf(record) === half)
    const sources = new Set(inHalf([...malicious, ...benign]).map(({ record }) => record.source))
    return {
      half,
      sources: [...sources].sort(),
      recall: rates(inHalf(malicious)),
      falsePositives: rates(inHalf(benign)),
    }
  })
}

async function extras(engine, answers, corpus) {
  const missed = answers.filter(
    ({ record, findings }) => record.label === 'malicious' && !isFlagged(findings, 'high'),
  )
  const wrong = answers.filter(
    ({ record, findings }) => record.label === 'benign' && isFlagged(findings, 'high'),
  )
  return {
    ...(words.missed ? { missed: missed.map((answer) => listed(engine, answer, 'low')) } : {}),
    ...(words.false ? { false: wrong.map((answer) => listed(engine, answer, 'high')) } : {}),
    ...(words.quick
      ? {}
      : {
          retention: await retentionFigures(engine, answers),
          repositories: await eachInTurn(
            repositories.filter((name) => existsSync(join(corpus, name))),
            (name) => repositoryFigures(engine, name, join(corpus, name)),
          ),
        }),
  }
}

/** Of the malicious records that are flagged as they are, how many still are once their text is hidden. */
async function retentionFigures(engine, answers) {
  const flagged = answers.filter(
    ({ record, findings }) => record.label === 'malicious' && isFlagged(findings, 'high'),
  )
  return eachInTurn(Object.entries(transforms), async ([name, transform]) => {
    const tried = await eachInTurn(flagged, async ({ record, findings }) => {
      const { path } = mainText(record.files)
      const ruleNames = new Set(atLeast(findings, 'high').map(({ rule }) => rule))
      const again = await engine.auditSkill({ ...record, files: transform(record.files) })
      return {
        id: record.id,
        kept: isFlagged(again.findings, 'high'),
        keptRule: atLeast(again.findings, 'high').some(({ rule }) => ruleNames.has(rule)),
        isInText: atLeast(findings, 'high').every(({ file }) => file === path),
        milliseconds: again.milliseconds,
      }
    })
    const inText = tried.filter(({ isInText }) => isInText)
    return {
      name,
      count: tried.length,
      kept: tried.filter(({ kept }) => kept).length,
      keptRule: tried.filter(({ keptRule }) => keptRule).length,
      inText: inText.length,
      inTextKept: inText.filter(({ kept }) => kept).length,
      lost: tried.filter(({ kept }) => !kept).map(({ id }) => id),
      slowest: Math.max(0, ...tried.map(({ milliseconds }) => milliseconds)),
    }
  })
}

/** One after the other, so that times are those of one skill. */
async function eachInTurn(items, work) {
  const results = []
  for (const item of items) results.push(await work(item))
  return results
}

async function repositoryFigures(engine, name, folder) {
  const { findings, milliseconds, bytes } = await engine.auditTree(readFolder(folder))
  return {
    name,
    milliseconds,
    bytes,
    low: atLeast(findings, 'low').length,
    high: atLeast(findings, 'high').map((finding) => line(engine, finding)),
  }
}

function listed(engine, { record, findings }, level) {
  const { id, label, category } = record
  return { id, label, category, findings: atLeast(findings, level).map((one) => line(engine, one)) }
}

function line(engine, { rule, severity, file, line: at, message, evidence }) {
  return `${severity} ${rule} ${engine.visible(`${file}:${at}`)} ${engine.visible(message)} | ${engine.visible(evidence).slice(0, 160)}`
}

function show(rows) {
  if (words.json) console.log(JSON.stringify(rows, undefined, 2))
  else
    for (const { id, label, category, findings } of rows)
      console.log(
        [`${id} (${label}, ${category})`, ...findings.map((one) => `  ${one}`)].join('\n'),
      )
}
