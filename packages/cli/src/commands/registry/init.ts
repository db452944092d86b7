import { Args, Flags } from '@oclif/core'
import { printable } from '@skills/core'
import { initRegistry } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { scopesIn, scopesOfRegistry } from '../../registry-flags.ts'

export default class RegistryInit extends SkillsCommand {
  static override summary = 'start a registry: a folder of static files'
  static override description =
    'Any web server, git host or file share can give the folder to others. A registry answers for names with a scope only where it declares that scope.'
  static override examples = [
    {
      description: 'a company’s',
      command: '<%= config.bin %> registry init registry --name acme --scope @acme',
    },
    { description: 'in this folder', command: '<%= config.bin %> registry init . --name acme' },
  ]
  static override args = {
    folder: Args.string({ description: 'the folder; made where it is missing', default: '.' }),
  }
  static override flags = {
    name: Flags.string({
      helpValue: 'NAME',
      description: 'what it calls itself [default: the name of the folder]',
    }),
    title: Flags.string({ helpValue: 'TEXT', description: 'its name for people' }),
    homepage: Flags.string({ helpValue: 'URL', description: 'https address of a page about it' }),
    ...scopesOfRegistry('a scope whose modules it may hold'),
  }

  async run(): Promise<void> {
    await this.deliver(RegistryInit, async ({ args, flags }, { context }) => {
      const { name, title, homepage } = flags
      const data = await initRegistry(context, {
        ...{ folder: args.folder, name, title, homepage },
        scopes: scopesIn(flags),
      })
      return {
        data,
        lines: [printable(data.folder, { oneLine: true })],
        notes: [`Started the registry ${data.name}. Add to it: skills registry add SOURCE`],
      }
    })
  }
}
