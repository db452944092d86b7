import { Args } from '@oclif/core'
import { showKey } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { renderKey } from '../../render/render-keys.ts'

export default class KeyShow extends SkillsCommand {
  static override summary = 'print the public half of a key'
  static override description =
    'The line is what a file of allowed signers, git and ssh-keygen take. The private half is never printed.'
  static override examples = [
    {
      description: 'trust your key in a file that others can use',
      command: '<%= config.bin %> key show release',
    },
    { description: 'for a machine', command: '<%= config.bin %> key show release --json' },
  ]
  static override args = { name: Args.string({ description: 'its name', required: true }) }

  async run(): Promise<void> {
    await this.deliver(KeyShow, async ({ args }, { context }) => {
      const data = showKey(context, args.name)
      return { data, lines: [data.publicKey], notes: [renderKey(data)] }
    })
  }
}
