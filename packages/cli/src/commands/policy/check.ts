import { counted } from '@skills/core'
import { checkInstalled } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { recursiveFlags } from '../../flags.ts'
import { outcomeOfEach } from '../../recursive.ts'
import { renderReasons } from '../../render/render-policy.ts'
import { scopeRequest } from '../../requests.ts'

export default class PolicyCheck extends SkillsCommand {
  static override summary = 'judge everything that is installed here by the policy'
  static override description =
    'Reads only. Each module is judged again from its bytes in the store, the readers of each place, and the project as a whole. Exit status 1 where something is not allowed, with every reason. Whether the disk still has these bytes is what verify answers.'
  static override examples = [
    { description: 'this project', command: '<%= config.bin %> policy check' },
    {
      description: 'every project of a monorepo, for a machine',
      command: '<%= config.bin %> policy check --recursive --json',
    },
  ]
  static override flags = { ...recursiveFlags }

  async run(): Promise<void> {
    await this.deliver(PolicyCheck, async ({ flags }, session) => {
      const { context, terminal, paint } = session
      const inOne = async (scope: ReturnType<typeof scopeRequest>) => {
        const checked = await checkInstalled(context, { scope })
        const { decision, modules, skills, failure, warnings } = checked
        const verdict = decision.allowed ? 'Allowed' : 'Not allowed'
        return {
          data: { decision, modules, skills },
          lines: renderReasons(decision.reasons, { terminal, paint }),
          notes: [`${verdict}: ${counted(modules, 'module')}, ${counted(skills, 'skill')}.`],
          warnings,
          failure,
        }
      }
      const scope = scopeRequest(flags)
      return flags.recursive ? outcomeOfEach(session, scope, inOne) : inOne(scope)
    })
  }
}
