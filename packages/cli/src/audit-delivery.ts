import { visibleJson } from '@skills/core'
import { type AuditOutcome, type ReportFormat, reportText, saveReport } from '@skills/operations'
import type { Outcome, Session } from './base-command.ts'
import { failureEnvelope, successEnvelope } from './envelope.ts'
import { renderAudit, renderAuditNotes } from './render/render-audit.ts'

interface Delivery {
  readonly session: Session
  readonly format: 'text' | 'json' | ReportFormat
  readonly output: string | undefined
}

/** An audit as the command's outcome: the report on stdout or in a file, the summary on stderr. */
export async function deliverAudit(audit: AuditOutcome, delivery: Delivery): Promise<Outcome> {
  const { session, output } = delivery
  const { text, warnings } = documentOf(audit, delivery)
  const outcome = {
    data: audit.data,
    warnings: [...audit.warnings, ...warnings],
    failure: audit.failure,
  }
  const notes = renderAuditNotes(audit.report)
  if (output === undefined) return { ...outcome, notes, lines: withoutLastEnd(text) }
  await saveReport(session.context, output, text)
  return { ...outcome, notes: [...notes, `The report is in ${output}.`] }
}

function documentOf(
  audit: AuditOutcome,
  { session, format }: Delivery,
): ReturnType<typeof reportText> {
  if (format === 'text') {
    const lines = renderAudit(audit.report, session)
    return { text: lines.map((line) => `${line}\n`).join(''), warnings: [] }
  }
  if (format === 'json') return { text: `${visibleJson(envelopeOf(audit))}\n`, warnings: [] }
  return reportText(format, audit.report)
}

/** The same document as `--json` prints. */
function envelopeOf({ data, warnings, failure }: AuditOutcome): object {
  return failure === undefined
    ? successEnvelope('audit', { data, warnings })
    : failureEnvelope('audit', failure, { data, warnings })
}

/** The frame ends each line. */
function withoutLastEnd(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/u, '').split('\n')
}
