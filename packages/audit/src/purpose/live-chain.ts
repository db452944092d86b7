import { classifyHost, hostOf } from '../code/classify/host-class.ts'
import type { Fact } from '../facts/fact.ts'
import type { RuleHit } from '../rule.ts'
import type { SkillView } from '../skill/skill-view.ts'
import { isAbout } from './concepts.ts'

/** Names that authors give to a host that is nobody's. */
const standIn =
  /attack|evil|malicious|hacker|exfil|adversar|victim|target|example|placeholder|sample|dummy|your|my-|foo|bar\b|xxx|c2\b|\bc2|collab|lab\b/u

/** Can the address be reached as it stands, and is it not one of those that stand for any host? */
export function isAlive(url: string): boolean {
  const host = hostOf(url)
  const kind = classifyHost(url)
  if (kind === 'local' || kind === 'reserved' || kind === 'metadata') return false
  return host !== '' && !/[…<>{}$]/u.test(host) && !standIn.test(host)
}

/**
 * The role of code that does harm from end to end. A heading or a word before a fence makes an example of it only where
 * it can be one: in a skill on security, or with an address that nobody answers. A chain that works as it stands is
 * run as soon as an assistant copies it, whatever stands above it.
 */
export function chainRole(
  skill: SkillView,
  sink: Fact,
  url: string,
): Pick<RuleHit, 'role' | 'roleReason'> {
  if (sink.role === undefined) return {}
  const isCopied = sink.origin === 'code-block' && sink.role === 'quotation'
  if (isCopied && isAlive(url) && !isAbout(skill, 'security')) return { role: 'directive' }
  return { role: sink.role, roleReason: sink.roleReason }
}
