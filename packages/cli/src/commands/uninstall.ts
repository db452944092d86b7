import { Args, Flags } from '@oclif/core'
import { uninstallModules } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { longPlanFlags } from '../flags.ts'
import { changeOutcome, plannedOutcome } from '../render/change-outcome.ts'
import { scopeRequest } from '../requests.ts'

export default class Uninstall extends SkillsCommand {
  static override hiddenAliases = ['remove', 'rm']
  static override summary = 'remove installed modules, or single skills of them'
  static override description =
    'Removes exactly what skills wrote and nobody changed, with its entries in skills.json and skills.lock. The project is then as it was. A changed file stops the run before anything is removed.'
  static override examples = [
    { description: 'a whole module', command: '<%= config.bin %> uninstall prodsec-skills' },
    {
      description: 'one skill, kept out from now on',
      command: '<%= config.bin %> uninstall prodsec-skills --skill aws-security',
    },
  ]
  static override args = {
    module: Args.string({
      description: 'names of installed modules',
      multiple: true,
      required: true,
    }),
  }
  static override flags = {
    skill: Flags.string({
      char: 's',
      multiple: true,
      multipleNonGreedy: true,
      delimiter: ',',
      helpValue: 'NAME',
      description: 'remove these skills only, and add them to "exclude" in skills.json',
    }),
    'keep-modified': Flags.boolean({
      description: 'leave changed files where they are and let go of them',
    }),
    ...longPlanFlags,
  }

  async run(): Promise<void> {
    await this.deliver(Uninstall, async ({ args, flags }, session) => {
      const how = { ...session, dryRun: flags['dry-run'], verbose: flags.verbose }
      const outcome = await uninstallModules(session.context, {
        modules: args.module ?? [],
        skills: flags.skill,
        keepModified: flags['keep-modified'],
        dryRun: flags['dry-run'],
        scope: scopeRequest(flags),
        onPlan: (planned) => session.tell(plannedOutcome(planned, how)),
      })
      return changeOutcome(outcome, how)
    })
  }
}
