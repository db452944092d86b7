import { Args, Flags } from '@oclif/core'
import { printable } from '@skills/core'
import { type PublishOutcome, publishModule } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { planFlags } from '../flags.ts'
import { scopeRequest } from '../requests.ts'

export default class Publish extends SkillsCommand {
  static override summary = 'publish one version of a module to a folder, a registry, OCI or npm'
  static override description =
    'What skills pack would not make is not published, and neither is a version that is there with other content. The same bytes come back from every destination. In a folder that is a registry the version is listed as well.'
  static override examples = [
    { description: 'this module', command: '<%= config.bin %> publish --to ./packs' },
    {
      description: 'a pack that was made before, with the signatures beside it',
      command:
        '<%= config.bin %> publish web-1.2.0.tar --to oci://registry.acme.example/skills/web',
    },
    { description: 'a package of npm', command: '<%= config.bin %> publish --to npm:@acme/web' },
  ]
  static override args = {
    what: Args.string({ description: 'a module or a pack', default: '.' }),
  }
  static override flags = {
    to: Flags.string({
      helpValue: 'DESTINATION',
      description: 'a folder, oci://host/repository[:tag] or npm:name',
      required: true,
    }),
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
