import { Args, Flags } from '@oclif/core'
import { installModules } from '@skills/operations'
import { askAssistants, askModules } from '../ask.ts'
import { conflictAsker } from '../ask-conflict.ts'
import { SkillsCommand } from '../base-command.ts'
import {
  assistantFlags,
  conflictFlags,
  grantFlags,
  longPlanFlags,
  selectionFlags,
} from '../flags.ts'
import { changeOutcome, plannedOutcome } from '../render/change-outcome.ts'
import { conflictChoice, scopeRequest } from '../requests.ts'

export default class Install extends SkillsCommand {
  static override hiddenAliases = ['i', 'add']
  static override summary = 'install skills into the folders that assistants read'
  static override description =
    'Without names: what skills.json declares and what was added from this project. With names or sources: adds them to skills.json. Every skill is checked and audited before anything is written; the result is recorded in skills.lock. A second run changes nothing.'
  static override examples = [
    {
      description: 'everything this project wants',
      command: '<%= config.bin %> install --assistant claude-code,cursor',
    },
    {
      description: 'some skills of a repository',
      command: "<%= config.bin %> install owner/repo --skill 'mcp-*' -a copilot",
    },
    { description: 'see the plan first', command: '<%= config.bin %> install --dry-run' },
  ]
  static override args = {
    module: Args.string({ description: 'names or sources of modules', multiple: true }),
  }
  static override flags = {
    ...assistantFlags,
    ...selectionFlags,
    layout: Flags.option({ options: ['native', 'shared'] as const })({
      description:
        "native: each assistant's own folder; shared: .agents/skills where it is read [default: native]",
    }),
    link: Flags.boolean({
      description: 'write each skill once, and symbolic links to it in the other folders',
    }),
    owner: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      delimiter: ',',
      helpValue: 'MODULE or SKILL=MODULE',
      description: 'which module provides a name that several carry',
    }),
    ...grantFlags,
    'resolve-lock': Flags.boolean({
      description: 'put a skills.lock with merge markers together: both sides are read',
    }),
    frozen: Flags.boolean({ description: 'refuse if skills.lock would change' }),
    ...conflictFlags,
    ...longPlanFlags,
  }

  async run(): Promise<void> {
    await this.deliver(Install, async ({ args, flags }, session) => {
      const how = { ...session, dryRun: flags['dry-run'], verbose: flags.verbose }
      const { asking } = session
      const isAsked = session.terminal.asks && !flags.yes
      const outcome = await installModules(session.context, {
        modules: args.module ?? [],
        assistants: flags.assistant,
        skills: flags.skill,
        exclude: flags.exclude,
        categories: flags.category,
        layout: flags.layout,
        link: flags.link,
        owners: flags.owner ?? [],
        grants: { hook: flags['allow-hook'] ?? [], mcp: flags['allow-mcp'] ?? [] },
        onConflict: conflictChoice(flags),
        resolveLock: flags['resolve-lock'],
        frozen: flags.frozen,
        dryRun: flags['dry-run'],
        scope: scopeRequest(flags),
        onPlan: (planned) => session.tell(plannedOutcome(planned, how)),
        ask: isAsked ? (options) => asking(() => askAssistants(options)) : undefined,
        askModules: isAsked ? (names) => asking(() => askModules(names)) : undefined,
        askConflict: conflictAsker(session, flags),
      })
      return changeOutcome(outcome, how)
    })
  }
}
