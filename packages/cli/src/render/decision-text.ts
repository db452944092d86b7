import type { Decision } from '@skills/core'

/** What policy says, in one line: `allowed`, or `refused` with the first reason and how many more there are. */
export function decisionText({ allowed, reasons }: Decision): string {
  const telling = reasons.filter(({ effect }) => effect === (allowed ? 'excepted' : 'deny'))
  const [first] = telling
  if (first === undefined) return 'allowed'
  const place = first.line === undefined ? first.layer : `${first.layer}:${first.line}`
  const more = telling.length === 1 ? '' : ` ${telling.length - 1} more.`
  const word = allowed ? 'allowed by exception' : 'refused'
  return `${word} (${place}): ${first.message}${more}`
}
