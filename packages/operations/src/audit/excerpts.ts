import type { Excerpt } from '@skills/audit'
import { decodeUtf8, type Finding, printable } from '@skills/core'

const linesAround = 2
const linesMax = 12
const characterMax = 240
const excerptsMax = 1_000

/** Rules whose evidence is masked: their lines are shown nowhere. */
const secretRules: ReadonlySet<string> = new Set(['SKL-CRD-001'])

/**
 * Lines around each finding, made visible and cut. A line that holds a secret is not shown, whichever finding it
 * stands beside. Only the first thousand findings get them.
 */
export function excerptMaker(
  findings: readonly Finding[],
  textOf: (file: string) => Uint8Array | undefined,
): (finding: Finding, index: number) => Excerpt | undefined {
  const hidden = secretLines(findings)
  const linesOf = new Map<string, readonly string[] | undefined>()
  const lines = (file: string) => {
    if (!linesOf.has(file)) linesOf.set(file, splitText(textOf(file)))
    return linesOf.get(file)
  }
  return (finding, index) => {
    if (index >= excerptsMax) return undefined
    const all = lines(finding.file)
    return all === undefined ? undefined : excerptOf(finding, all, hidden)
  }
}

function secretLines(findings: readonly Finding[]): ReadonlySet<string> {
  const lines = new Set<string>()
  for (const { rule, file, line, endLine } of findings)
    if (secretRules.has(rule))
      for (let at = line; at <= Math.min(endLine, line + 200); at += 1) lines.add(`${file}\0${at}`)
  return lines
}

function splitText(bytes: Uint8Array | undefined): readonly string[] | undefined {
  const text = bytes === undefined ? undefined : decodeUtf8(bytes)
  return text?.split('\n')
}

function excerptOf(
  { file, line, endLine }: Finding,
  all: readonly string[],
  hidden: ReadonlySet<string>,
): Excerpt {
  const firstLine = Math.max(1, line - linesAround)
  const lastLine = Math.min(all.length, endLine + linesAround, firstLine + linesMax - 1)
  const lines: string[] = []
  for (let at = firstLine; at <= lastLine; at += 1) {
    const isHidden = hidden.has(`${file}\0${at}`)
    lines.push(isHidden ? '(this line holds a secret)' : shownLine(all[at - 1] ?? ''))
  }
  return { firstLine, lines }
}

function shownLine(text: string): string {
  const shown = printable(text.replace(/\r$/u, '').slice(0, characterMax))
  return text.length > characterMax ? `${shown}…` : shown
}
