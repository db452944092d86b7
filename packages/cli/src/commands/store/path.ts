import { storePath } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'

export default class StorePath extends SkillsCommand {
  static override summary = 'print where the store is'
  static override examples = [
    { description: 'its size', command: 'du -sh "$(<%= config.bin %> store path)"' },
    { description: 'for a machine', command: '<%= config.bin %> store path --json' },
  ]

  async run(): Promise<void> {
    await this.deliver(StorePath, async (_parsed, { context }) => {
      const path = storePath(context)
      return { data: { path }, lines: [path] }
    })
  }
}
