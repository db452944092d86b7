import { Args, Flags } from '@oclif/core'
import { SkillsError } from '@skills/core'
import { validatePaths } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { renderProblem } from '../render/render-error.ts'

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
    await this.deliver(Validate, async ({ args, flags }, { context, paint }) => {
      const outcome = await validatePaths(context, {
        paths: args.path ?? [],
        strict: flags.strict,
        fix: flags.fix,
      })
      const { problems, skills, isValid, fixed } = outcome
      const count = (severity: string) =>
        problems.filter((problem) => problem.severity === severity).length
      const summary = `${skills} skills: ${count('error')} errors, ${count('warning')} warnings, ${count('note')} notes`
      return {
        data: { problems, skills, fixed, valid: isValid },
        lines: problems.flatMap((problem) => renderProblem(problem, paint)),
        notes: [...fixed.map((file) => `fixed ${file}`), summary],
        failure: isValid ? undefined : invalid(outcome.problems, summary),
      }
    })
  }
}

function invalid(
  problems: Awaited<ReturnType<typeof validatePaths>>['problems'],
  summary: string,
): SkillsError {
  const [first] = problems
  return new SkillsError('E_MODULE_INVALID', `Not valid: ${summary}.`, {
    ...(first?.file === undefined
      ? {}
      : { where: { file: first.file, ...(first.line === undefined ? {} : { line: first.line }) } }),
    ...(first === undefined ? {} : { rule: first.rule }),
    remedy: first?.remedy ?? 'Run it again with --fix.',
  })
}
