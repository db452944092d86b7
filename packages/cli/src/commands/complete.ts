import { printable } from '@skills/core'
import { completionNames } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { candidatesFor } from '../complete/candidates.ts'
import { completeWords, typedWord } from '../complete/complete-words.ts'
import { scopeRequest } from '../requests.ts'

export default class Complete extends SkillsCommand {
  static override summary = 'say what may follow the words after --; shells ask this'
  static override examples = [
    { description: 'commands', command: '<%= config.bin %> complete -- inst' },
    { description: 'assistants', command: '<%= config.bin %> complete -- install -a c' },
  ]
  static override hidden = true
  static override strict = false

  protected override readonly runsWithoutSettings = true

  async run(): Promise<void> {
    await this.deliver(Complete, async ({ argv, flags }, { context }) => {
      const words = argv.map(String)
      const completion = completeWords(this.config, words)
      const candidates = candidatesFor(completion, typedWord(words), () => {
        const { modules, skills, assistants } = completionNames(context, scopeRequest(flags))
        return { module: modules, skill: skills, assistant: assistants }
      })
      return {
        data: { candidates },
        lines: candidates.map(({ text, description }) =>
          [text, description].map((part) => printable(part, { oneLine: true })).join('\t'),
        ),
      }
    })
  }
}
