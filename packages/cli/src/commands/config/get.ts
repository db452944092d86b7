import { Args } from '@oclif/core'
import { getSetting } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'

export default class ConfigGet extends SkillsCommand {
  static override summary = 'print one setting as it holds now'
  static override description =
    'A flag wins over the environment, that over the settings file, that over the default.'
  static override examples = [
    { description: 'the file of authorities', command: '<%= config.bin %> config get cafile' },
    {
      description: 'a mirror',
      command: '<%= config.bin %> config get rewrite.https://github.com/',
    },
  ]
  static override args = {
    key: Args.string({ description: 'cafile, offline or rewrite.<start>', required: true }),
  }

  async run(): Promise<void> {
    await this.deliver(ConfigGet, async ({ args, flags }, { context }) => {
      const row = getSetting(context, args.key, flags)
      return {
        data: row,
        lines: row.value === null ? [] : [String(row.value)],
        notes: row.value === null ? [`${row.key} is not set.`] : [],
      }
    })
  }
}
