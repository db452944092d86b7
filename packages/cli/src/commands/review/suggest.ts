import { suggestReviews } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { renderColumns } from '../../render/render-list.ts'
import { scopeRequest } from '../../requests.ts'

export default class ReviewSuggest extends SkillsCommand {
  static override summary = 'the smallest reading that policy would be content with'
  static override description =
    'For each module that is locked here and that policy wants reviewed: what is missing, and whether the change from a version that somebody approved would do. Reads only.'
  static override examples = [
    { description: 'here', command: '<%= config.bin %> review suggest' },
    { description: 'for a machine', command: '<%= config.bin %> review suggest --json' },
  ]

  async run(): Promise<void> {
    await this.deliver(ReviewSuggest, async ({ flags }, { context, terminal }) => {
      const reviews = await suggestReviews(context, { scope: scopeRequest(flags) })
      const rows = reviews.map((one) => [one.module, one.version, one.because, one.command])
      const head = ['MODULE', 'VERSION', 'MISSING', 'READ']
      return {
        data: { reviews },
        lines: await renderColumns(head, rows, terminal),
        notes: reviews.length === 0 ? ['No review is missing.'] : [],
      }
    })
  }
}
