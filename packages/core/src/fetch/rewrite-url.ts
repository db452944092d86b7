import { SkillsError } from '../words/skills-error.ts'

/** Start of an address to what stands there instead: `https://github.com/` to the address of a mirror. */
export type RewriteRules = Readonly<Record<string, string>>

/**
 * The address that is asked instead of this one: the longest start wins, one replacement is made, and an address
 * that no rule is for stays as it is. The rest of an address cannot climb out of the replacement by `..`.
 * Source of the rule: git-config(1), `url.<base>.insteadOf`. Throws E_SOURCE_SYNTAX.
 */
export function rewriteUrl(url: string, rules: RewriteRules | undefined): string {
  const start = Object.keys(rules ?? {})
    .filter((one) => url.startsWith(one))
    .sort((left, right) => right.length - left.length)[0]
  const instead = start === undefined ? undefined : rules?.[start]
  if (start === undefined || instead === undefined) return url
  const rewritten = instead + url.slice(start.length)
  if (!/^https?:/u.test(rewritten)) return rewritten
  // Compared as it will be asked: a parser takes `%2e%2e/` for a step up, too.
  if (URL.canParse(rewritten) && new URL(rewritten).href.startsWith(instead)) return rewritten
  throw new SkillsError('E_SOURCE_SYNTAX', 'This address leads out of what it is rewritten to.', {
    where: { url: instead },
    remedy: 'Write the address without steps up, or see the rules: skills config list',
  })
}

/**
 * What is wrong with a rule, or `undefined`. Both sides end in `/` (or `:` as in `git@host:`), so that a rule for
 * one host is none for a host whose name only starts alike; neither holds credentials, which have their own place.
 */
export function rewriteRuleProblem(start: string, instead: string): string | undefined {
  return sideProblem(start) ?? sideProblem(instead)
}

function sideProblem(text: string): string | undefined {
  const shown = JSON.stringify(text)
  if (/^[A-Za-z0-9_][\w.-]*@[A-Za-z0-9][A-Za-z0-9.-]*:(?:[^-][^:]*\/)?$/u.test(text))
    return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^(?:https?|ssh):$/u.test(url.protocol))
    return 'has a side that is no address of http, https or ssh'
  const isSecret = url.password !== '' || (url.protocol !== 'ssh:' && url.username !== '')
  if (isSecret) return 'has a side with credentials in it'
  if (url.href !== text) return `has ${shown}, which is written ${JSON.stringify(url.href)}`
  return text.endsWith('/') && !/[?#]/u.test(text)
    ? undefined
    : `has ${shown}, which does not end in /`
}
