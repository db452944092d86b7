import { Flags } from '@oclif/core'
import { showPolicy } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { renderEffective, renderLayers } from '../../render/render-policy.ts'
import { scopeRequest } from '../../requests.ts'

export default class PolicyShow extends SkillsCommand {
  static override summary = 'show the policy layers that bind here'
  static override description =
    'From the highest down, each with its path and the digest of its bytes. --effective shows every line that binds, with the layer and line it stands on; what a stricter layer makes moot is left out.'
  static override examples = [
    { description: 'the layers', command: '<%= config.bin %> policy show' },
    { description: 'every line that binds', command: '<%= config.bin %> policy show --effective' },
  ]
  static override flags = {
    effective: Flags.boolean({ description: 'every line that binds, with its place' }),
  }

  async run(): Promise<void> {
    await this.deliver(PolicyShow, async ({ flags }, { context, terminal, paint }) => {
      const { warnings, effective, ...shown } = await showPolicy(context, {
        scope: scopeRequest(flags),
      })
      return {
        data: { ...shown, effective: flags.effective ? effective : null },
        lines: flags.effective
          ? renderEffective(effective, { terminal, paint })
          : renderLayers(shown.layers, { terminal, paint }),
        warnings,
      }
    })
  }
}
