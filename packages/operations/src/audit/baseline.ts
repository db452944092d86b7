import { type AuditBaseline, by, type Finding, type Suppression } from '@skills/core'

type BaselineEntry = AuditBaseline['findings'][number]

/** Make a baseline of the findings that count. Sorted, no line numbers, so that it changes with findings only. */
export function baselineOf(
  findings: readonly (Finding & { readonly repositoryPath: string })[],
): AuditBaseline {
  const entries = new Map<string, BaselineEntry>()
  for (const finding of findings) {
    if (finding.suppressed?.by === 'policy') continue
    const { fingerprint, rule, repositoryPath: file } = finding
    const key = `${fingerprint} ${file}`
    entries.set(key, { fingerprint, rule, file, count: (entries.get(key)?.count ?? 0) + 1 })
  }
  return {
    baselineVersion: 1,
    findings: [...entries.values()].sort(
      by((entry) => `${entry.file}\0${entry.rule}\0${entry.fingerprint}`),
    ),
  }
}

const accepted: Suppression = {
  by: 'baseline',
  reason: 'it stood there when the baseline was made',
}

/**
 * Findings with those of the baseline marked. A further copy of an accepted finding counts: only as many are marked
 * as were accepted. Entries that nothing fits any more are answered, so that a baseline shrinks.
 */
export function withBaseline<Item extends Finding>(
  findings: readonly Item[],
  baseline: AuditBaseline,
): { readonly findings: readonly Item[]; readonly unused: readonly BaselineEntry[] } {
  const left = new Map<string, number>()
  for (const { fingerprint, count } of baseline.findings)
    left.set(fingerprint, (left.get(fingerprint) ?? 0) + count)
  const marked = findings.map((finding) => {
    const count = left.get(finding.fingerprint) ?? 0
    if (count === 0 || finding.suppressed !== undefined) return finding
    left.set(finding.fingerprint, count - 1)
    return { ...finding, suppressed: accepted }
  })
  const unused = baseline.findings.filter(({ fingerprint, count }) => {
    const rest = left.get(fingerprint) ?? 0
    return rest >= count
  })
  return { findings: marked, unused }
}
