import { Args, Flags } from '@oclif/core'
import { printable } from '@skills/core'
import { addToRegistry } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { list, planFlags } from '../../flags.ts'
import { registryFolderFlag, writtenLines } from '../../registry-flags.ts'

export default class RegistryAdd extends SkillsCommand {
  static override summary = 'list one version of a module in a registry'
  static override description =
    'Fetches, validates and audits it as an installation would, and writes down its commit and digest. A version that is listed with other content is refused. Packs of your own go into a registry with skills publish --to.'
  static override examples = [
    {
      description: 'the newest version of a repository',
      command:
        '<%= config.bin %> registry add acme/web-skills --registry ./registry --publisher Acme',
    },
    {
      description: 'a certain version, under a name of its own',
      command: '<%= config.bin %> registry add acme/skills//web@1.2.0 --name @acme/web',
    },
  ]
  static override args = {
    source: Args.string({
      description: 'source of the module, with @RANGE or #REF; others must reach it',
      required: true,
    }),
  }
  static override flags = {
    ...registryFolderFlag,
    name: Flags.string({
      helpValue: 'NAME',
      description: 'its name in the registry [default: what it calls itself]',
    }),
    description: Flags.string({ helpValue: 'TEXT', description: 'one line about it' }),
    license: Flags.string({ helpValue: 'SPDX', description: 'its licence' }),
    publisher: Flags.string({ helpValue: 'TEXT', description: 'who publishes it' }),
    keyword: Flags.string({ ...list, helpValue: 'WORD', description: 'a word to find it by' }),
    category: Flags.string({
      ...list,
      helpValue: 'CATEGORY',
      description: 'a category to list it in',
    }),
    ...planFlags,
  }

  async run(): Promise<void> {
    await this.deliver(RegistryAdd, async ({ args, flags }, { context }) => {
      const { registry, name, description, license, publisher, keyword } = flags
      const { warnings, ...data } = await addToRegistry(context, {
        registry,
        source: args.source,
        given: {
          ...{ name, description, license, publisher },
          keywords: keyword ?? [],
          categories: flags.category ?? [],
        },
        dryRun: flags['dry-run'],
      })
      const what = printable(`${data.name} ${data.version}`, { oneLine: true })
      return {
        data,
        warnings,
        lines: writtenLines(data.written),
        notes: [
          data.written.length === 0
            ? `${what} was listed already; nothing changed.`
            : `${flags['dry-run'] ? 'Would list' : 'Listed'} ${what}, ${data.integrity}.`,
        ],
      }
    })
  }
}
