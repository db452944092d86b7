import { Args } from '@oclif/core'
import { importFile } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { planFlags } from '../flags.ts'
import { renderColumns } from '../render/render-list.ts'
import { scopeRequest } from '../requests.ts'

export default class Import extends SkillsCommand {
  static override summary = "take over another tool's list of modules into skills.json"
  static override description =
    "Reads LoLa's .lola-req and Vercel's skills-lock.json. Nothing is fetched or installed yet; every entry that cannot be taken over is named, and then nothing is written."
  static override examples = [
    { description: 'from LoLa', command: '<%= config.bin %> import .lola-req' },
    { description: 'see it first', command: '<%= config.bin %> import skills-lock.json --dry-run' },
  ]
  static override args = {
    file: Args.string({ description: '.lola-req or skills-lock.json', required: true }),
  }
  static override flags = { ...planFlags }

  async run(): Promise<void> {
    await this.deliver(Import, async ({ args, flags }, { context, terminal }) => {
      const outcome = await importFile(context, {
        file: args.file,
        dryRun: flags['dry-run'],
        scope: scopeRequest(flags),
      })
      const rows = outcome.modules.map(({ name, source, skills }) => [
        name,
        source,
        skills?.join(',') ?? 'all',
      ])
      return {
        data: outcome,
        lines: await renderColumns(['MODULE', 'SOURCE', 'SKILLS'], rows, terminal),
        notes: [
          outcome.written
            ? 'Written to skills.json. Next: skills install'
            : 'Dry run, nothing was written.',
        ],
      }
    })
  }
}
