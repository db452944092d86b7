import { Args } from '@oclif/core'
import { runAudit } from '@skills/operations'
import { deliverAudit } from '../audit-delivery.ts'
import { auditFlags } from '../audit-flags.ts'
import { SkillsCommand } from '../base-command.ts'
import { scopeRequest } from '../requests.ts'

export default class Audit extends SkillsCommand {
  static override hiddenAliases = ['scan']
  static override summary =
    'look for what is harmful or hidden in skills and in what else assistants read'
  static override description =
    'Reads only, offline for what is on this disk, and runs nothing. A path is a skill, a module, a file or any folder; without one, what is installed here: the folders and instruction files of all assistants, managed or not. Exit status 1 where a finding reaches --fail-on, 3 where something cannot be read.'
  static override examples = [
    { description: 'what assistants read here', command: '<%= config.bin %> audit' },
    {
      description: 'a repository that is not registered',
      command: '<%= config.bin %> audit owner/repo',
    },
    {
      description: 'for code scanning, without the findings that stood there before',
      command:
        '<%= config.bin %> audit . --format sarif --output skills.sarif --baseline skills-audit.json',
    },
  ]
  static override args = {
    target: Args.string({
      description: 'paths, modules or sources; default: what is installed here',
      multiple: true,
    }),
  }
  static override flags = auditFlags

  async run(): Promise<void> {
    await this.deliver(Audit, async ({ args, flags }, session) => {
      const outcome = await runAudit(session.context, {
        targets: args.target ?? [],
        scope: scopeRequest(flags),
        recursive: flags.recursive,
        failOn: flags['fail-on'],
        rules: flags.rule ?? [],
        skipRules: flags['skip-rule'] ?? [],
        baseline: flags.baseline,
        writeBaseline: flags['write-baseline'],
        sarifIn: flags['sarif-in'] ?? [],
        withExcerpts: flags.format === 'html',
      })
      return deliverAudit(outcome, { session, format: flags.format, output: flags.output })
    })
  }
}
