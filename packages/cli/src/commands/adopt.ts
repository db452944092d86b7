import { Args } from '@oclif/core'
import { adoptSkills } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { longPlanFlags } from '../flags.ts'
import { changeOutcome, plannedOutcome } from '../render/change-outcome.ts'
import { scopeRequest } from '../requests.ts'

export default class Adopt extends SkillsCommand {
  static override summary = 'take over folders that have exactly the bytes of the lock'
  static override description =
    'A folder that somebody else put where skills.lock wants one is left alone by every other command. With the locked bytes it becomes ours: updates and uninstall then treat it as what skills wrote. Without names every folder that fits; a named one that does not is refused with the difference, exit status 5.'
  static override examples = [
    { description: 'see what would be taken over', command: '<%= config.bin %> adopt --dry-run' },
    { description: 'one skill', command: '<%= config.bin %> adopt aws-security' },
  ]
  static override args = {
    skill: Args.string({
      description: 'names of skills, as skills doctor lists them; default: all that fit',
      multiple: true,
    }),
  }
  static override flags = { ...longPlanFlags }

  async run(): Promise<void> {
    await this.deliver(Adopt, async ({ args, flags }, session) => {
      const how = { ...session, dryRun: flags['dry-run'], verbose: flags.verbose }
      const outcome = await adoptSkills(session.context, {
        skills: args.skill ?? [],
        dryRun: flags['dry-run'],
        scope: scopeRequest(flags),
        onPlan: (planned) => session.tell(plannedOutcome(planned, how)),
      })
      const done = changeOutcome(outcome, how)
      const taken = outcome.plan.filter(({ op, reason }) => op === 'update' || reason === 'adopted')
      const what = flags['dry-run'] ? 'would be adopted; nothing was written' : 'adopted'
      return { ...done, notes: [`${taken.length} ${what}.`] }
    })
  }
}
