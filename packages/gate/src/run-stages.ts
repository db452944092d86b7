import type { GateStageId } from '@skills/core'
import type { GateFacts } from './facts.ts'
import { type ImportResult, judgeImports } from './imports/judge-import.ts'
import { stages } from './stages/index.ts'
import type { StageResult, StageTerms } from './stages/stage.ts'

/** What the whole gate answers. */
export interface GateResult {
  readonly status: 'passed' | 'warned' | 'failed' | 'incomplete'
  readonly stages: readonly StageResult[]
  /** Reports of other scanners, in the order in which they were given. */
  readonly imports: readonly ImportResult[]
  /** Stages and other scanners that fail. */
  readonly failed: readonly string[]
  /** Required stages that could not decide. */
  readonly undecided: readonly GateStageId[]
}

interface Asked extends StageTerms {
  /** The stages to run. */
  readonly wanted: readonly GateStageId[]
}

/**
 * Judge a change by the stages that are wanted, in the order of the table whatever the order they were asked for in.
 * A failed stage decides; without one, a required stage that could not decide does. Pure.
 */
export function runStages(facts: GateFacts, { wanted, ...terms }: Asked): GateResult {
  const results = stages.filter(({ id }) => wanted.includes(id)).map(({ run }) => run(facts, terms))
  const idsOf = (status: StageResult['status']) =>
    results.filter((one) => one.status === status).map(({ stage }) => stage)
  const imports = judgeImports(facts.imports, terms.failOn)
  const importsOf = (status: StageResult['status']) =>
    imports.filter((one) => one.status === status).map(({ name }) => name)
  const failed = [...idsOf('failed'), ...importsOf('failed')]
  const undecided = terms.required.filter(
    (id) => idsOf('unknown').includes(id) || !results.some(({ stage }) => stage === id),
  )
  return {
    status:
      failed.length > 0
        ? 'failed'
        : undecided.length > 0
          ? 'incomplete'
          : [...idsOf('warned'), ...importsOf('warned')].length > 0
            ? 'warned'
            : 'passed',
    stages: results,
    imports,
    failed,
    undecided,
  }
}
