import { Args, Flags } from '@oclif/core'
import { printable } from '@skills/core'
import { type PublishOutcome, publishModule } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { planFlags } from '../flags.ts'
import { scopeRequest } from '../requests.ts'

export default class Publish extends SkillsCommand {
  static override summary =
    'publish one version of a module to a folder of plain files, or a registry'
  static override description =
    'What skills pack would not make is not published, and neither is a version that is there with other content. Any web server or file share can give the folder to others. In a folder that is a registry the version is listed as well.'
  static override examples = [
    { description: 'this module', command: '<%= config.bin %> publish --to ./packs' },
    {
      description: 'a pack that was made before',
      command: '<%= config.bin %> publish web-1.2.0.tar --to /srv/packs',
    },
  ]
  static override args = {
    what: Args.string({ description: 'a module or a pack', default: '.' }),
  }
  static override flags = {
    to: Flags.string({ helpValue: 'DIR', description: 'the folder', required: true }),
    ...planFlags,
  }

  async run(): Promise<void> {
    await this.deliver(Publish, async ({ args, flags }, { context }) => {
      const { to, 'dry-run': dryRun } = flags
      const request = { what: args.what, to, dryRun, scope: scopeRequest(flags) }
      const { warnings, ...data } = await publishModule(context, request)
      const where = printable(data.to, { oneLine: true })
      return { data, warnings, lines: [where], notes: [remark(data)] }
    })
  }
}

function remark({ name, version, integrity, state }: Omit<PublishOutcome, 'warnings'>): string {
  const what = `${name} ${version}, ${integrity}`
  if (state === 'present') return `Published before, nothing changed: ${what}.`
  return `${state === 'planned' ? 'Would publish' : 'Published'} ${what}.`
}
