import { Flags } from '@oclif/core'
import { initPolicy, policyPresets } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { planFlags } from '../../flags.ts'
import { renderInit } from '../../render/render-init.ts'
import { scopeRequest } from '../../requests.ts'

export default class PolicyInit extends SkillsCommand {
  static override summary = 'begin a policy from a preset'
  static override description =
    'baseline: for a team that begins; it refuses what nobody should have to think about. open-source: for a project of strangers. strict: nothing that no person reviewed, which refuses everything until reviews can be checked. A file that is there is never touched.'
  static override examples = [
    { description: 'in this project', command: '<%= config.bin %> policy init' },
    {
      description: 'see the strict one without writing it',
      command: '<%= config.bin %> policy init --preset strict --dry-run',
    },
  ]
  static override flags = {
    preset: Flags.option({ options: policyPresets })({
      description: 'which policy to begin with',
      default: 'baseline',
    }),
    ...planFlags,
  }

  async run(): Promise<void> {
    await this.deliver(PolicyInit, async ({ flags }, { context }) => {
      const { preset, 'dry-run': dryRun } = flags
      return renderInit(await initPolicy(context, { preset, dryRun, scope: scopeRequest(flags) }))
    })
  }
}
