import { Args } from '@oclif/core'
import { removeModules } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'

export default class ModRemove extends SkillsCommand {
  static override hiddenAliases = ['mod:rm']
  static override summary = 'take modules out of your module list'
  static override description = 'What is installed stays; skills uninstall removes that.'
  static override examples = [
    { description: 'one module', command: '<%= config.bin %> mod remove prodsec-skills' },
    { description: 'several', command: '<%= config.bin %> mod remove web-pack db-pack' },
  ]
  static override args = {
    name: Args.string({ description: 'names of modules', multiple: true, required: true }),
  }

  async run(): Promise<void> {
    await this.deliver(ModRemove, async ({ args }, { context }) => {
      const { removed } = await removeModules(context, { names: args.name ?? [] })
      return {
        data: { removed },
        lines: removed,
        notes: ['Removed from the module list. What is installed stays.'],
      }
    })
  }
}
