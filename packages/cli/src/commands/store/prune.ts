import { Flags } from '@oclif/core'
import { cleanStore } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { planFlags } from '../../flags.ts'

export default class StorePrune extends SkillsCommand {
  static override summary = 'remove from the store what nobody needs any more'
  static override description =
    'Needed is what your module list or the lock of a project on this machine names, or what undo needs to take back its last run, unless that is older than --days. What is removed is fetched again when it is wanted.'
  static override examples = [
    { description: 'what would go', command: '<%= config.bin %> store prune --dry-run' },
    { description: 'also what is new', command: '<%= config.bin %> store prune --days 0' },
  ]
  static override flags = {
    days: Flags.integer({
      description: 'keep what was added in the last so many days',
      default: 7,
      min: 0,
    }),
    ...planFlags,
  }

  async run(): Promise<void> {
    await this.deliver(StorePrune, async ({ flags }, { context }) => {
      const dryRun = flags['dry-run']
      const pruned = await cleanStore(context, { days: flags.days, dryRun })
      const what = `${pruned.snapshots} snapshots and ${pruned.files} files, ${pruned.bytes} bytes`
      return {
        data: { ...pruned, written: !dryRun },
        notes: [
          dryRun ? `Dry run: ${what} would go.` : `Removed ${what}.`,
          ...pruned.undoLost.map(
            (root) => `${root}: undoing its last run now has to fetch what it replaced`,
          ),
        ],
      }
    })
  }
}
