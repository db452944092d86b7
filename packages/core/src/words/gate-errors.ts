/** Rows of the table of errors (`error-codes.ts`) that only `skills gate` needs. */
export const gateErrors = {
  E_GATE: {
    kind: 'findings',
    title: 'The gate does not let this change through',
    explanation:
      'At least one stage of skills gate fails: a check that the policy makes binding, checks whose weights reach the threshold, or a new finding at or above --fail-on. Each is listed with what it saw and what to do.',
  },
  E_GATE_INCOMPLETE: {
    kind: 'environment',
    title: 'A stage that must decide could not',
    explanation:
      'The policy or the command line asks for a stage, and what it needs is missing: reviews, a verdict, a report. Missing evidence is unknown and never counts as passed.',
  },
  E_GATE_SHALLOW: {
    kind: 'environment',
    title: 'The history is cut off',
    explanation:
      'A shallow clone has not the commits between base and head, so that any answer about the change would be a guess. Pipelines fetch one commit unless told otherwise.',
  },
  E_GATE_CHANGE: {
    kind: 'environment',
    title: 'There is no change to judge',
    explanation:
      'Base or head names no commit that is here, both have no commit in common, or nothing says what the change starts from.',
  },
} as const
