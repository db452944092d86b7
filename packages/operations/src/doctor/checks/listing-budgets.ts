import { componentNameProblem, parseComponentName } from '@skills/core'
import { budgetRows, budgetWarnings } from '../../install/budgets.ts'
import type { ListedSkill } from '../../install/listed-skill.ts'
import { type Check, type Finding, ok, type Patient, warning } from '../check.ts'

/** Do the descriptions of all skills that an assistant finds, ours or not, fit its listing? */
export const listingBudgets: Check = {
  id: 'budget',
  run: (patient) => {
    const rows = patient.survey().assistants.flatMap((id) => overflowOf(patient, id))
    return rows.length > 0 ? rows : [ok('All descriptions fit the listings of the assistants.')]
  },
}

function overflowOf({ survey }: Patient, id: string): Finding[] {
  const found = new Map<string, ListedSkill>()
  for (const { readers, standing } of survey().places)
    for (const one of standing) {
      const isListed = readers.includes(id) && one.kind !== 'dangling' && one.ignored === undefined
      if (!isListed || componentNameProblem(one.name) !== undefined) continue
      const name = parseComponentName(one.name)
      found.set(name, { name, description: one.description, category: undefined })
    }
  return budgetWarnings(budgetRows([id], [...found.values()])).map(({ message }) =>
    warning(message, 'Uninstall what is not needed here, or choose fewer with --skill.'),
  )
}
