import { Args, Flags } from '@oclif/core'
import { importBundle } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { planFlags } from '../../flags.ts'
import { renderBundle } from '../../render/render-bundle.ts'
import { scopeRequest } from '../../requests.ts'

export default class BundleImport extends SkillsCommand {
  static override summary = 'take the modules of a bundle, so that they install without a network'
  static override description =
    'Every byte and every module is checked as if it had been fetched; all are taken or none. Afterwards install, ci and verify work from the store.'
  static override examples = [
    {
      description: 'with the digest that the sender told you',
      command: '<%= config.bin %> bundle import skills-bundle.tar --sha256 9f2c…',
    },
    {
      description: 'look, and take nothing',
      command: '<%= config.bin %> bundle import skills-bundle.tar --dry-run',
    },
  ]
  static override args = {
    file: Args.string({ description: 'the bundle', required: true }),
  }
  static override flags = {
    ...planFlags,
    sha256: Flags.string({
      helpValue: 'HEX',
      description: 'digest that the file must have, as export printed it',
    }),
  }

  async run(): Promise<void> {
    await this.deliver(BundleImport, async ({ args, flags }, { context, terminal }) => {
      const { sha256, 'dry-run': dryRun } = flags
      const scope = scopeRequest(flags)
      const { warnings, ...taken } = await importBundle(context, {
        file: args.file,
        sha256,
        scope,
        dryRun,
      })
      return {
        data: taken,
        lines: await renderBundle(taken.modules, terminal),
        notes: [
          taken.imported
            ? 'Taken. Install with skills install NAME, or skills ci.'
            : 'Nothing was taken.',
        ],
        warnings,
      }
    })
  }
}
