import type { Role } from '../skill/segment.ts'

export interface ClauseRole {
  readonly role: Role
  readonly reason: string
}

/** Words that forbid what follows in the clause; "do not hesitate to" does not. */
const forbids =
  /\b(?:never|do not|don['’]?t|does not|doesn['’]?t|did not|didn['’]?t|must not|mustn['’]?t|should not|shouldn['’]?t|cannot|can['’]?t|may not|will not|won['’]?t|not to|avoid(?:s|ing)?|refus(?:e|es|ing)|reject(?:s|ed|ing)?|prevent(?:s|ing)?|prohibit(?:s|ed)?|forbid(?:s|den)?|disallow(?:s|ed)?|detect(?:s|ing|ion)?|(?:flag|block)(?:s|ged|ging|ed|ing)? (?:any|all|every|text|as|attempts?|content|instructions|phrases|requests)|resist(?:s|ing)?|guard against|protect(?:s|ed)? against|defend against|watch for|look for|scan(?:s|ning)? for|check(?:s|ing)? (?:for|whether|if)|test(?:s|ing)? (?:for|whether|if)|instead of|rather than)\b(?! (?:hesitate|forget|fail|worry|be afraid|stop))[^.;:!?]{0,90}$|❌|✗|🚫|⛔/u

/** Words that tell what somebody else says, does or might do. */
const reports =
  /\b(?:attack(?:er|ers|s)?|adversar(?:y|ies|ial)|malicious|threat|injection|injected|injects?|jailbreak(?:s|ing)?|exploit(?:s|ed)?|payloads?|hostile|poisoned|vulnerab\w+|victim|phishing|attempts? to|attempting to|tries to|trying to|tricks?|tricked|untrusted|anti-pattern|red flag|rationali[sz]ation|excuse|suspicious|if (?:someone|the user asks|a user asks|any (?:file|page|document|content))|(?:is|are) (?:not allowed|forbidden|prohibited|blocked|rejected|a violation))\b/u

/** Words that make an example or a guess of what comes after them. */
const introduces =
  /\b(?:e\.g|such as|for example|for instance|phrases? like|could|might|may be|example of|known as|claims? to|scenario)\b[^,;:)]{0,80}$/u

/** What a match is, for the words around it. */
export interface ClauseOptions {
  /** The prohibition is the attack. */
  readonly isProhibition: boolean
  readonly isMark: boolean
  /** It is what to answer when somebody asks. */
  readonly isAnswer: boolean
}

const occasion = /\bif (?:someone|(?:the|a) user asks)\b/gu

/** The role that the words around a match give it, or `undefined` where they give none. */
export function clauseRole(
  sentence: string,
  at: number,
  { isProhibition, isMark, isAnswer }: ClauseOptions,
): ClauseRole | undefined {
  const before = sentence.slice(0, at)
  if (!isProhibition && forbids.test(before))
    return { role: 'prohibition', reason: 'the sentence forbids it' }
  const tale = isAnswer ? sentence.replaceAll(occasion, ' ') : sentence
  const told = (reports.exec(tale) ?? introduces.exec(before))?.[0]
  if (told !== undefined) return { role: 'description', reason: `told of others: "${told}"` }
  if (isQuoted(sentence, at, isMark ? 1 : quotedCharactersMin))
    return { role: 'quotation', reason: 'in quotation marks' }
  return undefined
}

// A word in quotes is a name; what is quoted as a whole is longer.
const quotedCharactersMin = 15

function isQuoted(sentence: string, at: number, charactersMin: number): boolean {
  const before = sentence.slice(0, at)
  const after = sentence.slice(at)
  // What a name is set to is no quotation.
  if (/\b[\w-]+="[^"]*$/u.test(before)) return false
  const isOdd = (mark: string): boolean => (before.split(mark).length - 1) % 2 === 1
  if (isOdd('"') && after.indexOf('"') >= charactersMin) return true
  if (isOdd('`') && after.indexOf('`') >= charactersMin) return true
  const isOpen = before.lastIndexOf('“') > before.lastIndexOf('”')
  return isOpen && after.indexOf('”') >= charactersMin
}
