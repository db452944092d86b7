import { rules } from '@skills/audit'
import { SkillsError } from '@skills/core'
import { didYouMean } from '../did-you-mean.ts'

/** Which findings are wanted, by their rules. */
export interface RuleSelection {
  /** None is all. */
  readonly rules: readonly string[]
  readonly skipRules: readonly string[]
}

/**
 * A test of rule ids. A word is an id, a family (`SKL-EXF`, `EXF`), or a pattern with `*`; letters count alike. Throws
 * E_USAGE for a word that fits no rule, of ours or of an imported report.
 */
export function ruleFilter(
  selection: RuleSelection,
  imported: readonly string[],
): (rule: string) => boolean {
  if (selection.rules.length + selection.skipRules.length === 0) return () => true
  const known = [...rules.map(({ meta }) => meta.id), ...imported]
  const wanted = selection.rules.map((word) => matcher(word, known, '--rule'))
  const skipped = selection.skipRules.map((word) => matcher(word, known, '--skip-rule'))
  return (rule) =>
    (wanted.length === 0 || wanted.some((fits) => fits(rule))) &&
    !skipped.some((fits) => fits(rule))
}

function matcher(word: string, known: readonly string[], flag: string): (rule: string) => boolean {
  const text = word.toUpperCase()
  const patterns = [text, `${text}-*`, `SKL-${text}`, `SKL-${text}-*`]
  const fits = (rule: string) => patterns.some((pattern) => isLike(rule.toUpperCase(), pattern))
  if (known.some(fits)) return fits
  throw new SkillsError('E_USAGE', `${word} fits no rule.`, {
    where: { flag },
    remedy: `${didYouMean([word], known)}Rules are listed by: skills explain --list`,
    data: { unmatched: [word] },
  })
}

/** `*` stands for any text. Linear in both: each part is looked for after the one before. */
function isLike(text: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  if (rest.length === 0) return text === first
  const last = rest.pop() ?? ''
  if (!text.startsWith(first) || text.length < first.length + last.length) return false
  if (!text.endsWith(last)) return false
  let at = first.length
  for (const part of rest) {
    const found = text.indexOf(part, at)
    if (found === -1 || found + part.length > text.length - last.length) return false
    at = found + part.length
  }
  return true
}
