import { codePoints, matchesByLine } from '../../hits-by-line.ts'
import { eachDocument, type Rule } from '../../rule.ts'

// Every control but tab, line feed and form feed; a carriage return counts where no line feed follows.
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]|\r+(?![\r\n])/gu
/** Escape, backspace, NUL, the 8-bit starts of escape sequences (CSI, OSC, DCS), and the return that overwrites a line. */
const active = /[\u0000\u0008\u001b\u0090\u009b\u009d\r]/u
/** An escape before a space starts nothing that a terminal does. */
const idle = /^\u001b+$/u

/** Control bytes let a terminal show something else than what stands in the file. */
export const rule: Rule = {
  meta: {
    id: 'SKL-HID-010',
    title: 'Terminal escapes and control characters',
    severity: 'high',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'Raw escape, backspace, NUL and overwriting carriage return characters; other control characters are low.',
    why: 'In a terminal they erase, overwrite or colour away what a reviewer should see.',
    remedy: 'Delete them, or write them as escapes such as \\x1b where they are meant.',
    taxonomy: ['ASI01', 'AST04', 'AML.T0068', 'CWE-150', 'CWE-451'],
    references: ['https://cwe.mitre.org/data/definitions/150.html'],
    since: '0.1.0',
  },
  check: eachDocument(({ text }) => {
    // A file with carriage returns alone is an old text, in which they end lines.
    const isReturnOnly = !text.includes('\n')
    const isLineEnd = (found: string, end: number): boolean =>
      found.startsWith('\r') && (isReturnOnly || end === text.length)
    return matchesByLine(
      text,
      controls,
      (match) => !isLineEnd(match[0], match.index + match[0].length),
    ).map((line) => {
      const isActive = line.matches.some(
        ({ 0: found, index }) =>
          active.test(found) && !(idle.test(found) && text[index + found.length] === ' '),
      )
      return {
        start: line.start,
        end: line.end,
        message: `Control characters: ${codePoints(line.matches)}.`,
        ...(isActive ? {} : { severity: 'low' }),
      }
    })
  }),
}
