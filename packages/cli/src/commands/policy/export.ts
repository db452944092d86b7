import { Flags } from '@oclif/core'
import { exportPolicy, exportTargetIds, saveReport } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { renderExport } from '../../render/render-export.ts'
import { scopeRequest } from '../../requests.ts'

export default class PolicyExport extends SkillsCommand {
  static override summary = "write the policy in an assistant's own managed settings"
  static override description =
    'What the policy enforces and the assistant has a setting for; never more than the policy allows. Every other line is listed with its place, since only skills keeps it. Which documentation of the vendor was read, and when, is told.'
  static override examples = [
    {
      description: 'for Claude Code',
      command:
        '<%= config.bin %> policy export --target claude-code --output managed-settings.json',
    },
    {
      description: 'what Codex has no word for',
      command: '<%= config.bin %> policy export --target codex --json',
    },
  ]
  static override flags = {
    target: Flags.string({
      required: true,
      options: [...exportTargetIds],
      description: 'whose settings',
    }),
    output: Flags.string({ description: 'file to write them to', helpValue: 'FILE' }),
  }

  async run(): Promise<void> {
    await this.deliver(PolicyExport, async ({ flags }, { context }) => {
      const { target, output } = flags
      const exported = await exportPolicy(context, { target, scope: scopeRequest(flags) })
      if (output !== undefined) await saveReport(context, output, exported.text)
      return renderExport(exported, output)
    })
  }
}
