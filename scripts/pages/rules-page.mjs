import { importSource } from '../bundle.mjs'
import { generatedNote, page, table } from './markdown.mjs'
import { rulePages } from './rule-pages.mjs'

const source = 'packages/audit/src/rules'

/** docs/reference/rules.md and a page a rule: name to text. */
export async function rulesPages() {
  const { rules, taxonomy } = await importSource('packages/audit/src/index.ts')
  const { printable } = await importSource('packages/core/src/words/printable.ts')
  const metas = rules.map(({ meta }) => meta).sort((left, right) => (left.id < right.id ? -1 : 1))
  const titleOf = (id) => taxonomy[id] ?? ''
  return { 'rules.md': listPage(metas), ...rulePages(metas, { printable, titleOf }) }
}

function listPage(metas) {
  return page([
    generatedNote(source),
    '# Audit rules',
    '',
    'Each has a page with what it looks for, why, the remedy, and examples that the tests run.',
    '`skills explain RULE` says the same on a terminal.',
    '',
    ...table(
      ['rule', 'severity', 'confidence', 'title'],
      metas.map(({ id, severity, confidence, title }) => {
        return [`[${id}](rules/${id}.md)`, severity, confidence, title]
      }),
    ),
  ])
}
