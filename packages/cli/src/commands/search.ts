import { Args } from '@oclif/core'
import { type FoundModule, searchModules } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { renderColumns } from '../render/render-list.ts'
import { scopeRequest } from '../requests.ts'

export default class Search extends SkillsCommand {
  static override hiddenAliases = ['find']
  static override summary = 'search your module list and the registries'
  static override description =
    'Every word must stand in the name, the description, the keywords or the categories. Registries that you use are asked whether they have changed; no module is fetched.'
  static override examples = [
    { description: 'by topic', command: '<%= config.bin %> search security' },
    { description: 'for a machine', command: '<%= config.bin %> search review --json' },
  ]
  static override args = {
    words: Args.string({ description: 'words to look for', multiple: true, required: true }),
  }

  async run(): Promise<void> {
    await this.deliver(Search, async ({ args, flags }, { context, terminal }) => {
      const { modules, warnings } = await searchModules(context, {
        words: args.words ?? [],
        scope: scopeRequest(flags),
      })
      const rows = modules.map((row) => [row.name, fromText(row), row.description])
      return {
        data: { modules },
        lines: await renderColumns(['MODULE', 'FROM', 'DESCRIPTION'], rows, terminal),
        notes: modules.length === 0 ? ['Nothing was found.'] : [],
        warnings,
      }
    })
  }
}

/** A name that several registries have stands for none of them until a person chooses. */
function fromText({ from, alsoIn }: FoundModule): string {
  return alsoIn.length === 0 ? from : `${from} (also in ${alsoIn.join(', ')})`
}
