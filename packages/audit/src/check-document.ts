import { type Finding, printable, sha256 } from '@skills/core'
import type { Rule, RuleHit } from './rule.ts'
import { rules } from './rules/index.ts'
import type { TextDocument } from './text-document.ts'

/** A finding whose file is the document's own path. */
export type DocumentFinding = Omit<Finding, 'skill'>

// A file made of hidden characters would give a finding a line; the last one says how many there are.
const hitsPerRuleMax = 100
const contextCharacters = 40
const evidenceCharactersMax = 200

/** Run every rule (or those given) over one text. */
export function checkDocument(
  document: TextDocument,
  chosen: readonly Rule[] = rules,
): DocumentFinding[] {
  return chosen.flatMap((rule) => {
    const hits = rule.check(document)
    const left = hits.length - hitsPerRuleMax
    return hits.slice(0, hitsPerRuleMax).map((hit, index) => {
      const isLast = index === hitsPerRuleMax - 1 && left > 0
      return finding(document, rule, {
        ...hit,
        message: isLast ? `${hit.message} ${left} more places in this file.` : hit.message,
      })
    })
  })
}

function finding(document: TextDocument, { meta }: Rule, hit: RuleHit): DocumentFinding {
  const from = document.positionOf(hit.start)
  const to = document.positionOf(Math.max(hit.start, hit.end - 1))
  const evidence = evidenceOf(document.text, hit)
  return {
    rule: meta.id,
    severity: hit.severity ?? meta.severity,
    confidence: meta.confidence,
    message: hit.message,
    file: document.path,
    line: from.line,
    column: from.column,
    endLine: to.line,
    evidence,
    remedy: meta.remedy,
    fingerprint: sha256([meta.id, evidence, document.path].join('\0')),
    taxonomy: meta.taxonomy,
  }
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
