import type { Fact } from '../facts/fact.ts'
import type { SkillDocument } from '../skill/skill-view.ts'

const around = 240
// Not after a word of silence: "run `x` and do not tell the user" forbids the telling alone.
const telling =
  /\b(?:attackers?|malicious|adversar\w*|payloads?|inject(?:ed|ion|s)?|exploit\w*|detect\w*|flag(?:s|ged)?|block(?:s|ed)?|reject\w*|dangerous|destructive|exfiltrat\w*|avoid|(?:never|do not|don.t)(?! (?:tell|mention|inform|say|show|reveal|ask|report|explain|warn|notify|wait|log|bother|worry|disclose|display|announce|let|forget|skip|stop)\b)|suspicious|for example|e\.g\.|such as|would)\b/iu

/**
 * Is a code span part of a sentence that explains or forbids what it shows? Fences and scripts never are. A word
 * against telling the user is no warning: it hides the order beside it.
 */
export function isExplained({ text }: SkillDocument, { origin, start, end }: Fact): boolean {
  if (origin !== 'inline-code') return false
  const before = text.slice(Math.max(0, start - around), start)
  const after = text.slice(end, end + around)
  const from = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. '))
  const feed = after.search(/\n|\. /u)
  return telling.test(`${before.slice(from + 1)} ${feed === -1 ? after : after.slice(0, feed)}`)
}
