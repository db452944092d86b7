import { Args } from '@oclif/core'
import { useRegistry } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { registryFlags } from '../../flags.ts'
import { scopesIn } from '../../registry-flags.ts'
import { registryText } from '../../render/render-registries.ts'

export default class RegistryUse extends SkillsCommand {
  static override summary = 'use a further registry, or a marketplace of plugins as one'
  static override description =
    'Looks into it and writes it into your settings. A registry that is kept to scopes is asked for these alone. Every other name is asked of all registries, and one that two of them have is refused. With a key every answer must be signed for, whole and no older than what was seen before.'
  static override examples = [
    {
      description: 'a company’s, for its own names alone',
      command: '<%= config.bin %> registry use https://skills.acme.example/registry --scope @acme',
    },
    {
      description: 'a signed one: who does not have this key cannot show you anything',
      command:
        '<%= config.bin %> registry use https://skills.acme.example/registry --key ./acme.pub',
    },
    {
      description: 'a marketplace of plugins in a repository',
      command: '<%= config.bin %> registry use anthropics/skills --name anthropic',
    },
  ]
  static override args = {
    source: Args.string({
      description: 'https address of its files, owner/repo or another repository, or a folder',
      required: true,
    }),
  }
  static override flags = registryFlags

  async run(): Promise<void> {
    await this.deliver(RegistryUse, async ({ args, flags }, { context }) => {
      const { name } = flags
      const { registry, warnings } = await useRegistry(context, {
        source: args.source,
        name,
        scopes: scopesIn(flags),
        keys: flags.key ?? [],
        firstUse: flags['first-use'] === true,
      })
      return {
        data: { registry },
        lines: [registryText(registry)],
        notes: ['It is in your settings now. Look into it: skills search WORD'],
        warnings,
      }
    })
  }
}
