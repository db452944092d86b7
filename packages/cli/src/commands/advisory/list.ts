import { Args } from '@oclif/core'
import { counted } from '@skills/core'
import { listAdvisories } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { renderColumns } from '../../render/render-list.ts'

export default class AdvisoryList extends SkillsCommand {
  static override hiddenAliases = ['advisory:ls']
  static override summary = 'list the advisories at hand'
  static override description = 'Reads the databases in the cache and asks nobody.'
  static override examples = [
    { description: 'all', command: '<%= config.bin %> advisory list' },
    { description: 'about one module', command: '<%= config.bin %> advisory list web-pack' },
  ]
  static override args = {
    word: Args.string({
      description: 'words that id, summary or module must hold',
      multiple: true,
    }),
  }

  async run(): Promise<void> {
    await this.deliver(AdvisoryList, async ({ args }, { context, terminal }) => {
      const { databases, advisories } = await listAdvisories(context, args.word ?? [])
      const rows = advisories.map((one) => [
        one.id,
        one.withdrawn ? 'withdrawn' : one.severity,
        one.kind,
        one.database,
        one.summary,
      ])
      const head = ['ADVISORY', 'SEVERITY', 'KIND', 'DATABASE', 'SUMMARY']
      const count = `${counted(advisories.length, 'advisory', 'advisories')} of ${counted(databases.length, 'database')}.`
      return {
        data: { databases, advisories },
        lines: await renderColumns(head, rows, terminal),
        notes: databases.length === 0 ? ['Fetch some: skills advisory sync SOURCE'] : [count],
      }
    })
  }
}
