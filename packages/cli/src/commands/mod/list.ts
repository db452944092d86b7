import { listModules } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { renderColumns } from '../../render/render-list.ts'

export default class ModList extends SkillsCommand {
  static override hiddenAliases = ['mod:ls']
  static override summary = 'list the modules that you have added'
  static override examples = [
    { description: 'as a table', command: '<%= config.bin %> mod list' },
    { description: 'for a machine', command: '<%= config.bin %> mod list --json' },
  ]

  async run(): Promise<void> {
    await this.deliver(ModList, async (_parsed, { context, terminal }) => {
      const modules = listModules(context)
      const rows = modules.map(({ name, version, source }) => [name, version, source])
      return {
        data: { modules },
        lines: await renderColumns(['MODULE', 'VERSION', 'SOURCE'], rows, terminal),
        notes:
          modules.length === 0
            ? ['No module was added yet. Try: skills mod add reviewing-skills']
            : [],
      }
    })
  }
}
