import { Args } from '@oclif/core'
import { searchModules } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { renderColumns } from '../render/render-list.ts'

export default class Search extends SkillsCommand {
  static override hiddenAliases = ['find']
  static override summary = 'search your module list and the registries'
  static override description =
    'Every word must stand in the name or the description. Nothing is fetched.'
  static override examples = [
    { description: 'by topic', command: '<%= config.bin %> search security' },
    { description: 'for a machine', command: '<%= config.bin %> search review --json' },
  ]
  static override args = {
    words: Args.string({ description: 'words to look for', multiple: true, required: true }),
  }

  async run(): Promise<void> {
    await this.deliver(Search, async ({ args }, { context, terminal }) => {
      const modules = searchModules(context, args.words ?? [])
      const rows = modules.map(({ name, from, description }) => [name, from, description])
      return {
        data: { modules },
        lines: await renderColumns(['MODULE', 'FROM', 'DESCRIPTION'], rows, terminal),
        notes: modules.length === 0 ? ['Nothing was found.'] : [],
      }
    })
  }
}
