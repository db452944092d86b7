import { Flags } from '@oclif/core'
import { listSettings } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { renderColumns } from '../../render/render-list.ts'

export default class ConfigList extends SkillsCommand {
  static override summary = 'list the settings as they hold now'
  static override examples = [
    { description: 'values', command: '<%= config.bin %> config list' },
    { description: 'and who said each', command: '<%= config.bin %> config list --show-origin' },
  ]
  static override flags = {
    'show-origin': Flags.boolean({
      description: 'say where each value comes from: flag, environment, file or default',
    }),
  }

  async run(): Promise<void> {
    await this.deliver(ConfigList, async ({ flags }, { context, terminal }) => {
      const settings = listSettings(context, flags)
      const shows = flags['show-origin']
      const rows = settings.map(({ key, value, origin }) => [
        key,
        String(value ?? '-'),
        ...(shows ? [origin] : []),
      ])
      const head = ['SETTING', 'VALUE', ...(shows ? ['ORIGIN'] : [])]
      return { data: { settings }, lines: await renderColumns(head, rows, terminal) }
    })
  }
}
