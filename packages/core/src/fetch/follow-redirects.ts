import { SkillsError } from '../words/skills-error.ts'
import { displayUrl, isLoopback, mustBeSecure } from './git-address.ts'
import type { HttpAnswer } from './http-exchange.ts'

export interface Following {
  readonly first: URL
  readonly redirectsMax: number
  /** What is asked for is known by its digest, so that another server may give it, to whom nothing secret is sent. */
  readonly mayMove?: boolean
}

/**
 * Ask, and follow redirects within one origin; the question stays the same, its credentials and body with it.
 * A redirect to another origin is refused: neither credentials nor trust move to a server that nobody named. Where it
 * may move, `ask` is told so and must leave the credentials out, also when the way leads back.
 * Throws E_REDIRECT, E_INSECURE_SOURCE and what `ask` throws.
 */
export async function follow(
  ask: (to: URL, isMoved: boolean) => Promise<HttpAnswer>,
  { first, redirectsMax, mayMove = false }: Following,
): Promise<Extract<HttpAnswer, { kind: 'answer' }>> {
  let to = first
  let isMoved = false
  for (let redirects = 0; redirects <= redirectsMax; redirects += 1) {
    const answer = await ask(to, isMoved)
    if (answer.kind === 'answer') return answer
    to = redirectTarget(answer.location, to, mayMove)
    isMoved ||= to.origin !== first.origin
  }
  throw new SkillsError('E_REDIRECT', `The server redirected more than ${redirectsMax} times.`, {
    where: { url: displayUrl(first) },
    remedy: 'Open the address in a browser and use the one where it ends.',
  })
}

function redirectTarget(location: string, from: URL, mayMove: boolean): URL {
  const target = URL.canParse(location, from.href) ? new URL(location, from.href) : undefined
  if (
    target !== undefined &&
    (target.origin === from.origin || (mayMove && isOpen(target, from)))
  ) {
    mustBeSecure(target)
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

/** A server elsewhere may not send us to what only this machine sees. */
function isOpen(target: URL, from: URL): boolean {
  return isLoopback(from.hostname) || !isLoopback(target.hostname)
}
