import type { Severity } from '@skills/core'
import { codePoints, matchesByLine, neighbours } from '../../hits-by-line.ts'
import { eachDocument, type Rule } from '../../rule.ts'

const invisible = /[\u00ad\u115f\u1160\u180e\u200b-\u200d\u2060-\u2064\u3164\ufeff\uffa0]+/gu

const softHyphens = /^\u00ad+$/u
const joiners = /^[\u200c\u200d]$/u
const zeroWidthSpace = /^\u200b$/u
const hangulFillers = /^[\u115f\u1160\u3164\uffa0]+$/u
const mongolianSeparator = /^\u180e$/u

const latin = /^[A-Za-z\u00c0-\u024f]$/u
/** Pictures, variation selector 16, skin tones, keycaps and flags: what a joiner holds together in an emoji. */
const emoji = /^(?:[\u203c-\u3299\u{1f000}-\u{1faff}\u{e0020}-\u{e007f}]|\ufe0f)$/u
/** Scripts whose letters are shaped by joiners: Arabic and its kin, the Indic scripts, Khmer, Myanmar, Mongolian. */
const shaped =
  /^[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ua840-\uabff\ufb50-\ufdff\ufe70-\ufefc]$/u
/** Scripts written without spaces, where a zero-width space marks where a line may break. */
const unspaced = /^[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]$/u
const hangul = /^[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\uffa1-\uffdc]$/u
const mongolian = /^[\u1800-\u18af]$/u

const runHighMin = 8
const kindsHighMin = 3

/** Characters without width split words for filters and can carry a message in their order. */
export const rule: Rule = {
  meta: {
    id: 'SKL-HID-003',
    title: 'Zero-width characters',
    severity: 'low',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'Characters that have no width where the script around them does not need them: one or a few are low, one inside a Latin word is medium; two inside words of one line, eight in a row, or three kinds in a row are high.',
    why: 'They hide a word from a search or a filter, or spell a hidden message.',
    remedy: 'Delete them; text copied from a web page often has some.',
    taxonomy: ['ASI01', 'AST04', 'AML.T0068', 'CWE-451', 'CWE-1007'],
    references: [
      'https://www.unicode.org/reports/tr36/',
      'https://cwe.mitre.org/data/definitions/1007.html',
    ],
    since: '0.1.0',
  },
  check: eachDocument(({ text }) =>
    matchesByLine(text, invisible, (match) => !isNeeded(match)).map((line) => ({
      start: line.start,
      end: line.end,
      message: `Characters without width: ${codePoints(line.matches)}.`,
      severity: severityOf(line.matches),
    })),
  ),
}

/** Does the text around the run need it, or is it the byte order mark, which front matter has its own rule for? */
function isNeeded(match: RegExpExecArray): boolean {
  const run = match[0]
  const { before, after } = neighbours(match)
  if (run === '\ufeff') return match.index === 0
  if (joiners.test(run))
    return (emoji.test(before) && emoji.test(after)) || shaped.test(before) || shaped.test(after)
  if (zeroWidthSpace.test(run)) return unspaced.test(before) && unspaced.test(after)
  if (hangulFillers.test(run)) return run.length <= 2 && (hangul.test(before) || hangul.test(after))
  return mongolianSeparator.test(run) && mongolian.test(before)
}

/** One break inside a word comes from copied pages; several cut words up so that a filter does not know them. */
function severityOf(matches: readonly RegExpExecArray[]): Severity {
  if (matches.some(([run]) => run.length >= runHighMin || new Set(run).size >= kindsHighMin))
    return 'high'
  const insideWords = matches.filter((match) => {
    const { before, after } = neighbours(match)
    return !softHyphens.test(match[0]) && latin.test(before) && latin.test(after)
  })
  if (insideWords.length === 0) return 'low'
  return insideWords.length === 1 ? 'medium' : 'high'
}
