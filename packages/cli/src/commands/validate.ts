import { Args, Flags } from '@oclif/core'
import { counted, printable } from '@skills/core'
import { validatePaths } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { problemRecord, renderProblem } from '../render/render-problem.ts'

export default class Validate extends SkillsCommand {
  static override summary = 'check skills and modules against the schemas'
  static override description =
    'Every problem with file, line, rule and remedy. Exit status 1 where there is an error, with --strict also where there is a warning.'
  static override examples = [
    { description: 'the module in this folder', command: '<%= config.bin %> validate' },
    {
      description: 'one skill, warnings count',
      command: '<%= config.bin %> validate skills/my-skill --strict',
    },
  ]
  static override args = {
    path: Args.string({
      description: 'folders of skills or modules; default: this folder',
      multiple: true,
    }),
  }
  static override flags = {
    strict: Flags.boolean({ description: 'count warnings as errors' }),
    fix: Flags.boolean({
      description:
        'put right what needs no choice: a name that differs from its folder, a byte order mark',
    }),
  }

  async run(): Promise<void> {
    await this.deliver(Validate, async ({ args, flags }, { context, terminal, paint }) => {
      const outcome = await validatePaths(context, {
        paths: args.path ?? [],
        strict: flags.strict,
        fix: flags.fix,
      })
      const { problems, skills, fixed, failure } = outcome
      const count = (severity: string) =>
        problems.filter((problem) => problem.severity === severity).length
      const summary = [
        counted(skills, 'skill'),
        counted(count('error'), 'error'),
        counted(count('warning'), 'warning'),
        counted(count('note'), 'note'),
      ]
      return {
        data: { problems, skills, fixed, valid: failure === undefined },
        lines: terminal.decorates
          ? problems.flatMap((problem) => renderProblem(problem, paint))
          : problems.map(problemRecord),
        notes: [
          ...fixed.map((file) => `Fixed: ${printable(file, { oneLine: true })}`),
          `${summary.join(', ')}.`,
        ],
        failure,
      }
    })
  }
}
