import { Args, Flags } from '@oclif/core'
import { setSetting, settingsFile } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'

export default class ConfigSet extends SkillsCommand {
  static override summary = 'write or remove one setting of this user'
  static override description =
    'Settings are the user’s alone: a project never has any. An empty value removes the setting.'
  static override examples = [
    {
      description: 'a mirror of GitHub',
      command:
        '<%= config.bin %> config set rewrite.https://github.com/ https://git.example.org/mirror/',
    },
    { description: 'remove it', command: '<%= config.bin %> config set cafile --unset' },
  ]
  static override args = {
    key: Args.string({ description: 'cafile, offline or rewrite.<start>', required: true }),
    value: Args.string({ description: 'the new value; empty removes the setting' }),
  }
  static override flags = { unset: Flags.boolean({ description: 'remove the setting' }) }

  async run(): Promise<void> {
    await this.deliver(ConfigSet, async ({ args, flags }, { context }) => {
      const value = flags.unset ? '' : args.value
      const row = await setSetting(context, { key: args.key, value })
      const done = value === '' ? 'is removed from' : 'is written to'
      return { data: row, notes: [`${args.key} ${done} ${settingsFile(context)}.`] }
    })
  }
}
