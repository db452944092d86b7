import { SkillsError } from '../words/skills-error.ts'
import { displayUrl } from './git-address.ts'
import type { HttpAnswer } from './http-exchange.ts'

/**
 * Ask, and follow redirects within one origin; the question stays the same, its credentials and body with it.
 * A redirect to another origin is refused: neither credentials nor trust move to a server that nobody named.
 * Throws E_REDIRECT and what `ask` throws.
 */
export async function follow(
  ask: (to: URL) => Promise<HttpAnswer>,
  first: URL,
  redirectsMax: number,
): Promise<Extract<HttpAnswer, { kind: 'answer' }>> {
  let to = first
  for (let redirects = 0; redirects <= redirectsMax; redirects += 1) {
    const answer = await ask(to)
    if (answer.kind === 'answer') return answer
    to = redirectTarget(answer.location, to)
  }
  throw new SkillsError('E_REDIRECT', `The server redirected more than ${redirectsMax} times.`, {
    where: { url: displayUrl(first) },
    remedy: 'Open the address in a browser and use the one where it ends.',
  })
}

function redirectTarget(location: string, from: URL): URL {
  const target = URL.canParse(location, from.href) ? new URL(location, from.href) : undefined
  if (target !== undefined && target.origin === from.origin) {
    target.username = ''
    target.password = ''
    return target
  }
  const shown = target === undefined ? undefined : displayUrl(target)
  const advice = shown === undefined ? '' : `: ${shown.replace(/\/info\/refs$/u, '')}`
  throw new SkillsError(
    'E_REDIRECT',
    `The server ${from.host} redirects to another one: ${shown ?? 'an address that cannot be read'}.`,
    {
      where: { url: displayUrl(from) },
      remedy: `If you trust that server, use its address instead${advice}.`,
    },
  )
}
