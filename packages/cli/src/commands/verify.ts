import { Args } from '@oclif/core'
import { type ScopeRequest, verifyInstalled } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { recursiveFlags } from '../flags.ts'
import { outcomeOfEach } from '../recursive.ts'
import { renderVerify } from '../render/render-verify.ts'
import { scopeRequest } from '../requests.ts'

export default class Verify extends SkillsCommand {
  static override summary = 'compare what is installed with the lock, and the lock with the store'
  static override description =
    'Reads only. Every file of every installed skill is hashed; a changed, missing or added file, or a lost executable bit, is named. Exit status 4 where anything differs, 1 where policy does not allow what is installed.'
  static override examples = [
    { description: 'everything in this project', command: '<%= config.bin %> verify' },
    {
      description: 'every project of a monorepo',
      command: '<%= config.bin %> verify --recursive',
    },
    {
      description: 'one module, for a machine',
      command: '<%= config.bin %> verify prodsec-skills --json',
    },
  ]
  static override flags = { ...recursiveFlags }
  static override args = {
    module: Args.string({
      description: 'names of installed modules; default: all',
      multiple: true,
    }),
  }

  async run(): Promise<void> {
    await this.deliver(Verify, async ({ args, flags }, session) => {
      const { context, terminal, paint } = session
      const inOne = async (scope: ScopeRequest) => {
        const outcome = await verifyInstalled(context, { modules: args.module ?? [], scope })
        const { results, summary, decision, warnings, failure } = outcome
        return {
          data: { results, summary, decision },
          lines: renderVerify(outcome, { terminal, paint }),
          notes: results.length === 0 ? ['Nothing is installed here.'] : [],
          warnings,
          failure,
        }
      }
      const scope = scopeRequest(flags)
      return flags.recursive ? outcomeOfEach(session, scope, inOne) : inOne(scope)
    })
  }
}
