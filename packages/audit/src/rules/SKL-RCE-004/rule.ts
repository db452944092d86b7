import { patternOf } from '../../prose/prose-hits.ts'
import { roleOfOffset, segmentAt } from '../../prose/prose-origin.ts'
import { type DocumentHit, eachDocument, type Rule } from '../../rule.ts'

const download = /\.(?:zip|rar|7z|exe|dmg|msi|pkg)\b|\bdownload/iu
/** Pages on which anybody can put a text without a name. */
const page =
  /https?:\/\/(?:www\.)?((?:glot\.io|pastebin\.com|rentry\.(?:co|org)|hastebin\.com|paste\.ee|dpaste\.(?:org|com)|ghostbin\.\w+|controlc\.com|privatebin\.net|telegra\.ph|justpaste\.it|0x0\.st|transfer\.sh|termbin\.com|ix\.io|sprunge\.us|textbin\.net|paste\.rs))\/[^\s)>\]]{0,200}/giu
const condition =
  /\b(?:required?|requires|prerequisites?|must|before (?:using|starting|proceeding)|will not (?:work|function))\b/iu
const runs = /\b(?:run|execut\w+|install\w*|paste|terminal|command|script)\b/iu
const aroundCharacters = 400

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - aroundCharacters), at + aroundCharacters)
}

/** Helpers that a user must fetch and run first. */
export const rule: Rule = {
  meta: {
    id: 'SKL-RCE-004',
    title: 'Prerequisite from an unknown place',
    severity: 'critical',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'Text that has the user download a program and unpack it with a password that stands beside it, or that makes a download from a page of snippets or a repository of somebody else a condition of use.',
    why: 'The password keeps scanners out of the archive; the claim that nothing works without it makes the user run it.',
    remedy: 'Name a package of a known registry, or the page of the vendor.',
    taxonomy: ['ASI05', 'ASI09', 'AST01', 'AST02', 'AML.T0011', 'CWE-494'],
    references: ['https://cwe.mitre.org/data/definitions/494.html'],
    since: '0.2.0',
  },
  check: eachDocument((document) => {
    if (document.isCode || document.use === 'data') return []
    const hits: DocumentHit[] = document.facts
      .filter((fact) => patternOf(fact) === 'harm-archive-password')
      .filter((fact) => download.test(around(document.text, fact.start)))
      .map((fact) => ({
        start: fact.start,
        end: fact.end,
        message: 'A download that is unpacked with a password told beside it.',
        ...(fact.role === undefined ? {} : { role: fact.role, roleReason: fact.roleReason }),
      }))
    for (const fact of document.facts) {
      if (!patternOf(fact).startsWith('fetch-frame')) continue
      if (hits.some(({ start, end }) => fact.start < end && start < fact.end)) continue
      hits.push({
        start: fact.start,
        end: fact.end,
        message: `Has a program fetched and run: ${fact.target ?? ''}.`,
        severity: 'high',
        ...(fact.role === undefined ? {} : { role: fact.role, roleReason: fact.roleReason }),
      })
    }
    for (const match of document.text.matchAll(page)) {
      const near = around(document.text, match.index)
      if (segmentAt(document.segments, match.index)?.kind === 'code-block') continue
      if (!condition.test(near) || !runs.test(near)) continue
      const end = match.index + match[0].length
      const message = `A condition of use that is fetched from ${match[1] ?? 'a page of snippets'}.`
      hits.push({ start: match.index, end, message, ...roleOfOffset(document, match.index) })
    }
    return hits
  }),
}
