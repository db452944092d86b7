import { Args, Help as HelpPage } from '@oclif/core'
import { SkillsCommand } from '../base-command.ts'
import { exitCodeRows, exitCodesTopic } from '../exit-codes.ts'
import { renderColumns } from '../render/render-list.ts'
import { commandNames, unknownCommand } from '../unknown-command.ts'

export default class Help extends SkillsCommand {
  static override summary = 'explain a command, a topic, or the exit statuses'
  static override examples = [
    { description: 'a command, as --help does', command: '<%= config.bin %> help mod add' },
    { description: 'what each exit status means', command: '<%= config.bin %> help exit-codes' },
  ]
  static override args = {
    subject: Args.string({
      description: 'a command or topic, or exit-codes; default: all commands',
      multiple: true,
    }),
  }

  protected override readonly runsWithoutSettings = true

  async run(): Promise<void> {
    await this.deliver(Help, async ({ args }, { terminal }) => {
      const words = args.subject ?? []
      const subject = words.join(' ')
      if (subject === exitCodesTopic) {
        const exitCodes = exitCodeRows()
        const rows = exitCodes.map(({ status, meaning }) => [String(status), meaning])
        return {
          data: { subject, exitCodes },
          lines: await renderColumns(['STATUS', 'MEANING'], rows, terminal),
        }
      }
      const lines = await this.page(words, terminal.color)
      return { data: { subject, text: lines.join('\n') }, lines }
    })
  }

  /** The page that `--help` prints. Throws E_USAGE where the words are neither command nor topic. */
  private async page(words: readonly string[], color: boolean): Promise<string[]> {
    const id = words.join(':')
    const isKnown =
      id === '' ||
      this.config.findCommand(id) !== undefined ||
      this.config.findTopic(id) !== undefined
    if (!isKnown) throw unknownCommand(words, commandNames(this.config))
    const lines: string[] = []
    class Captured extends HelpPage {
      protected override log(...texts: readonly string[]): void {
        lines.push(...texts)
      }
    }
    await new Captured(this.config, {
      ...this.config.pjson.oclif.helpOptions,
      stripAnsi: !color,
    }).showHelp([...words])
    return lines.join('\n').trimEnd().split('\n')
  }
}
