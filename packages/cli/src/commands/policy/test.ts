import { Args } from '@oclif/core'
import { counted } from '@skills/core'
import { testPolicy } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { renderCases } from '../../render/render-policy.ts'
import { scopeRequest } from '../../requests.ts'

export default class PolicyTest extends SkillsCommand {
  static override summary = 'compare the decisions of the policy with those that are expected'
  static override description =
    'Files of YAML or JSON with cases: facts, the decision that they must get, and its rule. A file may name the policy it is about; else the layers in force here are asked. Exit status 1 where a case fails, with its file and line.'
  static override examples = [
    { description: 'one file', command: '<%= config.bin %> policy test policy-tests/sources.yaml' },
    {
      description: 'every file of a folder, for a machine',
      command: '<%= config.bin %> policy test policy-tests --json',
    },
  ]
  static override args = {
    fixtures: Args.string({
      required: true,
      multiple: true,
      description: 'files with expected decisions, and folders of such files',
    }),
  }

  async run(): Promise<void> {
    await this.deliver(PolicyTest, async ({ args, flags }, { context, terminal, paint }) => {
      const request = { fixtures: args.fixtures, scope: scopeRequest(flags) }
      const { cases, failure } = await testPolicy(context, request)
      const failed = cases.filter(({ passed }) => !passed).length
      return {
        data: { cases, passed: cases.length - failed, failed },
        lines: renderCases(cases, { terminal, paint }),
        notes: [`${counted(cases.length, 'case')}, ${failed} failed.`],
        failure,
      }
    })
  }
}
