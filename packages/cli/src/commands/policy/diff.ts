import { Args } from '@oclif/core'
import { diffPolicy } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { renderChanges } from '../../render/render-policy.ts'
import { scopeRequest } from '../../requests.ts'

export default class PolicyDiff extends SkillsCommand {
  static override summary = 'say what a change of the policy loosens and what it tightens'
  static override description =
    'Compares meaning and not lines: order, comments and entries that a wider one covers make no difference. Each side is a file or a revision of git, whose policies from the top of the repository down to the project are compared, with what they extend. Exit status 1 where something is loosened.'
  static override examples = [
    { description: 'this branch', command: '<%= config.bin %> policy diff main HEAD' },
    { description: 'what is not committed yet', command: '<%= config.bin %> policy diff HEAD' },
    {
      description: 'two files',
      command: '<%= config.bin %> policy diff old.policy.yaml skills.policy.yaml --json',
    },
  ]
  static override args = {
    base: Args.string({ required: true, description: 'a file, or a revision such as main' }),
    head: Args.string({ description: 'the same; default: the files on disk' }),
  }

  async run(): Promise<void> {
    await this.deliver(PolicyDiff, async ({ args, flags }, { context, terminal, paint }) => {
      const request = { base: args.base, head: args.head, scope: scopeRequest(flags) }
      const { failure, ...difference } = await diffPolicy(context, request)
      return {
        data: difference,
        lines: renderChanges(difference.changes, { terminal, paint }),
        notes: difference.changes.length === 0 ? ['It means the same.'] : [],
        failure,
      }
    })
  }
}
