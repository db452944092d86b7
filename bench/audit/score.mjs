// Pure: from what the engine answered for each record to the figures.
const levels = ['info', 'low', 'medium', 'high', 'critical']

/** Does one of the findings stand at or above the level? Suppressed ones do not count. */
export function isFlagged(findings, level) {
  return atLeast(findings, level).length > 0
}

export function atLeast(findings, level) {
  const least = levels.indexOf(level)
  return findings.filter(
    ({ severity, suppressed }) => levels.indexOf(severity) >= least && suppressed === undefined,
  )
}

/** Rows `{ name, count, high, low }` of records grouped by a key, largest group first. */
export function groupRates(answers, keyOf) {
  const groups = new Map()
  for (const answer of answers) {
    const name = keyOf(answer.record)
    groups.set(name, [...(groups.get(name) ?? []), answer])
  }
  return [...groups]
    .map(([name, group]) => ({ name, ...rates(group) }))
    .sort((left, right) => right.count - left.count || (left.name < right.name ? -1 : 1))
}

export function rates(answers) {
  const count = answers.length
  const share = (level) => answers.filter(({ findings }) => isFlagged(findings, level)).length
  return { count, high: share('high'), low: share('low') }
}

/** What each rule does at ≥ high: records it flags by label, and malicious ones that no other rule flags. */
export function ruleRates(answers) {
  const rows = new Map()
  for (const { record, findings } of answers) {
    const ids = [...new Set(atLeast(findings, 'high').map(({ rule }) => rule))]
    for (const rule of ids) {
      const row = rows.get(rule) ?? { rule, malicious: 0, alone: 0, benign: 0 }
      row[record.label] += 1
      if (record.label === 'malicious' && ids.length === 1) row.alone += 1
      rows.set(rule, row)
    }
  }
  return [...rows.values()].sort((left, right) => (left.rule < right.rule ? -1 : 1))
}

/** `{ median, p95, max, slowest, megabytesPerSecond }` of the answers' times. */
export function timeFigures(answers) {
  const sorted = [...answers].sort((left, right) => left.milliseconds - right.milliseconds)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  const sum = (key) => answers.reduce((total, answer) => total + answer[key], 0)
  const slowest = sorted.at(-1)
  return {
    median: at(0.5).milliseconds,
    p95: at(0.95).milliseconds,
    max: slowest.milliseconds,
    slowest: slowest.record.id,
    megabytesPerSecond: sum('bytes') / 1e6 / (sum('milliseconds') / 1000),
  }
}
