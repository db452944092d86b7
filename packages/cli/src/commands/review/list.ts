import { Args } from '@oclif/core'
import { counted } from '@skills/core'
import { listReviews } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { renderColumns } from '../../render/render-list.ts'
import { reviewCells, reviewHead } from '../../render/render-reviews.ts'
import { scopeRequest } from '../../requests.ts'
import { reviewerFlags } from '../../review-flags.ts'

export default class ReviewList extends SkillsCommand {
  static override summary = 'list the reviews of this project that count'
  static override description =
    'Each is checked now: the signature, that its key is known and may review, and that it names its signer. What does not count is a warning. Reads only.'
  static override examples = [
    { description: 'all', command: '<%= config.bin %> review list' },
    {
      description: 'with a file of signers that a team keeps',
      command: '<%= config.bin %> review list --allowed-signers ./allowed_signers',
    },
  ]
  static override args = {
    module: Args.string({ description: 'modules; default: all', multiple: true }),
  }
  static override flags = reviewerFlags

  async run(): Promise<void> {
    await this.deliver(ReviewList, async ({ args, flags }, { context, terminal }) => {
      const { reviews, passedOver, file, warnings } = await listReviews(context, {
        modules: args.module ?? [],
        allowedSigners: flags['allowed-signers'] ?? [],
        scope: scopeRequest(flags),
      })
      const count = `${counted(reviews.length, 'review')} ${reviews.length === 1 ? 'counts' : 'count'}, ${passedOver.length} passed over.`
      return {
        data: { file, reviews, passedOver },
        lines: await renderColumns(reviewHead, reviews.map(reviewCells), terminal),
        notes: [count],
        warnings,
      }
    })
  }
}
