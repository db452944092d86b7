import type { PolicyLayer, PolicyStack } from '../layer.ts'

/** What `skills policy lint` can say, and what each means. A warning fails the command, a note does not. */
export const lintRules = {
  'lint/no-effect': { severity: 'note', meaning: 'A line that changes nothing' },
  'lint/overruled': { severity: 'note', meaning: 'Another layer is stricter about the same' },
  'lint/repeated': { severity: 'warning', meaning: 'An entry that another one of its list covers' },
  'lint/shadowed': {
    severity: 'warning',
    meaning: 'An entry of an allow list that the same layer denies',
  },
  'lint/unreachable': {
    severity: 'warning',
    meaning: 'An entry of an allow list that another layer does not allow',
  },
  'lint/source-pattern': {
    severity: 'warning',
    meaning: 'A pattern that no source can ever match',
  },
  'lint/unknown-name': {
    severity: 'warning',
    meaning: 'An assistant or a rule that this version does not know',
  },
  'lint/nothing-allowed': { severity: 'note', meaning: 'An empty list that allows nothing' },
  'lint/cannot-be-met': {
    severity: 'note',
    meaning: 'A rule about something that this version cannot find out, so that it always refuses',
  },
  'lint/exception-void': {
    severity: 'warning',
    meaning: 'An exception that can accept nothing where it stands',
  },
  'lint/exception-expired': { severity: 'warning', meaning: 'An exception that ended' },
  'lint/exception-too-long': {
    severity: 'warning',
    meaning: 'An exception that lasts longer than a layer above allows',
  },
  'lint/exception-unused': {
    severity: 'warning',
    meaning: 'An exception that accepts nothing that is installed',
  },
  'lint/exception-expiring': {
    severity: 'note',
    meaning: 'An exception that ends within fourteen days',
  },
} as const

export type LintRule = keyof typeof lintRules

export interface LintRemark {
  readonly rule: LintRule
  readonly severity: 'warning' | 'note'
  readonly message: string
  readonly remedy: string
  /** The layer, as people know it. */
  readonly file: string
  /** One-based. */
  readonly line: number
}

/** What the product knows besides the policy. */
export interface LintKnowledge {
  readonly assistants: readonly string[]
  readonly auditRules: readonly string[]
  /** Policy rules about facts that nobody supplies. */
  readonly unknowable: readonly string[]
}

export interface Linted {
  readonly stack: PolicyStack
  readonly layer: PolicyLayer
  readonly index: number
  readonly known: LintKnowledge
}

/** Look at one layer. Pure. */
export type Lint = (linted: Linted) => readonly LintRemark[]

export function remark(
  { layer }: Pick<Linted, 'layer'>,
  rule: LintRule,
  said: {
    readonly path: readonly (string | number)[]
    readonly message: string
    readonly remedy: string
  },
): LintRemark {
  const { path, message, remedy } = said
  const { severity } = lintRules[rule]
  return { rule, severity, message, remedy, file: layer.name, line: layer.lineOf(path) }
}
