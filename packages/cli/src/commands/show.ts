import { Args } from '@oclif/core'
import { counted, printable } from '@skills/core'
import { showSkill } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { scopeRequest } from '../requests.ts'

export default class Show extends SkillsCommand {
  static override summary = 'read a skill without installing it, with hidden text made visible'
  static override examples = [
    {
      description: 'a skill of a registered module',
      command: '<%= config.bin %> show prodsec-skills aws-security',
    },
    {
      description: 'a skill of any repository',
      command: '<%= config.bin %> show owner/repo my-skill',
    },
  ]
  static override args = {
    module: Args.string({ description: 'name or source of a module', required: true }),
    skill: Args.string({ description: 'name of the skill', required: true }),
  }

  async run(): Promise<void> {
    await this.deliver(Show, async ({ args, flags }, { context }) => {
      const shown = await showSkill(context, {
        module: args.module,
        skill: args.skill,
        scope: scopeRequest(flags),
      })
      const files = shown.files.map(
        ({ path, executable, size }) =>
          `${printable(path, { oneLine: true })}${executable ? ' (executable)' : ''}, ${counted(size, 'byte')}`,
      )
      return {
        data: shown,
        // Line ends of Windows are no hidden text; a carriage return anywhere else is shown.
        lines: [printable(shown.text.replaceAll('\r\n', '\n')).replace(/\n$/u, '')],
        notes: [
          `${shown.module} ${shown.version}, skill ${shown.skill}, files: ${files.join('; ')}`,
        ],
      }
    })
  }
}
