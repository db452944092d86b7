import { printable } from '@skills/core'
import { type PackOutcome, summaryText, type VerifiedPack } from '@skills/operations'
import type { Outcome } from '../base-command.ts'

/** The files of a pack, one a line with its digest as `sha256sum` prints it; the rest is said beside. */
export function renderPack(pack: Omit<PackOutcome, 'warnings'>): Pick<Outcome, 'lines' | 'notes'> {
  const { name, version, integrity, commit, audit, files, written } = pack
  const from = commit === null ? '' : ` from ${commit.slice(0, 12)}`
  return {
    lines: files.map(({ file, sha256 }) => `${sha256}  ${printable(file, { oneLine: true })}`),
    notes: [
      `${written ? 'Packed' : 'Would pack'} ${name} ${version}${from}, ${integrity}; audit: ${summaryText(audit)}.`,
    ],
  }
}

export function renderVerifiedPack(pack: VerifiedPack): string[] {
  const { name, version, commit, integrity, sha256 } = pack
  return [
    `${name} ${version} is what the commit ${commit} gives: ${integrity}, tar sha256 ${sha256}.`,
  ]
}
