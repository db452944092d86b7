import { Args } from '@oclif/core'
import { printable } from '@skills/core'
import { showAdvisory } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'

export default class AdvisoryShow extends SkillsCommand {
  static override summary = 'show one advisory'
  static override description =
    'By its id or by an alias, such as a CVE. Reads the databases in the cache.'
  static override examples = [
    { description: 'one', command: '<%= config.bin %> advisory show x_SKILL-2026-0001' },
    {
      description: 'as it stands in its database',
      command: '<%= config.bin %> advisory show x_SKILL-2026-0001 --json',
    },
  ]
  static override args = {
    id: Args.string({ description: 'id or alias', required: true }),
  }

  async run(): Promise<void> {
    await this.deliver(AdvisoryShow, async ({ args }, { context }) => {
      const { row, advisory } = await showAdvisory(context, args.id)
      const { id, severity, kind, withdrawn, database, modified } = row
      const lines = [
        `${id}  ${withdrawn ? 'withdrawn' : severity}  ${kind}`,
        advisory.summary ?? '',
        ...(advisory.details ?? '').split('\n'),
        ...(advisory.aliases ?? []).map((alias) => `also known as ${alias}`),
        ...(advisory.references ?? []).map(({ url }) => url),
        `changed ${modified}, from the database ${database}`,
      ]
      return {
        data: { ...row, advisory },
        lines: lines
          .filter((line) => line !== '')
          .map((line) => printable(line, { oneLine: true })),
      }
    })
  }
}
