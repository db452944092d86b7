import { installLocked } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { planFlags } from '../flags.ts'
import { changeOutcome, plannedOutcome } from '../render/change-outcome.ts'
import { scopeRequest } from '../requests.ts'

export default class Ci extends SkillsCommand {
  static override summary = 'install exactly what skills.lock says'
  static override description =
    'For pipelines: nothing is resolved, no record changes, a local edit is never overwritten, and your module list does not count. Needs no network where the store has the bytes. Exit status 1 where skills.json and skills.lock disagree, 4 where bytes differ from the lock.'
  static override examples = [
    { description: 'in a pipeline', command: '<%= config.bin %> ci' },
    { description: 'from the store alone', command: '<%= config.bin %> ci --offline --json' },
  ]
  static override flags = { ...planFlags }

  async run(): Promise<void> {
    await this.deliver(Ci, async ({ flags }, session) => {
      const how = { ...session, dryRun: flags['dry-run'] }
      const outcome = await installLocked(session.context, {
        dryRun: flags['dry-run'],
        scope: scopeRequest(flags),
        onPlan: (planned) => session.tell(plannedOutcome(planned, how)),
      })
      return changeOutcome(outcome, how)
    })
  }
}
