import { Args, Flags } from '@oclif/core'
import { addModule, countsText, summaryText } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { planFlags, selectionFlags } from '../../flags.ts'
import { scopeRequest } from '../../requests.ts'

export default class ModAdd extends SkillsCommand {
  static override summary = 'fetch a module, check it, and register it'
  static override description =
    'Reads the module into the store, validates and audits it, and adds it to your module list. A module that is refused leaves nothing behind. Nothing is installed yet.'
  static override examples = [
    {
      description: 'from GitHub, by range',
      command: '<%= config.bin %> mod add RedHatProductSecurity/prodsec-skills',
    },
    {
      description: 'a sub-folder at a tag',
      command:
        '<%= config.bin %> mod add https://git.example.org/team/skills.git --path web --ref v1.2.0',
    },
  ]
  static override args = {
    source: Args.string({
      description: 'owner/repo, a git address, a folder, or a name of the registry',
      required: true,
    }),
  }
  static override flags = {
    name: Flags.string({ description: 'name to register it under; default: from the source' }),
    ref: Flags.string({ description: 'branch, tag or commit' }),
    path: Flags.string({ description: 'sub-folder of the source', helpValue: 'DIR' }),
    skill: selectionFlags.skill,
    exclude: selectionFlags.exclude,
    ...planFlags,
  }

  async run(): Promise<void> {
    await this.deliver(ModAdd, async ({ args, flags }, { context, paint }) => {
      const { source } = args
      const { name, ref, path, skill: skills, exclude } = flags
      const outcome = await addModule(context, {
        source,
        name,
        ref,
        path,
        skills,
        exclude,
        dryRun: flags['dry-run'],
        scope: scopeRequest(flags),
      })
      const { module, contents, audit, warnings, registered } = outcome
      const others = contents.notInstalled.length
      return {
        data: { module, contents, audit, registered },
        lines: [
          `${paint('bold', module.name)} ${module.version}`,
          ...(module.commit === undefined ? [] : [`  commit     ${module.commit}`]),
          `  integrity  ${module.integrity}`,
          `  holds      ${countsText(contents.counts)}`,
          `  audit      ${summaryText(audit)}`,
        ],
        notes: [
          ...(others === 0
            ? []
            : [`${others} other components are not installed by this version.`]),
          registered
            ? `Registered. Next: skills install --assistant claude-code,cursor`
            : 'Dry run, nothing was written.',
        ],
        warnings,
      }
    })
  }
}
