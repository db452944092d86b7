import { Args, Flags } from '@oclif/core'
import { counted } from '@skills/core'
import { addModule, countsText, summaryText } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { planFlags, selectionFlags } from '../../flags.ts'
import { renderFacts } from '../../render/render-facts.ts'
import { scopeRequest } from '../../requests.ts'

export default class ModAdd extends SkillsCommand {
  static override summary = 'fetch a module, check it, and register it'
  static override description =
    'Reads the module into the store, validates and audits it, and adds it to your module list. A module that is refused leaves nothing behind. Nothing is installed yet.'
  static override examples = [
    {
      description: 'from GitHub',
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
    name: Flags.string({
      description: 'name to register it under; default: from the source',
      helpValue: 'NAME',
    }),
    ref: Flags.string({ description: 'branch, tag or commit', helpValue: 'REF' }),
    path: Flags.string({ description: 'sub-folder of the source', helpValue: 'DIR' }),
    skill: selectionFlags.skill,
    exclude: selectionFlags.exclude,
    ...planFlags,
  }

  async run(): Promise<void> {
    await this.deliver(ModAdd, async ({ args, flags }, { context, terminal }) => {
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
      const isUser = flags.global || flags.scope === 'user'
      return {
        data: { module, contents, audit, registered },
        lines: renderFacts(
          [
            ['name', module.name],
            ['version', module.version],
            ['commit', module.commit],
            ['integrity', module.integrity],
            ['holds', countsText(contents.counts)],
            ['audit', summaryText(audit)],
          ],
          terminal,
        ),
        notes: [
          ...(others === 0
            ? []
            : [`Not installed: ${counted(others, 'component')}; why: skills info ${module.name}`]),
          registered
            ? `Registered. Next: skills install ${isUser ? '--global ' : ''}--assistant claude-code,cursor`
            : 'Dry run, nothing was written.',
        ],
        warnings,
      }
    })
  }
}
