import { printable } from '@skills/core'
import type { ExportedPolicy } from '@skills/operations'
import type { Outcome } from '../base-command.ts'

/** The settings on stdout; what they say and do not say of the policy on stderr. */
export function renderExport(
  { warnings, ...exported }: ExportedPolicy,
  output: string | undefined,
): Outcome {
  const { text, title, file, expressed, unexpressed, sources } = exported
  const line = (parts: readonly string[]) => printable(parts.join('  '), { oneLine: true })
  return {
    data: { ...exported, output: output ?? null },
    lines: output === undefined ? printable(text).trimEnd().split('\n') : [],
    notes: [
      `For ${title}: ${file}`,
      ...expressed.map((one) => line([one.how, one.place, one.text, one.note])),
      ...unexpressed.map((one) => line(['not expressed', one.place, one.text])),
      `Read: ${sources.map(({ url, read }) => `${url} (${read})`).join(', ')}`,
    ],
    warnings,
  }
}
