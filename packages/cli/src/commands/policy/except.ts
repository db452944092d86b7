import { Args, Flags } from '@oclif/core'
import { addException } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { planFlags } from '../../flags.ts'
import { renderException } from '../../render/render-exception.ts'
import { scopeRequest } from '../../requests.ts'

export default class PolicyExcept extends SkillsCommand {
  static override summary = 'accept one violation for exact bytes and a time'
  static override description =
    "Writes one exception into the project's skills.policy.yaml and leaves every other byte of it as it is. Whether it counts is tried out first: what nobody may accept, or not from here, is refused with exit status 1 and nothing is written."
  static override examples = [
    {
      description: 'one finding, by the fingerprint that audit --json shows',
      command:
        '<%= config.bin %> policy except 4f1a9c0e2b7d8a35 --reason "shows the attack it warns of" --expires 90d',
    },
    {
      description: 'a rule of policy, for a module',
      command:
        '<%= config.bin %> policy except licenses/unknown --target prodsec-skills --reason "asked the author" --expires 2027-01-31 --owner j.doe@example.com',
    },
  ]
  static override args = {
    what: Args.string({
      required: true,
      description: 'fingerprint of a finding, rule of the audit or rule of policy',
    }),
  }
  static override flags = {
    reason: Flags.string({ required: true, description: 'why it is accepted' }),
    expires: Flags.string({
      required: true,
      description: 'last day, such as 2027-01-31, or how long from now: 30d, 12w',
    }),
    target: Flags.string({
      description: 'module, installed skill or source that is meant; default: what is installed',
    }),
    skill: Flags.string({ description: 'the one skill of the module that is meant' }),
    owner: Flags.string({ description: "who answers for it; default: git's user.email" }),
    'approved-by': Flags.string({ description: 'who agreed to it' }),
    ticket: Flags.string({ description: 'where it is discussed' }),
    ...planFlags,
  }

  async run(): Promise<void> {
    await this.deliver(PolicyExcept, async ({ args, flags }, { context }) => {
      const { reason, expires, target, skill, owner, ticket } = flags
      const added = await addException(context, {
        what: args.what,
        ...{ reason, expires, target, skill, owner, ticket },
        approvedBy: flags['approved-by'],
        dryRun: flags['dry-run'],
        scope: scopeRequest(flags),
      })
      return renderException(added)
    })
  }
}
