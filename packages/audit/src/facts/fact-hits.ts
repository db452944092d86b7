import type { Severity } from '@skills/core'
import { isExplained } from '../purpose/is-explained.ts'
import { chainRole } from '../purpose/live-chain.ts'
import { hitOn, type RuleHit } from '../rule.ts'
import type { SkillDocument, SkillView } from '../skill/skill-view.ts'
import type { Fact, FactAct } from './fact.ts'
import type { FactObject } from './fact-objects.ts'
import { flowsTo } from './flows.ts'

/** A fact as a rule looks at it. */
export interface SeenFact {
  readonly skill: SkillView
  readonly document: SkillDocument
  readonly fact: Fact
  /** What flows into it. */
  readonly sources: readonly Fact[]
}

/** Facts of one kind that a rule tells, with what it says of each. */
export interface FactRow {
  readonly act: FactAct
  readonly object: FactObject
  readonly message: (seen: SeenFact) => string
  /** `undefined` says nothing of this one. The rule's base where it is left out. */
  readonly severity?: (seen: SeenFact) => Severity | undefined
  /** With an address it does harm by itself: what stands above it does not make an example of it. */
  readonly isChain?: true
}

/** One hit for each fact of code or configuration that a row wants; prose has rules of its own. */
export function factHits(skill: SkillView, rows: readonly FactRow[]): RuleHit[] {
  const told = new Set<string>()
  return skill.documents.flatMap((document) =>
    rows.flatMap((row) =>
      flowsTo(document, row.act, row.object).flatMap(({ sink: fact, sources }): RuleHit[] => {
        if (isProse(fact) || isExplained(document, fact)) return []
        const seen = { skill, document, fact, sources }
        const severity = row.severity?.(seen)
        if (row.severity !== undefined && severity === undefined) return []
        const message = row.message(seen)
        const key = `${document.path}\0${fact.start}\0${message}`
        if (told.has(key)) return []
        told.add(key)
        const facts = [...sources, fact].map((one) => ({ document, fact: one }))
        return [
          hitOn(
            { document, fact },
            {
              message,
              facts,
              ...(severity === undefined ? {} : { severity }),
              ...(row.isChain === true ? chainRole(skill, fact, fact.target ?? '') : {}),
            },
          ),
        ]
      }),
    ),
  )
}

function isProse({ origin, detail }: Fact): boolean {
  if (detail?.['pattern'] !== undefined) return true
  return origin === 'prose' || origin === 'comment' || origin === 'front-matter'
}

/** `of the file x`, or nothing where the fact names none. */
export function shown({ target }: Fact, otherwise: string): string {
  return target === undefined || target === '' ? otherwise : target.slice(0, 120)
}
