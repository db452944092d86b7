import { Args } from '@oclif/core'
import { SkillsCommand } from '../base-command.ts'
import { shellScripts, shells } from '../complete/shell-scripts.ts'

export default class Completion extends SkillsCommand {
  static override summary = 'print a script that completes commands and names in a shell'
  static override description =
    'Load it in the start file of the shell. It completes commands, flags, and the names of modules, skills and assistants.'
  static override examples = [
    { description: 'bash', command: 'source <(<%= config.bin %> completion bash)' },
    { description: 'zsh', command: 'source <(<%= config.bin %> completion zsh)' },
    { description: 'fish', command: '<%= config.bin %> completion fish | source' },
    {
      description: 'PowerShell',
      command: '<%= config.bin %> completion powershell | Out-String | Invoke-Expression',
    },
  ]
  static override args = {
    shell: Args.option({ options: shells })({ description: 'the shell', required: true }),
  }

  protected override readonly runsWithoutSettings = true

  async run(): Promise<void> {
    await this.deliver(Completion, async ({ args: { shell } }) => {
      const script = shellScripts[shell]
      return { data: { shell, script }, lines: [script.trimEnd()] }
    })
  }
}
