import { Args } from '@oclif/core'
import { counted } from '@skills/core'
import { importReviews } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { planFlags } from '../../flags.ts'
import { scopeRequest } from '../../requests.ts'
import { criteriaMap, importFlags } from '../../review-flags.ts'

export default class ReviewImport extends SkillsCommand {
  static override summary = 'take the reviews of another team, as they are at one commit'
  static override description =
    'Copies their signed reviews into skills.reviews.json, with what their words mean here. Each is checked by keys that you know. What they imported themselves is left behind, so that you trust whom you name and nobody else. Run it again for a newer commit.'
  static override examples = [
    {
      description: 'a team’s, from a repository',
      command:
        '<%= config.bin %> review import acme/skill-reviews --name acme-sec --map safe-to-install=safe-to-install',
    },
    {
      description: 'from a folder',
      command: '<%= config.bin %> review import ../reviews --name web --map approved=read',
    },
  ]
  static override args = {
    source: Args.string({ description: 'a git source or a folder', required: true }),
  }
  static override flags = { ...importFlags, ...planFlags }

  async run(): Promise<void> {
    await this.deliver(ReviewImport, async ({ args, flags }, { context }) => {
      const imported = await importReviews(context, {
        source: args.source,
        name: flags.name,
        map: criteriaMap(flags.map),
        exclude: flags.except ?? [],
        scope: scopeRequest(flags),
        dryRun: flags['dry-run'],
      })
      const { name, reviews, written, commit } = imported
      return {
        data: imported,
        lines: [`${name}\t${counted(reviews, 'review')}\t${commit ?? '-'}`],
        notes: [written ? 'See which count: skills review list' : 'Nothing was written.'],
      }
    })
  }
}
