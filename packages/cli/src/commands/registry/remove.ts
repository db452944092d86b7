import { Args } from '@oclif/core'
import { removeRegistries } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'

export default class RegistryRemove extends SkillsCommand {
  static override hiddenAliases = ['registry:rm']
  static override summary = 'take registries out of your settings'
  static override description = 'What was installed from them stays, and is updated no more.'
  static override examples = [
    { description: 'one', command: '<%= config.bin %> registry remove acme' },
    { description: 'several', command: '<%= config.bin %> registry remove acme anthropic' },
  ]
  static override args = {
    name: Args.string({ description: 'names of registries', multiple: true, required: true }),
  }

  async run(): Promise<void> {
    await this.deliver(RegistryRemove, async ({ args }, { context }) => {
      const { removed } = await removeRegistries(context, args.name ?? [])
      return {
        data: { removed },
        lines: removed,
        notes: ['Removed from your settings. What was installed from there stays.'],
      }
    })
  }
}
