import { Args } from '@oclif/core'
import { initModule } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { planFlags } from '../../flags.ts'

export default class ModInit extends SkillsCommand {
  static override summary = 'start a new module that validates'
  static override examples = [
    { description: 'in a new folder', command: '<%= config.bin %> mod init my-skills' },
    {
      description: 'see what would be made',
      command: '<%= config.bin %> mod init my-skills --dry-run',
    },
  ]
  static override args = {
    dir: Args.string({ description: 'folder of the module; default: this folder' }),
  }
  static override flags = { ...planFlags }

  async run(): Promise<void> {
    await this.deliver(ModInit, async ({ args, flags }, { context }) => {
      const dryRun = flags['dry-run']
      const outcome = await initModule(context, { dir: args.dir, dryRun })
      return {
        data: { ...outcome, written: !dryRun },
        lines: outcome.created,
        notes: [
          dryRun
            ? 'Dry run, nothing was written.'
            : `Made the module ${outcome.name}. Check it: skills validate ${args.dir ?? '.'}`,
        ],
      }
    })
  }
}
