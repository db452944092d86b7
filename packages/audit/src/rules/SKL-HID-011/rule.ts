import { roleOfOffset } from '../../prose/prose-origin.ts'
import { type DocumentHit, eachDocument, type Rule } from '../../rule.ts'

const link =
  /\[(?:https?:\/\/|(?=www\.))((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})(?:[/?#:][^\]\s]{0,200})?\]\(https?:\/\/((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})/giu
/** Hosts that end alike, or that have the same name below another public ending. */
function sameSite(shown: string, target: string): boolean {
  const [left, right] = [shown.toLowerCase(), target.toLowerCase()].map((host) =>
    host.replace(/^www\./u, ''),
  )
  if (left === undefined || right === undefined) return true
  return (
    left === right ||
    left.endsWith(`.${right}`) ||
    right.endsWith(`.${left}`) ||
    label(left) === label(right)
  )
}

/** The label before the public ending. */
function label(host: string): string {
  return host.split('.').at(-2) ?? host
}

/** Links whose text is an address. */
export const rule: Rule = {
  meta: {
    id: 'SKL-HID-011',
    title: 'Link that shows another address',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A link whose text is an address with another host than the one it leads to.',
    why: 'A reader checks the address that is shown.',
    remedy: 'Show the address that the link leads to, or words.',
    taxonomy: ['ASI09', 'AST04', 'CWE-451'],
    references: ['https://cwe.mitre.org/data/definitions/451.html'],
    since: '0.2.0',
  },
  check: eachDocument((document) => {
    const { text, isCode } = document
    if (isCode || !text.includes('](http')) return []
    const hits: DocumentHit[] = []
    for (const match of text.matchAll(link)) {
      const shown = match[1] ?? ''
      const target = match[2] ?? ''
      if (sameSite(shown, target)) continue
      const end = match.index + match[0].length
      const message = `Shows ${shown} and leads to ${target}.`
      hits.push({ start: match.index, end, message, ...roleOfOffset(document, match.index) })
    }
    return hits
  }),
}
