import { Args } from '@oclif/core'
import { moduleDetails } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { renderDetails } from '../../render/render-details.ts'
import { scopeRequest } from '../../requests.ts'

export default class ModInfo extends SkillsCommand {
  static override summary = 'show what a module holds'
  static override examples = [
    { description: 'a registered module', command: '<%= config.bin %> mod info prodsec-skills' },
    { description: 'for a machine', command: '<%= config.bin %> mod info prodsec-skills --json' },
  ]
  static override args = {
    name: Args.string({ description: 'name of a module', required: true }),
  }

  async run(): Promise<void> {
    await this.deliver(ModInfo, async ({ args, flags }, session) => {
      const details = await moduleDetails(session.context, {
        module: args.name,
        scope: scopeRequest(flags),
      })
      const { warnings, ...data } = details
      return { data, lines: renderDetails(details, session), warnings }
    })
  }
}
