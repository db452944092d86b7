import type { Operation, Plan, TextChange } from '../words/plan.ts'
import { type Problem, SkillsError } from '../words/skills-error.ts'
import { isSameState } from './plan-folder.ts'

/** An operation that changes the disk. */
export type Writing = Extract<Operation, { op: 'create' | 'update' | 'delete' }>

export function writingOperations(plan: Plan): readonly Writing[] {
  return plan.operations.filter(
    (operation) => operation.op !== 'keep' && operation.op !== 'conflict',
  )
}

export function changedTexts(plan: Plan): readonly TextChange[] {
  return plan.texts.filter((text) => text.before !== text.after)
}

/** Would applying this plan change anything? If not, nothing is written, not even state. */
export function hasWork(plan: Plan): boolean {
  return (
    writingOperations(plan).length > 0 ||
    changedTexts(plan).length > 0 ||
    plan.operations.some((operation) => operation.op === 'keep' && operation.reason === 'adopted')
  )
}

/** Does this operation put a link down? */
export function makesLink(
  operation: Operation,
): operation is Extract<Operation, { op: 'create' | 'update' }> & { readonly linkTo: string } {
  return (operation.op === 'create' || operation.op === 'update') && operation.linkTo !== undefined
}

/** The same plan with a copy wherever it would make a link: for a file system or account that has none. */
export function withCopies(plan: Plan): Plan {
  const operations = plan.operations.map((operation): Operation => {
    if (!makesLink(operation)) return operation
    const { linkTo: _linkTo, ...copy } = operation
    if (copy.op === 'create' || 'linkTo' in copy.before) return copy
    if (!isSameState(copy.before, copy)) return copy
    const { component, name, module, place, folder, display, before: state } = copy
    return { component, name, module, place, folder, display, op: 'keep', reason: 'same', state }
  })
  return { ...plan, operations }
}

/** The error that stops a plan with conflicts, naming each; `undefined` where a plan has none. */
export function planConflicts(plan: Plan): SkillsError | undefined {
  const problems = plan.operations.flatMap((operation): Problem[] => {
    if (operation.op !== 'conflict') return []
    const { display, message, remedy, reason } = operation
    return [{ severity: 'error', rule: `conflict/${reason}`, message, file: display, remedy }]
  })
  const [first] = problems
  if (first === undefined) return undefined
  const rest = problems.length > 1 ? ` ${problems.length - 1} more stand in the way.` : ''
  return new SkillsError('E_CONFLICT', `${first.message}${rest} Nothing was written.`, {
    ...(first.file === undefined ? {} : { where: { file: first.file } }),
    problems,
    remedy: first.remedy,
  })
}
