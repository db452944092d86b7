import { listRegistries } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { renderColumns } from '../../render/render-list.ts'
import { scopesText } from '../../render/render-registries.ts'
import { scopeRequest } from '../../requests.ts'

export default class RegistryList extends SkillsCommand {
  static override hiddenAliases = ['registry:ls']
  static override summary = 'list the registries that names are looked up in'
  static override description =
    'The built-in one, yours, and those that the manifest of this project adds. Asks nobody.'
  static override examples = [
    { description: 'here', command: '<%= config.bin %> registry list' },
    { description: 'for a machine', command: '<%= config.bin %> registry list --json' },
  ]

  async run(): Promise<void> {
    await this.deliver(RegistryList, async ({ flags }, { context, terminal }) => {
      const registries = listRegistries(context, { scope: scopeRequest(flags) })
      const rows = registries.map((row) => [
        row.name,
        row.from,
        scopesText(row),
        row.source ?? '-',
        row.keys.length === 0 ? '-' : 'pinned',
      ])
      const head = ['REGISTRY', 'FROM', 'SCOPES', 'SOURCE', 'KEYS']
      return { data: { registries }, lines: await renderColumns(head, rows, terminal) }
    })
  }
}
