import { Args } from '@oclif/core'
import { counted } from '@skills/core'
import { startReview } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { reviewSheetLines } from '../../render/render-reviews.ts'
import { scopeRequest } from '../../requests.ts'

export default class ReviewStart extends SkillsCommand {
  static override summary = 'show exactly what a review of a module would sign'
  static override description =
    'Every file of the snapshot with its mode and digest, hidden characters made visible, what its code would do, and the audit’s findings. An installed module is shown as it is locked. Records nothing. For an update, read the change: skills diff MODULE FROM TO.'
  static override examples = [
    { description: 'a module', command: '<%= config.bin %> review start web-pack' },
    { description: 'one version of it', command: '<%= config.bin %> review start web-pack@1.4.2' },
  ]
  static override args = {
    module: Args.string({ description: 'a name or source', required: true }),
  }

  async run(): Promise<void> {
    await this.deliver(ReviewStart, async ({ args, flags }, { context }) => {
      const scope = scopeRequest(flags)
      const sheet = await startReview(context, { module: args.module, scope })
      const { integrity, files, module } = sheet
      return {
        data: sheet,
        lines: reviewSheetLines(sheet),
        notes: [
          `${counted(files.length, 'file')}. When you have read them: skills review add ${module} --integrity ${integrity} --criteria safe-to-install --key KEY`,
        ],
      }
    })
  }
}
