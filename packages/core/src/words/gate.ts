/** The stages of `skills gate`, in the order in which they run and are reported. */
export const gateStages = [
  'contribution',
  'instructions',
  'dependencies',
  'ai-review',
  'human-review',
] as const
export type GateStageId = (typeof gateStages)[number]

/** What the stage `contribution` looks at, in the order in which it is told. The policy may name each. */
export const contributionChecks = [
  'target-branch',
  'source-branch',
  'title-format',
  'description',
  'description-length',
  'emoji',
  'code-references',
  'linked-issue',
  'template',
  'template-tasks',
  'extra-sections',
  'subject',
  'message-length',
  'message-format',
  'file-types',
  'allowed-paths',
  'protected-paths',
  'final-newline',
  'churn',
  'largest-file',
  'generated-share',
  'binary-files',
  'whitespace-only',
  'comments',
  'duplicate-blocks',
  'test-ratio',
  'diff-coverage',
  'sign-off',
  'ai-sign-off',
  'ai-co-author',
  'assisted-by',
] as const
export type ContributionCheckId = (typeof contributionChecks)[number]

/** One bound of those checks: what holds where no policy says otherwise, and which way is stricter. */
export interface ContributionBound {
  /** `undefined`: nothing is bounded. */
  readonly usual: number | undefined
  readonly stricter: 'lower' | 'higher'
}

export const contributionLimitKeys = [
  'descriptionCharacters',
  'emoji',
  'codeReferences',
  'extraSections',
  'subjectCharacters',
  'messageCharacters',
  'changedLines',
  'changedFiles',
  'fileLines',
  'generatedPercent',
  'whitespacePercent',
  'commentPercent',
  'addedComments',
  'duplicateLines',
  'untestedLines',
  'coveredPercent',
] as const
export type ContributionLimit = (typeof contributionLimitKeys)[number]

/** Chosen so that long-kept projects stay below the threshold: see the figures in the guide to the gate. */
export const contributionLimits: Readonly<Record<ContributionLimit, ContributionBound>> = {
  descriptionCharacters: { usual: 5_000, stricter: 'lower' },
  emoji: { usual: 2, stricter: 'lower' },
  codeReferences: { usual: 12, stricter: 'lower' },
  extraSections: { usual: 2, stricter: 'lower' },
  subjectCharacters: { usual: 100, stricter: 'lower' },
  messageCharacters: { usual: 2_500, stricter: 'lower' },
  changedLines: { usual: 1_000, stricter: 'lower' },
  changedFiles: { usual: 50, stricter: 'lower' },
  fileLines: { usual: 600, stricter: 'lower' },
  generatedPercent: { usual: 80, stricter: 'lower' },
  whitespacePercent: { usual: 60, stricter: 'lower' },
  commentPercent: { usual: 40, stricter: 'lower' },
  addedComments: { usual: undefined, stricter: 'lower' },
  duplicateLines: { usual: 40, stricter: 'lower' },
  untestedLines: { usual: 50, stricter: 'lower' },
  coveredPercent: { usual: 60, stricter: 'higher' },
}
