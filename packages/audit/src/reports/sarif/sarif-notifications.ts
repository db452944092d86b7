import { counted, printable } from '@skills/core'
import type { ReportedGap } from '../report-input.ts'
import { sarifUri } from './sarif-uri.ts'

const notificationsMax = 500

/** What was not looked at, and what was left out of the report, as notifications of the run. */
export function sarifNotifications(
  gaps: readonly ReportedGap[],
  remarks: readonly string[],
): object[] {
  const told = gaps.slice(0, notificationsMax)
  const more = gaps.length - told.length
  const rest = more === 0 ? [] : [`${counted(more, 'more file')} not fully scanned.`]
  return [...told.map(notScanned), ...[...rest, ...remarks].map(remark)]
}

function notScanned({ file, reason, message, isExecutable }: ReportedGap): object {
  const artifactLocation = { uri: sarifUri(file), uriBaseId: '%SRCROOT%' }
  return {
    descriptor: { id: `not-scanned/${reason}` },
    level: isExecutable ? 'warning' : 'note',
    message: { text: printable(message) },
    locations: [{ physicalLocation: { artifactLocation } }],
  }
}

function remark(text: string): object {
  return { descriptor: { id: 'report-cut' }, level: 'warning', message: { text } }
}
