import { archiveFormats, programFormats } from '../../files/file-format.ts'
import type { Rule, RuleHit } from '../../rule.ts'

const harmless = /\.(?:md|txt|csv|log|png|jpe?g|gif|webp|ico|svg|pdf|json|ya?ml|css|ttf|woff2?)$/iu
const doubled =
  /\.(?:md|txt|png|jpe?g|gif|pdf|docx?|xlsx?|csv)\.(?:exe|scr|com|bat|cmd|ps1|sh|js|vbs|hta|jar|msi|lnk|app|command)$/iu

/** Names that lie. */
export const rule: Rule = {
  meta: {
    id: 'SKL-FS-002',
    title: 'File in disguise',
    severity: 'high',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'A file whose first bytes are of another kind than its name: a program or archive with the name of a text or picture, a script with the name of a text, two endings of which the last runs.',
    why: 'Who looks at the name does not look into the file.',
    remedy: 'Give the file the name of what it is.',
    taxonomy: ['AST06', 'AST08', 'CWE-434', 'AML.T0074'],
    references: ['https://cwe.mitre.org/data/definitions/434.html'],
    since: '0.2.0',
  },
  check: ({ documents, opaque }) => {
    const hits: RuleHit[] = []
    for (const { path, format, document } of opaque) {
      const isHidden =
        harmless.test(path) && (programFormats.has(format) || archiveFormats.has(format))
      if (isHidden)
        hits.push({
          document,
          start: 0,
          end: 0,
          message: `Named as a text or picture, and a ${format}.`,
          evidence: path,
        })
      else if (doubled.test(path))
        hits.push({
          document,
          start: 0,
          end: 0,
          message: 'Two endings, of which the last runs.',
          evidence: path,
        })
    }
    for (const document of documents) {
      const { path, text } = document
      if (text.startsWith('#!') && harmless.test(path))
        hits.push({
          document,
          start: 0,
          end: Math.max(1, text.indexOf('\n')),
          message: 'A script with the name of a text or picture.',
        })
      else if (doubled.test(path))
        hits.push({
          document,
          start: 0,
          end: 1,
          message: 'Two endings, of which the last runs.',
          evidence: path,
        })
    }
    return hits
  },
}
