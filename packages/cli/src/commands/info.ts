import { Args } from '@oclif/core'
import { moduleDetails } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { renderDetails } from '../render/render-details.ts'
import { scopeRequest } from '../requests.ts'

export default class Info extends SkillsCommand {
  static override hiddenAliases = ['view']
  static override summary = 'show what a module is and holds, before or after it is installed'
  static override examples = [
    { description: 'a registered module', command: '<%= config.bin %> info prodsec-skills' },
    {
      description: 'a repository that is not registered',
      command: '<%= config.bin %> info owner/repo@^1.2',
    },
  ]
  static override args = {
    module: Args.string({ description: 'name or source of a module', required: true }),
  }

  async run(): Promise<void> {
    await this.deliver(Info, async ({ args, flags }, session) => {
      const details = await moduleDetails(session.context, {
        module: args.module,
        scope: scopeRequest(flags),
      })
      const { warnings, ...data } = details
      return { data, lines: renderDetails(details, session), warnings }
    })
  }
}
