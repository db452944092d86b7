import { Args } from '@oclif/core'
import { updateModules } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { renderColumns } from '../../render/render-list.ts'

export default class ModUpdate extends SkillsCommand {
  static override summary = 'fetch newer versions of registered modules, inside their ranges'
  static override description =
    'Checks each like a new one. What is installed does not change; install does that.'
  static override examples = [
    { description: 'all of them', command: '<%= config.bin %> mod update' },
    { description: 'one', command: '<%= config.bin %> mod update prodsec-skills' },
  ]
  static override args = {
    name: Args.string({ description: 'names of modules; default: all', multiple: true }),
  }

  async run(): Promise<void> {
    await this.deliver(ModUpdate, async ({ args }, { context, terminal }) => {
      const modules = await updateModules(context, { names: args.name ?? [] })
      const rows = modules.map(({ name, from, to, changed }) => [
        name,
        from,
        to,
        changed ? 'updated' : 'unchanged',
      ])
      return {
        data: { modules },
        lines: await renderColumns(['MODULE', 'FROM', 'TO', 'RESULT'], rows, terminal),
        notes: modules.length === 0 ? ['No module was added yet.'] : [],
      }
    })
  }
}
