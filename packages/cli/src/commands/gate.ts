import { Args, Flags } from '@oclif/core'
import { gateStages } from '@skills/core'
import { runGate } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { deliverGate, gateFormatNames } from '../gate-delivery.ts'
import { scopeRequest } from '../requests.ts'

export default class Gate extends SkillsCommand {
  static override summary = 'judge a change before it is taken'
  static override description =
    'Reads the commits between base and head from git, without a checkout, and the files that flags name. Runs nothing of the repository, asks nobody, writes nothing there. The policy of the base judges, so that a change cannot loosen what it is judged by. Exit status 1 where a stage fails, 3 where one that is named or required could not decide.'
  static override examples = [
    { description: 'this branch', command: '<%= config.bin %> gate --base main' },
    {
      description: 'a pull request, in GitHub Actions',
      command: '<%= config.bin %> gate --event "$GITHUB_EVENT_PATH"',
    },
    {
      description: 'one stage alone',
      command: '<%= config.bin %> gate instructions --base main --fail-on medium',
    },
  ]
  static override args = {
    stage: Args.string({
      description: 'stages to run, which then have to decide; default: all',
      options: [...gateStages, 'report'],
      multiple: true,
    }),
  }
  static override flags = {
    base: Flags.string({
      description: 'what the change is to be merged into; default: what the event says',
      helpValue: 'REVISION',
    }),
    head: Flags.string({
      description: 'the change; default: what the event says, else HEAD',
      helpValue: 'REVISION',
    }),
    event: Flags.string({
      description: 'what the forge says of the change: the file of GitHub’s or GitLab’s event',
      helpValue: 'FILE',
    }),
    reviews: Flags.string({
      description: 'what the forge says of reviews: its answer about them, as JSON',
      helpValue: 'FILE',
    }),
    coverage: Flags.string({
      description: 'which lines tests reach: a report of lcov or Cobertura',
      helpValue: 'FILE',
    }),
    'sarif-in': Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      description: 'add the findings of another scanner: TOOL=FILE',
      helpValue: 'TOOL=FILE',
    }),
    'emit-prompt': Flags.string({
      description:
        'write what a reviewer needs, a person or a model: task, findings, difference, form of the answer',
      helpValue: 'FILE',
    }),
    import: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      description: 'the answer of a reviewer to that; it counts as advice',
      helpValue: 'FILE',
    }),
    'output-dir': Flags.string({
      description:
        'write every report into this folder: a SARIF file a stage, gate.json, gate.md, gate.html, those of GitLab',
      helpValue: 'DIR',
    }),
    format: Flags.option({ options: gateFormatNames })({
      description: 'what to print',
      default: 'text',
    }),
    'fail-on': Flags.option({ options: ['critical', 'high', 'medium', 'low', 'never'] as const })({
      description: 'the mildest severity of a new finding that fails its stage',
      default: 'high',
    }),
  }

  async run(): Promise<void> {
    await this.deliver(Gate, async ({ args, flags }, { context, terminal, paint }) => {
      const outcome = await runGate(context, {
        stages: ([...gateStages, 'report'] as const).filter((stage) => args.stage?.includes(stage)),
        scope: scopeRequest(flags),
        base: flags.base,
        head: flags.head,
        event: flags.event,
        reviews: flags.reviews,
        coverage: flags.coverage,
        sarifIn: flags['sarif-in'] ?? [],
        emitPrompt: flags['emit-prompt'],
        imports: flags.import ?? [],
        outputDir: flags['output-dir'],
        failOn: flags['fail-on'],
      })
      return deliverGate(outcome, { terminal, paint, format: flags.format })
    })
  }
}
