import { importSource } from '../bundle.mjs'
import { generatedNote, page, table } from './markdown.mjs'

const source = 'packages/audit/src/rules'

/** docs/reference/rules.md */
export async function rulesPage() {
  const { rules } = await importSource('packages/audit/src/index.ts')
  const metas = rules.map(({ meta }) => meta).sort((left, right) => (left.id < right.id ? -1 : 1))
  return page([
    generatedNote(source),
    '# Audit rules',
    '',
    ...table(
      ['rule', 'severity', 'confidence', 'title'],
      metas.map(({ id, severity, confidence, title }) => {
        return [`[${id}](#${id.toLowerCase()})`, severity, confidence, title]
      }),
    ),
    ...metas.flatMap(ruleSection),
  ])
}

function ruleSection(meta) {
  return [
    `## ${meta.id}`,
    '',
    `${meta.title}. Severity ${meta.severity}, confidence ${meta.confidence}, ${meta.lifecycle}, since ${meta.since}.`,
    '',
    `What: ${meta.what}`,
    '',
    `Why: ${meta.why}`,
    '',
    `Remedy: ${meta.remedy}`,
    '',
    ...(meta.taxonomy.length > 0 ? [`Catalogues: ${meta.taxonomy.join(', ')}.`, ''] : []),
    ...meta.references.map((link) => `- <${link}>`),
    ...(meta.references.length > 0 ? [''] : []),
  ]
}
