import { Args, Flags } from '@oclif/core'
import { counted } from '@skills/core'
import { syncAdvisories } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { renderColumns } from '../../render/render-list.ts'

export default class AdvisorySync extends SkillsCommand {
  static override summary = 'fetch a database of advisories, or renew all that are at hand'
  static override description =
    'A database is a folder or a git repository of advisories in the form of OSV, or an archive of them, as OSV publishes one for npm and one for PyPI. CISA’s catalogue of exploited vulnerabilities and FIRST’s EPSS table put what is found in order. Only what changed is read, and one faulty advisory refuses the whole.'
  static override examples = [
    {
      description: 'a team’s own, pinned to a commit',
      command: '<%= config.bin %> advisory sync acme/skill-advisories#4f0c1d2e',
    },
    { description: 'a folder', command: '<%= config.bin %> advisory sync ./advisories' },
    {
      description: 'packages of PyPI, as OSV knows them',
      command: '<%= config.bin %> advisory sync ./pypi/all.zip --name pypi',
    },
    { description: 'everything anew', command: '<%= config.bin %> advisory sync' },
  ]
  static override args = {
    source: Args.string({
      description:
        'a folder, an archive or list (path or https), or a git source; default: all at hand',
    }),
  }
  static override flags = {
    name: Flags.string({
      description: 'what to call the database; default: after the source',
      helpValue: 'NAME',
    }),
  }

  async run(): Promise<void> {
    await this.deliver(AdvisorySync, async ({ args, flags }, { context, terminal }) => {
      const { source } = args
      const { name } = flags
      const databases = await syncAdvisories(context, { source, name, folder: context.machine.cwd })
      const rows = databases.map((one) => [
        one.name,
        one.kind,
        counted(one.records, 'record'),
        `${one.read} read`,
        one.asOf.slice(0, 10),
      ])
      const head = ['DATABASE', 'KIND', 'HOLDS', 'NEW', 'AS OF']
      return {
        data: { databases },
        lines: await renderColumns(head, rows, terminal),
        notes: ['Ask it: skills advisory check'],
      }
    })
  }
}
