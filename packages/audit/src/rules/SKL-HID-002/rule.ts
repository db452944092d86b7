import { codePoints, type LineMatches, matchesByLine } from '../../hits-by-line.ts'
import { eachDocument, type Rule } from '../../rule.ts'

const controls = /[\u202a-\u202e\u2066-\u2069]/gu
const overrides = /[\u202d\u202e]/u
/** Letters that run from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u
const openers = new Map([
  ['\u202a', '\u202c'],
  ['\u202b', '\u202c'],
  ['\u2066', '\u2069'],
  ['\u2067', '\u2069'],
  ['\u2068', '\u2069'],
])

/** Bidirectional controls show text in another order than it is read (Trojan Source, CVE-2021-42574). */
export const rule: Rule = {
  meta: {
    id: 'SKL-HID-002',
    title: 'Bidirectional control characters',
    severity: 'high',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'Characters U+202A to U+202E and U+2066 to U+2069. In code critical; closed pairs around right-to-left prose are information.',
    why: 'They make a reviewer see another order of characters than a program or an assistant reads.',
    remedy: 'Delete the control characters, or write them as escapes where they are meant.',
    taxonomy: ['ASI01', 'AST04', 'AML.T0068', 'CWE-451', 'CWE-1007', 'CVE-2021-42574'],
    references: [
      'https://trojansource.codes/',
      'https://www.unicode.org/reports/tr9/',
      'https://nvd.nist.gov/vuln/detail/CVE-2021-42574',
    ],
    since: '0.1.0',
  },
  check: eachDocument(({ text, isCode }) =>
    matchesByLine(text, controls).map((line) => {
      const isProse = !isCode && isRightToLeftProse(text, line)
      return {
        start: line.start,
        end: line.end,
        message: `Characters that reorder what is shown: ${codePoints(line.matches)}.`,
        ...(isCode ? { severity: 'critical' } : isProse ? { severity: 'info' } : {}),
      }
    }),
  ),
}

function isRightToLeftProse(text: string, { matches, lineStart, lineEnd }: LineMatches): boolean {
  const expected: string[] = []
  for (const [control] of matches) {
    if (overrides.test(control)) return false
    const closer = openers.get(control)
    if (closer !== undefined) expected.push(closer)
    else if (expected.pop() !== control) return false
  }
  return expected.length === 0 && rightToLeft.test(text.slice(lineStart, lineEnd))
}
