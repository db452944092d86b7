import { checkStore } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'

export default class StoreVerify extends SkillsCommand {
  static override summary = 'hash everything in the store and name what is damaged'
  static override description = 'Reads only. Exit status 4 where anything is damaged.'
  static override examples = [
    { description: 'all of it', command: '<%= config.bin %> store verify' },
    { description: 'for a machine', command: '<%= config.bin %> store verify --json' },
  ]

  async run(): Promise<void> {
    await this.deliver(StoreVerify, async (_parsed, { context }) => {
      const { failure, ...report } = checkStore(context)
      return {
        data: report,
        lines: [...report.damaged],
        notes: [`${report.files} files, ${report.snapshots} snapshots, ${report.bytes} bytes`],
        failure,
      }
    })
  }
}
