import { Args, Flags } from '@oclif/core'
import { counted, printable } from '@skills/core'
import { mirrorRegistry } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { list } from '../../flags.ts'
import { writtenLines } from '../../registry-flags.ts'

export default class RegistryMirror extends SkillsCommand {
  static override summary = 'copy a registry into a folder, and check every file on the way'
  static override description =
    'Index, modules, packs, digests and signatures. Who uses the copy checks the same signatures, so that it needs no trust; copying the folder by other means does as well.'
  static override examples = [
    {
      description: 'for a network of its own',
      command:
        '<%= config.bin %> registry mirror https://skills.acme.example/registry ./mirror --key ./acme.pub',
    },
    {
      description: 'one of your settings',
      command: '<%= config.bin %> registry mirror acme ./mirror',
    },
  ]
  static override args = {
    source: Args.string({
      description: 'address of a registry, or its name in your settings',
      required: true,
    }),
    folder: Args.string({ description: 'where the copy goes', required: true }),
  }
  static override flags = {
    key: Flags.string({
      ...list,
      helpValue: 'KEY',
      description: 'a key that must have signed for it [default: those of your settings]',
    }),
  }

  async run(): Promise<void> {
    await this.deliver(RegistryMirror, async ({ args, flags }, { context }) => {
      const { source, folder } = args
      const data = await mirrorRegistry(context, { source, folder, keys: flags.key ?? [] })
      const { files, written, vouched } = data
      const where = printable(data.source, { oneLine: true })
      const how = vouched ? 'signed for by the keys that are pinned' : 'signed for by nobody'
      return {
        data,
        lines: writtenLines(written),
        notes: [
          `${counted(files, 'file')} of ${where} checked, ${how}; ${written.length} written.`,
        ],
      }
    })
  }
}
