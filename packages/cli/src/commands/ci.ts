import { installLocked, type ScopeRequest } from '@skills/operations'
import { type Outcome, SkillsCommand } from '../base-command.ts'
import { longPlanFlags, recursiveFlags } from '../flags.ts'
import { outcomeOfEach } from '../recursive.ts'
import { changeOutcome, plannedOutcome } from '../render/change-outcome.ts'
import { scopeRequest } from '../requests.ts'

export default class Ci extends SkillsCommand {
  static override summary = 'install exactly what skills.lock says'
  static override description =
    'For pipelines: nothing is resolved, no record changes, a local edit is never overwritten, and your module list does not count. Needs no network where the store has the bytes. Exit status 1 where skills.json and skills.lock disagree, 4 where bytes differ from the lock.'
  static override examples = [
    { description: 'in a pipeline', command: '<%= config.bin %> ci' },
    { description: 'in every project of a monorepo', command: '<%= config.bin %> ci --recursive' },
    { description: 'from the store alone', command: '<%= config.bin %> ci --offline --json' },
  ]
  static override flags = { ...recursiveFlags, ...longPlanFlags }

  async run(): Promise<void> {
    await this.deliver(Ci, async ({ flags }, session) => {
      const how = { ...session, dryRun: flags['dry-run'], verbose: flags.verbose }
      const { recursive, 'dry-run': dryRun } = flags
      const inOne = async (scope: ScopeRequest) => {
        let plan: Outcome | undefined
        const outcome = await installLocked(session.context, {
          dryRun,
          scope,
          onPlan: (planned) => {
            plan = plannedOutcome(planned, how)
            if (!recursive) session.tell(plan)
          },
        })
        const done = changeOutcome(outcome, how)
        return recursive ? { ...done, lines: plan?.lines ?? [] } : done
      }
      const scope = scopeRequest(flags)
      return recursive ? outcomeOfEach(session, scope, inOne) : inOne(scope)
    })
  }
}
