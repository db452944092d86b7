import type { PolicyStack } from '../layer.ts'
import { lintExceptions } from './lint-exceptions.ts'
import { lintFacts, lintLines, lintNames } from './lint-lines.ts'
import { lintLists } from './lint-lists.ts'
import type { LintKnowledge, LintRemark } from './lint-remark.ts'
import { lintSources } from './lint-sources.ts'

const lints = [lintLists, lintSources, lintLines, lintNames, lintFacts] as const

interface LintFacts {
  readonly now: Date
  readonly known: LintKnowledge
  /** As `exceptionRemarks` takes it. */
  readonly used: ReadonlySet<string> | undefined
}

/** Everything in the policy files that does not do what it seems to, in the order of files and lines. Pure. */
export function lintStack(stack: PolicyStack, { now, known, used }: LintFacts): LintRemark[] {
  const remarks = stack.flatMap((layer, index) =>
    layer.kind === 'built-in' ? [] : lints.flatMap((lint) => lint({ stack, layer, index, known })),
  )
  const order = new Map(stack.map(({ name }, index) => [name, index]))
  const place = ({ file }: LintRemark) => order.get(file) ?? 0
  return [...remarks, ...lintExceptions(stack, now, used)].sort(
    (left, right) => place(left) - place(right) || left.line - right.line,
  )
}
