import { Args } from '@oclif/core'
import { updateRegistries } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { registryText } from '../../render/render-registries.ts'
import { scopeRequest } from '../../requests.ts'

export default class RegistryUpdate extends SkillsCommand {
  static override summary = 'ask registries for what is new, and keep it for --offline'
  static override description =
    'Every lookup asks by itself whether a registry has changed; this fills the cache before a time without network, and tells which plugins of a marketplace cannot be had.'
  static override examples = [
    { description: 'all', command: '<%= config.bin %> registry update' },
    { description: 'one', command: '<%= config.bin %> registry update acme' },
  ]
  static override args = {
    name: Args.string({ description: 'names of registries; default: all', multiple: true }),
  }

  async run(): Promise<void> {
    await this.deliver(RegistryUpdate, async ({ args, flags }, { context }) => {
      const { registries, warnings } = await updateRegistries(context, {
        names: args.name ?? [],
        scope: scopeRequest(flags),
      })
      return {
        data: { registries },
        lines: registries.map(registryText),
        notes: registries.length === 0 ? ['There is no registry but the built-in one.'] : [],
        warnings,
      }
    })
  }
}
