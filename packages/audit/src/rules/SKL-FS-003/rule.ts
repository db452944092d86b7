import { archiveFormats, programFormats } from '../../files/file-format.ts'
import type { Rule } from '../../rule.ts'
import type { OpaqueFile } from '../../skill/skill-view.ts'

function reasonOf({ members, trouble }: OpaqueFile): string | undefined {
  if (members.some(({ isEncrypted }) => isEncrypted)) return 'An archive with encrypted members.'
  if (trouble === 'bomb') return 'An archive that unpacks to far more than its size.'
  const program = members.find(
    ({ format, isExecutable }) => isExecutable || programFormats.has(format),
  )
  if (program !== undefined) return `An archive with a program: ${program.name}.`
  const inner = members.find(
    ({ format, name }) => archiveFormats.has(format) && !/\.(?:docx|xlsx|pptx)$/iu.test(name),
  )
  return inner === undefined ? undefined : `An archive in an archive: ${inner.name}.`
}

/** Packed files. */
export const rule: Rule = {
  meta: {
    id: 'SKL-FS-003',
    title: 'Archive in the skill',
    severity: 'low',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'An archive in the skill. Its texts are scanned. A program or executable inside, an encrypted member, an archive in it or one that unpacks to far more than its size is high.',
    why: 'What is packed is not seen in a review, and unpacks later.',
    remedy: 'Ship the files themselves.',
    taxonomy: ['AST06', 'AST08', 'CWE-434', 'CWE-506'],
    references: ['https://cwe.mitre.org/data/definitions/434.html'],
    since: '0.2.0',
  },
  check: ({ opaque }) =>
    opaque
      .filter(({ format }) => archiveFormats.has(format))
      .map((file) => {
        const reason = reasonOf(file)
        return {
          document: file.document,
          start: 0,
          end: 0,
          message: reason ?? `An archive (${file.format}, ${file.members.length} members).`,
          evidence: file.path,
          ...(reason === undefined ? {} : { severity: 'high' }),
        }
      }),
}
