import { visibleJson } from '@skills/core'
import { type GateOutcome, gateData, gateFormats } from '@skills/operations'
import type { Outcome } from './base-command.ts'
import { failureEnvelope, successEnvelope } from './envelope.ts'
import { type GateLook, renderGate } from './render/render-gate.ts'

/** Forms in which a gate can be printed. */
export const gateFormatNames = [
  'text',
  'json',
  'markdown',
  'html',
  'github',
  'sarif',
  'code-quality',
  'gitlab-sast',
] as const

interface Delivery extends GateLook {
  readonly format: (typeof gateFormatNames)[number]
}

/** A gate as the command's outcome: the report on stdout, what was written on stderr. */
export function deliverGate(outcome: GateOutcome, delivery: Delivery): Outcome {
  const { report, written, warnings, failure } = outcome
  return {
    data: gateData(report),
    lines: linesOf(outcome, delivery),
    notes: written.length === 0 ? [] : [`${written.length} reports were written.`],
    warnings,
    failure,
  }
}

function linesOf(outcome: GateOutcome, { format, ...look }: Delivery): readonly string[] {
  if (format === 'text') return renderGate(outcome.report, look)
  const { report, warnings, failure } = outcome
  if (format !== 'json') return gateFormats[format](report).replace(/\n$/u, '').split('\n')
  const rest = { data: gateData(report), warnings }
  const envelope =
    failure === undefined ? successEnvelope('gate', rest) : failureEnvelope('gate', failure, rest)
  return [visibleJson(envelope)]
}
