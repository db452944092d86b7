import { setTimeout as wait } from 'node:timers/promises'
import { limits } from '../words/limits.ts'
import type { SkillsError } from '../words/skills-error.ts'

/** What trying again needs from outside. */
export interface RetrySettings {
  /** At least 0 and below 1, anew each time: many clients must not come back in step. */
  readonly random: () => number
  /** Told before every pause. */
  readonly tell: (text: string) => void
  readonly pause?: (milliseconds: number) => Promise<unknown>
}

/** A request that failed in a way that may pass. */
export interface PassingFailure {
  readonly kind: 'passing'
  readonly error: SkillsError
  /** What the server asked for (RFC 9110 section 10.2.3), in milliseconds. */
  readonly retryAfter: number | undefined
}

/**
 * Ask again where the failure may pass, a few times and each time later, with jitter, and no sooner than the server
 * says. Throws the last failure, at once where the server wants a longer pause than a person waits, and without
 * settings.
 */
export async function askAgain<Answer extends { readonly kind: string }>(
  ask: () => Promise<Answer | PassingFailure>,
  settings: RetrySettings | undefined,
): Promise<Answer> {
  for (let tried = 1; ; tried += 1) {
    const answer = await ask()
    if (!isPassing(answer)) return answer
    const pause = settings === undefined ? undefined : pauseAfter(answer, tried, settings)
    if (settings === undefined || pause === undefined) throw answer.error
    const seconds = (pause / 1_000).toFixed(1)
    const { message } = answer.error
    settings.tell(`${message} Trying again in ${seconds} s (${tried} of ${limits.retriesMax}).`)
    await (settings.pause ?? wait)(pause)
  }
}

function isPassing<Answer extends { readonly kind: string }>(
  answer: Answer | PassingFailure,
): answer is PassingFailure {
  return answer.kind === 'passing'
}

/** Doubled each time, of which the second half is random; `undefined` for no further try. */
function pauseAfter(
  { retryAfter = 0 }: PassingFailure,
  tried: number,
  { random }: RetrySettings,
): number | undefined {
  if (tried > limits.retriesMax || retryAfter > limits.retryAfterMillisecondsMax) return undefined
  const own = limits.retryPauseMilliseconds * 2 ** (tried - 1) * (0.5 + random() / 2)
  return Math.round(Math.max(own, retryAfter))
}

/** Seconds, or a date; anything else counts as nothing said. */
export function retryAfterIn(
  header: string | readonly string[] | undefined,
  now: number,
): number | undefined {
  const text = typeof header === 'string' ? header.trim() : ''
  if (/^[0-9]{1,6}$/u.test(text)) return Number(text) * 1_000
  const time = /^[A-Z][a-z]{2}, [0-9]{2} /u.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) ? undefined : Math.max(0, time - now)
}
