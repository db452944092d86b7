import type { Explanation } from '@skills/operations'
import type { Terminal } from '../terminal.ts'
import type { Paint } from './paint.ts'
import { renderFacts } from './render-facts.ts'

interface How {
  readonly terminal: Pick<Terminal, 'decorates'>
  readonly paint: Paint
}

/** Title, facts, rules and links for people; the same as `label<TAB>text` in a pipe. */
export function renderExplanation(explanation: Explanation, { terminal, paint }: How): string[] {
  const { id, title, facts, rules, references } = explanation
  const head = terminal.decorates
    ? [`${paint('bold', id)}  ${title}`]
    : renderFacts(
        [
          ['id', id],
          ['title', title],
        ],
        terminal,
      )
  return [
    ...head,
    ...renderFacts(
      facts.map(({ label, text }) => [label, text === '' ? null : text] as const),
      terminal,
    ),
    ...renderFacts(
      rules.map((rule) => ['rule', `${rule.id} ${rule.severity} ${rule.title}`] as const),
      terminal,
    ),
    ...renderFacts(
      references.map((link) => ['see', link] as const),
      terminal,
    ),
  ]
}
