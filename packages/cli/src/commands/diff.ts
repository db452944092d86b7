import { Args } from '@oclif/core'
import { diffModule } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { renderDiff } from '../render/render-diff.ts'
import { scopeRequest } from '../requests.ts'

export default class Diff extends SkillsCommand {
  static override summary = 'show what changes between two versions of a module'
  static override description =
    'Skills, files, texts, scripts, grants, capabilities and findings, before an update writes anything. Without versions: from what is installed to what an update would bring.'
  static override examples = [
    { description: 'what an update would bring', command: '<%= config.bin %> diff prodsec-skills' },
    {
      description: 'between two versions',
      command: '<%= config.bin %> diff prodsec-skills 1.0.0 1.1.0',
    },
  ]
  static override args = {
    module: Args.string({ description: 'name or source of a module', required: true }),
    from: Args.string({
      description: 'version, range, branch, tag or commit; default: what is installed',
    }),
    to: Args.string({ description: 'the same; default: what an update would bring' }),
  }

  async run(): Promise<void> {
    await this.deliver(Diff, async ({ args, flags }, { context, paint }) => {
      const diff = await diffModule(context, {
        module: args.module,
        from: args.from,
        to: args.to,
        scope: scopeRequest(flags),
      })
      return { data: diff, lines: renderDiff(diff, paint) }
    })
  }
}
