import { listKeys } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { keyLine } from '../../render/render-keys.ts'

export default class KeyList extends SkillsCommand {
  static override summary = 'list the keys you sign with'
  static override examples = [
    { description: 'names, kinds and fingerprints', command: '<%= config.bin %> key list' },
    { description: 'for a machine', command: '<%= config.bin %> key list --json' },
  ]

  async run(): Promise<void> {
    await this.deliver(KeyList, async (_parsed, { context }) => {
      const keys = listKeys(context)
      const notes = keys.length === 0 ? ['You have no key. Make one: skills key new NAME'] : []
      return { data: { keys }, lines: keys.map(keyLine), notes }
    })
  }
}
