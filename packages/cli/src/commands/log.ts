import { Flags } from '@oclif/core'
import { listRuns } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { renderLog } from '../render/render-log.ts'
import { scopeRequest } from '../requests.ts'

export default class Log extends SkillsCommand {
  static override summary = 'list the runs that changed this project, newest first'
  static override description =
    'What this machine remembers: number and time of each run, its command, how many folders it created, updated and removed, and the versions before and after. Reads only. The first can be taken back: skills undo'
  static override examples = [
    { description: 'the last runs here', command: '<%= config.bin %> log' },
    { description: 'the newest one, for a machine', command: '<%= config.bin %> log -n 1 --json' },
  ]
  static override flags = {
    limit: Flags.integer({
      char: 'n',
      min: 1,
      max: 1000,
      default: 20,
      helpValue: 'NUMBER',
      description: 'show the newest so many',
    }),
  }

  async run(): Promise<void> {
    await this.deliver(Log, async ({ flags }, { context, terminal }) => {
      const { runs, more, warnings } = listRuns(context, {
        limit: flags.limit,
        scope: scopeRequest(flags),
      })
      const rest = more === 0 ? [] : [`${more} older: skills log --limit ${runs.length + more}`]
      const nothing = runs.length === 0 ? ['No run of this scope is on record.'] : []
      return {
        data: { runs },
        lines: await renderLog(runs, terminal),
        notes: [...nothing, ...rest],
        warnings,
      }
    })
  }
}
