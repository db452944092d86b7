import { undoRun } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { conflictFlags, longPlanFlags } from '../flags.ts'
import { changeOutcome } from '../render/change-outcome.ts'
import { plannedUndo } from '../render/render-log.ts'
import { conflictChoice, scopeRequest } from '../requests.ts'

export default class Undo extends SkillsCommand {
  static override summary = 'take back the last run in this project'
  static override description =
    'What the last run wrote goes, and what it replaced or removed comes back: files, skills.json, skills.lock, and what people had there. What was changed since is a conflict and stays. Run it twice to take back the taking back. Exit status 5 for a conflict, 3 where bytes cannot be brought back; nothing is changed then.'
  static override examples = [
    { description: 'see what would happen', command: '<%= config.bin %> undo --dry-run' },
    { description: 'take the last run back', command: '<%= config.bin %> undo' },
  ]
  static override flags = { ...conflictFlags, ...longPlanFlags }

  async run(): Promise<void> {
    await this.deliver(Undo, async ({ flags }, session) => {
      const how = { ...session, dryRun: flags['dry-run'], verbose: flags.verbose }
      const outcome = await undoRun(session.context, {
        onConflict: conflictChoice(flags),
        dryRun: flags['dry-run'],
        scope: scopeRequest(flags),
        onPlan: (planned) => session.tell(plannedUndo(planned, how)),
      })
      if (outcome.run !== null) return changeOutcome(outcome, how)
      const { data, warnings } = changeOutcome(outcome, how)
      const notes = ['No run of this scope is on record, so there is nothing to take back.']
      return { data, notes, ...(warnings === undefined ? {} : { warnings }) }
    })
  }
}
