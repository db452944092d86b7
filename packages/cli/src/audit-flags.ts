import { Flags } from '@oclif/core'

const list = { multiple: true, multipleNonGreedy: true, delimiter: ',' } as const

/** How an audit is done and reported. */
export const auditFlags = {
  format: Flags.option({
    options: ['text', 'json', 'sarif', 'markdown', 'html', 'github'] as const,
  })({ description: 'how to report', default: 'text' }),
  output: Flags.string({ description: 'write the report into this file', helpValue: 'FILE' }),
  'fail-on': Flags.option({ options: ['critical', 'high', 'medium', 'low', 'never'] as const })({
    description: 'the mildest severity that makes the exit status 1',
    default: 'high',
  }),
  rule: Flags.string({
    ...list,
    description: "only these rules: ids, families such as EXF, or patterns such as 'SKL-HID-*'",
    helpValue: 'RULE',
  }),
  'skip-rule': Flags.string({ ...list, description: 'all but these rules', helpValue: 'RULE' }),
  baseline: Flags.string({
    description: 'findings listed in this file are shown as accepted and do not fail',
    helpValue: 'FILE',
  }),
  'write-baseline': Flags.string({
    description: 'write what is found into this file, to be given to --baseline later',
    helpValue: 'FILE',
  }),
  'sarif-in': Flags.string({
    multiple: true,
    multipleNonGreedy: true,
    description: 'add the findings of another scanner: TOOL=FILE',
    helpValue: 'TOOL=FILE',
  }),
  recursive: Flags.boolean({
    description: 'what is installed in every folder below with a skills.json',
  }),
}
