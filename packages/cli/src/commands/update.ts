import { Args, Flags } from '@oclif/core'
import { updateInstalled } from '@skills/operations'
import { conflictAsker } from '../ask-conflict.ts'
import { SkillsCommand } from '../base-command.ts'
import { conflictFlags, longPlanFlags } from '../flags.ts'
import { changeOutcome, plannedOutcome } from '../render/change-outcome.ts'
import { conflictChoice, scopeRequest } from '../requests.ts'

export default class Update extends SkillsCommand {
  static override hiddenAliases = ['upgrade']
  static override summary = 'update installed modules to the newest versions their ranges allow'
  static override description =
    'Asks each source once; what has nothing newer is not fetched. New bytes are checked and audited before they are written. Exit status 4 where the tag of an installed version was moved.'
  static override examples = [
    {
      description: 'everything, seeing the plan first',
      command: '<%= config.bin %> update --dry-run',
    },
    {
      description: 'one module, past its range',
      command: '<%= config.bin %> update prodsec-skills --latest',
    },
  ]
  static override args = {
    module: Args.string({
      description: 'names of installed modules; default: all',
      multiple: true,
    }),
  }
  static override flags = {
    latest: Flags.boolean({
      description: 'past the range in skills.json, which is then written anew',
    }),
    ...conflictFlags,
    ...longPlanFlags,
  }

  async run(): Promise<void> {
    await this.deliver(Update, async ({ args, flags }, session) => {
      const how = { ...session, dryRun: flags['dry-run'], verbose: flags.verbose }
      const outcome = await updateInstalled(session.context, {
        modules: args.module ?? [],
        latest: flags.latest,
        onConflict: conflictChoice(flags),
        askConflict: conflictAsker(session, flags),
        dryRun: flags['dry-run'],
        scope: scopeRequest(flags),
        onPlan: (planned) => session.tell(plannedOutcome(planned, how)),
      })
      return changeOutcome(outcome, how)
    })
  }
}
