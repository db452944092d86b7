import { lintPolicy } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { renderRemarks } from '../../render/render-policy.ts'
import { scopeRequest } from '../../requests.ts'

export default class PolicyLint extends SkillsCommand {
  static override summary = 'find lines of the policy that do not do what they seem to'
  static override description =
    'Entries that another one covers or denies, patterns that no source can match, names that this version does not know, lines without effect, rules that nothing can meet today, exceptions that accept nothing or soon end. Exit status 1 where there is a warning; notes fail nothing.'
  static override examples = [
    { description: 'the policy of this project', command: '<%= config.bin %> policy lint' },
    { description: 'for a machine', command: '<%= config.bin %> policy lint --json' },
  ]

  async run(): Promise<void> {
    await this.deliver(PolicyLint, async ({ flags }, { context, terminal, paint }) => {
      const { remarks, failure, warnings } = await lintPolicy(context, {
        scope: scopeRequest(flags),
      })
      return {
        data: { remarks },
        lines: renderRemarks(remarks, { terminal, paint }),
        notes: remarks.length === 0 ? ['Every line of the policy does something.'] : [],
        warnings,
        failure,
      }
    })
  }
}
