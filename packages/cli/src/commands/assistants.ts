import { listAssistants } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { renderColumns } from '../render/render-list.ts'
import { scopeRequest } from '../requests.ts'

export default class Assistants extends SkillsCommand {
  static override summary = 'list every assistant we know and the folders it reads'
  static override examples = [
    { description: 'what was recognised here', command: '<%= config.bin %> assistants' },
    { description: 'every folder and its readers', command: '<%= config.bin %> assistants --json' },
  ]

  async run(): Promise<void> {
    await this.deliver(Assistants, async ({ flags }, { context, terminal }) => {
      const assistants = listAssistants(context, { scope: scopeRequest(flags) })
      const rows = assistants.map(({ id, name, detected, places, status, confidence }) => [
        id,
        name,
        detected ? 'detected' : '-',
        places.find((place) => place.scope === 'project')?.path ?? '-',
        places.find((place) => place.scope === 'user')?.path ?? '-',
        status,
        confidence,
      ])
      return {
        data: { assistants },
        lines: await renderColumns(
          ['ASSISTANT', 'NAME', 'HERE', 'PROJECT', 'USER', 'STATUS', 'KNOWN BY'],
          rows,
          terminal,
        ),
      }
    })
  }
}
