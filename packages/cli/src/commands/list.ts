import { counted } from '@skills/core'
import { type InstalledModule, listInstalled } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { renderColumns } from '../render/render-list.ts'
import { scopeRequest } from '../requests.ts'

export default class List extends SkillsCommand {
  static override hiddenAliases = ['ls']
  static override summary = 'list the modules that are installed here'
  static override examples = [
    { description: 'in this project', command: '<%= config.bin %> list' },
    { description: 'in the home folder', command: '<%= config.bin %> list --global --json' },
  ]

  async run(): Promise<void> {
    await this.deliver(List, async ({ flags }, { context, terminal }) => {
      const { modules, warnings } = listInstalled(context, { scope: scopeRequest(flags) })
      const isGraph = modules.some(({ neededBy }) => neededBy.length > 0)
      const rows = modules.map(({ name, version, skills, assistants, source, ...module }) => [
        name,
        version,
        terminal.decorates ? counted(skills.length, 'skill') : String(skills.length),
        assistants.join(','),
        source,
        ...(isGraph ? [neededText(module)] : []),
      ])
      const head = ['MODULE', 'VERSION', 'SKILLS', 'ASSISTANTS', 'SOURCE']
      return {
        data: { modules },
        lines: await renderColumns(isGraph ? [...head, 'NEEDED BY'] : head, rows, terminal),
        notes: modules.length === 0 ? ['Nothing is installed here.'] : [],
        warnings,
      }
    })
  }
}

/** Who needs a module; in brackets where skills.json asks for it as well. */
function neededText({
  declared,
  neededBy,
}: Pick<InstalledModule, 'declared' | 'neededBy'>): string {
  const names = neededBy.join(',')
  return declared && names !== '' ? `(${names})` : names
}
