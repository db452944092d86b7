import { Args } from '@oclif/core'
import { explainPolicy } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { renderPolicyExplanation } from '../../render/render-policy-explanation.ts'
import { scopeRequest } from '../../requests.ts'

export default class PolicyExplain extends SkillsCommand {
  static override summary = 'say what policy decides about a module, a skill or a path, and why'
  static override description =
    'The decision, the line that decides, every other line that was asked, the facts that were looked at and where they come from, exceptions, the least that helps, and whom to ask. A module need not be installed; nothing is written. The exit status is 0 whatever the answer is.'
  static override examples = [
    {
      description: 'an installed module',
      command: '<%= config.bin %> policy explain prodsec-skills',
    },
    {
      description: 'may assistants be given this repository?',
      command: '<%= config.bin %> policy explain owner/repo',
    },
    {
      description: 'may a module write this file?',
      command: '<%= config.bin %> policy explain AGENTS.md --json',
    },
  ]
  static override args = {
    subject: Args.string({
      required: true,
      description: 'an installed module or skill, a path, or a source',
    }),
  }

  async run(): Promise<void> {
    await this.deliver(PolicyExplain, async ({ args, flags }, { context, terminal, paint }) => {
      const request = { subject: args.subject, scope: scopeRequest(flags) }
      const { warnings, ...explained } = await explainPolicy(context, request)
      return {
        data: explained,
        lines: renderPolicyExplanation(explained, { terminal, paint }),
        warnings,
      }
    })
  }
}
