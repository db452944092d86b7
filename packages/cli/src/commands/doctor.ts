import { Flags } from '@oclif/core'
import { examine } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { renderDoctor } from '../render/render-doctor.ts'
import { scopeRequest } from '../requests.ts'

export default class Doctor extends SkillsCommand {
  static override summary = 'check this machine and what is installed, and say how to mend it'
  static override description =
    'Reads only, and asks nothing over the network. Exit status 1 where there is a problem.'
  static override flags = {
    witness: Flags.boolean({
      description:
        'start the programs of assistants and ask which skills they see, without network',
    }),
  }
  static override examples = [
    { description: 'this project and machine', command: '<%= config.bin %> doctor' },
    { description: 'ask the assistants themselves', command: '<%= config.bin %> doctor --witness' },
    { description: 'for a machine', command: '<%= config.bin %> doctor --json' },
  ]

  protected override readonly runsWithoutSettings = true

  async run(): Promise<void> {
    await this.deliver(Doctor, async ({ flags }, { context, terminal, paint }) => {
      const diagnosis = await examine(context, {
        scope: scopeRequest(flags),
        witness: flags.witness,
      })
      const { checks, summary, failure } = diagnosis
      return {
        data: { checks, summary },
        lines: renderDoctor(checks, { terminal, paint }),
        failure,
      }
    })
  }
}
