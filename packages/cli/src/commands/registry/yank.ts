import { Args, Flags } from '@oclif/core'
import { printable, SkillsError } from '@skills/core'
import { yankVersion } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { registryFolderFlag, writtenLines } from '../../registry-flags.ts'

export default class RegistryYank extends SkillsCommand {
  static override summary = 'withdraw a version from a registry'
  static override description =
    'It is chosen no more, and the reason is told to whoever has it. Where it is locked it goes on to be installed: nothing breaks, and its files stay. --undo offers it again.'
  static override examples = [
    {
      description: 'one version',
      command: '<%= config.bin %> registry yank @acme/web@1.4.1 --reason "Reads tokens"',
    },
    {
      description: 'a mistake',
      command: '<%= config.bin %> registry yank @acme/web@1.4.1 --undo',
    },
  ]
  static override args = {
    version: Args.string({ description: 'module and version, as NAME@1.2.3', required: true }),
  }
  static override flags = {
    ...registryFolderFlag,
    reason: Flags.string({ helpValue: 'TEXT', description: 'why, for whoever has it' }),
    undo: Flags.boolean({ description: 'offer the version again', exclusive: ['reason'] }),
  }

  async run(): Promise<void> {
    await this.deliver(RegistryYank, async ({ args, flags }, { context }) => {
      const { registry, reason, undo } = flags
      if (undo !== true && (reason === undefined || reason.trim() === ''))
        throw new SkillsError('E_USAGE', 'A version is withdrawn for a reason.', {
          where: { flag: '--reason' },
          remedy: 'Say why, for whoever has it: --reason "Reads tokens"',
        })
      const request = { registry, what: args.version, reason: undo === true ? undefined : reason }
      const { warnings, ...data } = await yankVersion(context, request)
      const what = printable(`${data.name} ${data.version}`, { oneLine: true })
      return {
        data,
        warnings,
        lines: writtenLines(data.written),
        notes: [
          data.written.length === 0
            ? `Nothing changed for ${what}.`
            : `${data.yanked === null ? 'Offered again' : 'Withdrawn'}: ${what}.`,
        ],
      }
    })
  }
}
