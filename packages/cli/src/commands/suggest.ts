import { Args } from '@oclif/core'
import { suggestSkills } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { assistantFlags } from '../flags.ts'
import { renderColumns } from '../render/render-list.ts'
import { scopeRequest } from '../requests.ts'

export default class Suggest extends SkillsCommand {
  static override summary = 'suggest skills that fit what this project contains'
  static override description =
    'Looks at file names only, ranks the skills of the modules you have by what they speak of, and keeps to the listing of each assistant. Installs nothing.'
  static override examples = [
    {
      description: 'from the modules you have',
      command: '<%= config.bin %> suggest --assistant claude-code',
    },
    { description: 'from one module', command: '<%= config.bin %> suggest prodsec-skills --json' },
  ]
  static override args = {
    module: Args.string({
      description: 'names or sources of modules; default: those you have',
      multiple: true,
    }),
  }
  static override flags = { ...assistantFlags }

  async run(): Promise<void> {
    await this.deliver(Suggest, async ({ args, flags }, { context, terminal }) => {
      const found = await suggestSkills(context, {
        modules: args.module ?? [],
        assistants: flags.assistant,
        scope: scopeRequest(flags),
      })
      const rows = found.skills.map(({ name, module, topics }) => [name, module, topics.join(', ')])
      const seen = found.topics.length === 0 ? 'nothing we know' : found.topics.join(', ')
      return {
        data: found,
        lines: await renderColumns(['SKILL', 'MODULE', 'BECAUSE OF'], rows, terminal),
        notes: [
          `This project contains ${seen}.`,
          ...(found.leftOut === 0
            ? []
            : [`${found.leftOut} more fit the project and no longer the listing.`]),
          ...found.commands.map((command) => `Next: ${command}`),
        ],
      }
    })
  }
}
