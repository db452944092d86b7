/** The parts of a run that take time of their own. */
export type Stage = 'fetch' | 'read' | 'audit' | 'plan' | 'keep' | 'apply'

/** Runs a stage and tells somebody what it took. */
export type StageTimer = <Result>(stage: Stage, work: () => Promise<Result>) => Promise<Result>

/** Run a stage of an operation; it is timed where somebody wants to know. */
export function inStage<Result>(
  context: { readonly timed?: StageTimer },
  stage: Stage,
  work: () => Promise<Result>,
): Promise<Result> {
  return context.timed === undefined ? work() : context.timed(stage, work)
}
