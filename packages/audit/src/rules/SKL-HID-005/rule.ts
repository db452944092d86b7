import { matchesByLine } from '../../hits-by-line.ts'
import { type DocumentHit, eachDocument, type Rule } from '../../rule.ts'
import { latinOf } from '../../views/confusables.ts'

const other = /[\u0370-\u058f\u13a0-\u13ff]/u
const word = /[A-Za-z\u0370-\u058f\u13a0-\u13ff]{3,40}/gu
/** Greek letters that stand in formulas and units beside Latin ones. */
const scientific =
  /^[\u0391-\u03c9]+[A-Za-z]{0,3}$|^[A-Za-z]{0,3}[\u0391-\u03c9]+$|[\u03b1-\u03b4\u03b8\u03bb\u03bc\u03c0\u03c3\u03c6-\u03c9\u0394\u03a3\u03a9]/u
const grave =
  /^(?:ignore|disregard|forget|override|bypass|previous|prior|system|instructions?|prompt|rules?|admin|password|token|secret|key|curl|wget|bash|sudo|eval|exec|import|require|python|node|npm|pip|github|google|microsoft|apple|paypal|anthropic|openai|claude|send|upload|execute|download|never|always|user|confirm|delete|safety|credentials?)$/iu

function isDisguised(found: string): boolean {
  if (!/[A-Za-z]/u.test(found) || !other.test(found) || scientific.test(found)) return false
  const strangers = [...found].filter((letter) => other.test(letter))
  return strangers.every((letter) => latinOf(letter) !== undefined)
}

function asLatin(found: string): string {
  return [...found].map((letter) => latinOf(letter) ?? letter).join('')
}

function isInAddress(text: string, start: number, length: number): boolean {
  const around = text.slice(Math.max(0, start - 40), start + length + 10)
  return (
    /https?:\/\/[^\s]*$/u.test(text.slice(Math.max(0, start - 40), start)) ||
    /@[^\s]*\.[a-z]{2,}/u.test(around)
  )
}

/** Latin words with letters of other scripts. */
export const rule: Rule = {
  meta: {
    id: 'SKL-HID-005',
    title: 'Words of mixed scripts',
    severity: 'medium',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'Letters of another script inside a Latin word that look like the Latin ones: high where the word, read as Latin, is a command, a word of instruction or part of an address.',
    why: 'A reader and a filter see different words.',
    remedy: 'Write the word in one script.',
    taxonomy: ['ASI01', 'AST04', 'AML.T0068', 'CWE-451', 'CWE-1007'],
    references: [
      'https://www.unicode.org/reports/tr39/',
      'https://cwe.mitre.org/data/definitions/451.html',
    ],
    since: '0.2.0',
  },
  check: eachDocument(({ text }) => {
    if (!other.test(text)) return []
    return matchesByLine(text, word, ([found]) => isDisguised(found)).map((line): DocumentHit => {
      const words = line.matches.map(([found]) => asLatin(found))
      const address = line.matches.some(({ index, 0: found }) =>
        isInAddress(text, index, found.length),
      )
      const isGrave = address || words.length > 2 || words.some((one) => grave.test(one))
      return {
        start: line.start,
        end: line.end,
        message: `Read as Latin: ${words
          .slice(0, 5)
          .map((one) => `"${one}"`)
          .join(', ')}.`,
        ...(isGrave ? { severity: 'high' } : {}),
      }
    })
  }),
}
