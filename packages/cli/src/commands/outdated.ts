import { Args } from '@oclif/core'
import { outdatedModules } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { renderColumns } from '../render/render-list.ts'
import { scopeRequest } from '../requests.ts'

export default class Outdated extends SkillsCommand {
  static override summary = 'list installed modules that have newer versions'
  static override description =
    'CURRENT is what skills.lock has, WANTED the newest inside the range, LATEST the newest of all. Reads only. Exit status 4 where the tag of an installed version was moved.'
  static override examples = [
    { description: 'everything here', command: '<%= config.bin %> outdated' },
    { description: 'for a machine', command: '<%= config.bin %> outdated --json' },
  ]
  static override args = {
    module: Args.string({
      description: 'names of installed modules; default: all',
      multiple: true,
    }),
  }

  async run(): Promise<void> {
    await this.deliver(Outdated, async ({ args, flags }, { context, terminal }) => {
      const { modules, failure, warnings } = await outdatedModules(context, {
        modules: args.module ?? [],
        scope: scopeRequest(flags),
      })
      const shown = modules.filter((row) => row.status !== 'current')
      const rows = shown.map((row) => [
        row.name,
        row.current,
        row.wanted ?? '-',
        row.latest ?? '-',
        row.status,
      ])
      const head = ['MODULE', 'CURRENT', 'WANTED', 'LATEST', 'STATUS']
      return {
        data: { modules },
        lines: await renderColumns(head, rows, terminal),
        notes: shown.length === 0 ? ['Everything is current.'] : [],
        warnings,
        failure,
      }
    })
  }
}
