import { type Finding, printable, type RelatedPlace, sha256 } from '@skills/core'
import { factObjectRow } from '../facts/fact-objects.ts'
import type { RuleHit, RuleMeta } from '../rule.ts'

// A file made of hidden characters would give a finding a line; the last one says how many there are.
const hitsPerRuleMax = 100
const relatedMax = 20
const contextCharacters = 40
const evidenceCharactersMax = 200

/** The findings of one rule in one skill; files are paths in the skill. */
export function findingsOf(meta: RuleMeta, hits: readonly RuleHit[]): Finding[] {
  if (hits.length === 0) return []
  const counted = new Map<string, number>()
  for (const { document } of hits) counted.set(document.path, (counted.get(document.path) ?? 0) + 1)
  const told = new Map<string, number>()
  const findings: Finding[] = []
  for (const hit of hits) {
    const { path } = hit.document
    const number = (told.get(path) ?? 0) + 1
    told.set(path, number)
    if (number > hitsPerRuleMax) continue
    const left = number === hitsPerRuleMax ? (counted.get(path) ?? 0) - hitsPerRuleMax : 0
    const message = left > 0 ? `${hit.message} ${left} more places in this file.` : hit.message
    findings.push(makeFinding(meta, { ...hit, message }))
  }
  return findings
}

function makeFinding(meta: RuleMeta, hit: RuleHit): Finding {
  const { document } = hit
  const from = document.positionOf(hit.start)
  const to = document.positionOf(Math.max(hit.start, hit.end - 1))
  const evidence = hit.evidence ?? evidenceOf(document.text, hit)
  const isLowered = hit.role !== undefined && hit.role !== 'directive'
  const related = relatedOf(hit)
  return {
    rule: meta.id,
    severity: isLowered ? 'info' : (hit.severity ?? meta.severity),
    confidence: meta.confidence,
    message: isLowered ? `${hit.message} ${loweredBecause(hit)}` : hit.message,
    file: document.path,
    line: from.line,
    column: from.column,
    endLine: to.line,
    evidence,
    remedy: meta.remedy,
    fingerprint: sha256([meta.id, evidence, document.path].join('\0')),
    taxonomy: meta.taxonomy,
    ...(hit.role === undefined ? {} : { role: hit.role }),
    ...(related.length === 0 ? {} : { related }),
  }
}

function loweredBecause({ role, roleReason }: RuleHit): string {
  return roleReason === undefined
    ? `Information only: the text is a ${role}.`
    : `Information only: the text is a ${role} (${roleReason}).`
}

/** The facts a hit rests on that do not stand where the hit does, in order, each place once. */
function relatedOf(hit: RuleHit): RelatedPlace[] {
  const places = new Map<string, RelatedPlace>()
  for (const { document, fact } of hit.facts ?? []) {
    if (document === hit.document && fact.start >= hit.start && fact.end <= hit.end) continue
    const { line, column } = document.positionOf(fact.start)
    const { line: endLine } = document.positionOf(Math.max(fact.start, fact.end - 1))
    const target =
      fact.target === undefined
        ? ''
        : `: ${printable(fact.target.slice(0, 120), { oneLine: true })}`
    const message = `${fact.act} ${factObjectRow(fact.object).title}${target}`
    places.set(`${document.path}:${line}:${column}:${message}`, {
      file: document.path,
      line,
      column,
      endLine,
      message,
    })
  }
  return [...places.values()].slice(0, relatedMax)
}

/** The text of the hit with what stands around it on its line, made visible and cut. */
function evidenceOf(text: string, { start, end }: RuleHit): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineFeed = text.indexOf('\n', end)
  const lineEnd = lineFeed === -1 ? text.length : lineFeed
  const part = text.slice(
    Math.max(lineStart, start - contextCharacters),
    Math.min(lineEnd, Math.min(end, start + evidenceCharactersMax) + contextCharacters),
  )
  const shown = printable(part, { oneLine: true })
  return shown.length > evidenceCharactersMax ? `${shown.slice(0, evidenceCharactersMax)}…` : shown
}
