import { resolve } from 'node:path'
import { Args, Flags } from '@oclif/core'
import { advisoryKinds, newAdvisory } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { list } from '../../flags.ts'
import { scopeRequest } from '../../requests.ts'

export default class AdvisoryNew extends SkillsCommand {
  static override summary = 'write an advisory about a module that is installed here'
  static override description =
    'In the form of OSV, with the digests of the locked bytes, so that copies and forks are found too. A file of this name is never written over.'
  static override examples = [
    {
      description: 'a module turned out to be malicious',
      command:
        '<%= config.bin %> advisory new web-pack --kind malicious --summary "Sends credentials away" --output advisories',
    },
    {
      description: 'one skill of it, mended in 1.4.2',
      command:
        '<%= config.bin %> advisory new web-pack -s deploy --kind vulnerable --summary "Pins nothing" --fixed 1.4.2',
    },
  ]
  static override args = {
    module: Args.string({ description: 'an installed module', required: true }),
  }
  static override flags = {
    kind: Flags.option({ options: advisoryKinds })({ description: 'what it is', required: true }),
    summary: Flags.string({ description: 'one line', helpValue: 'TEXT', required: true }),
    details: Flags.string({ description: 'Markdown', helpValue: 'TEXT', default: '' }),
    skill: Flags.string({
      ...list,
      char: 's',
      description: 'the skills it is about; default: the whole module',
      helpValue: 'SKILL',
    }),
    fixed: Flags.string({ description: 'the first version that is mended', helpValue: 'VERSION' }),
    id: Flags.string({ description: 'default: the next free one of this year', helpValue: 'ID' }),
    output: Flags.string({
      description: 'the folder of advisories',
      helpValue: 'DIR',
      default: 'advisories',
    }),
  }

  async run(): Promise<void> {
    await this.deliver(AdvisoryNew, async ({ args, flags }, { context }) => {
      const { kind, summary, details, fixed, id, output } = flags
      const written = await newAdvisory(context, {
        module: args.module,
        kind,
        summary,
        details,
        fixed,
        id,
        skills: flags.skill ?? [],
        folder: resolve(context.machine.cwd, output),
        scope: scopeRequest(flags),
      })
      return {
        data: written,
        lines: [written.file],
        notes: ['Use it: skills advisory sync DIR, then skills advisory check'],
      }
    })
  }
}
