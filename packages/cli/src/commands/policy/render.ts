import { Flags } from '@oclif/core'
import { policyFormats, renderPolicy, saveReport } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { scopeRequest } from '../../requests.ts'

export default class PolicyRender extends SkillsCommand {
  static override summary = 'write the policy as a page that people can read'
  static override description =
    'From the same files that are enforced, so that what is read and what is kept cannot differ. Every line says in which file and on which line it stands. The HTML is one file without scripts that asks nobody.'
  static override examples = [
    { description: 'in the terminal', command: '<%= config.bin %> policy render' },
    {
      description: 'a page for everybody',
      command: '<%= config.bin %> policy render --format html --output policy.html',
    },
  ]
  static override flags = {
    format: Flags.option({ options: policyFormats })({
      description: 'markdown or html',
      default: 'markdown',
    }),
    output: Flags.string({ description: 'file to write it to', helpValue: 'FILE' }),
  }

  async run(): Promise<void> {
    await this.deliver(PolicyRender, async ({ flags }, { context }) => {
      const { format, output } = flags
      const { text, warnings } = await renderPolicy(context, { format, scope: scopeRequest(flags) })
      if (output !== undefined) await saveReport(context, output, text)
      return {
        data: { format, output: output ?? null, text: output === undefined ? text : null },
        lines: output === undefined ? text.trimEnd().split('\n') : [],
        notes: output === undefined ? [] : [`The page is in ${output}.`],
        warnings,
      }
    })
  }
}
