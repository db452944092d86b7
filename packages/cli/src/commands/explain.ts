import { Args, Flags } from '@oclif/core'
import { explain, explainable } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { renderExplanation } from '../render/render-explanation.ts'

export default class Explain extends SkillsCommand {
  static override summary = 'say what a rule, an error code or a catalogue id means'
  static override description =
    'A rule of the audit (SKL-HID-001), an error code (E_FINDINGS), a rule of policy (licenses/allow), an id of OWASP, MITRE ATLAS or CWE (ASI04, AST01, CWE-451).'
  static override examples = [
    { description: 'a rule', command: '<%= config.bin %> explain SKL-HID-001' },
    { description: 'the rules behind a CWE', command: '<%= config.bin %> explain CWE-451' },
  ]
  static override args = {
    word: Args.string({ description: 'rule, error code or id of a catalogue' }),
  }
  static override flags = {
    list: Flags.boolean({ description: 'list everything that can be explained' }),
  }
  protected override readonly runsWithoutSettings = true

  async run(): Promise<void> {
    await this.deliver(Explain, async ({ args, flags }, { terminal, paint }) => {
      if (flags.list || args.word === undefined) {
        const ids = explainable()
        return { data: { ids }, lines: ids }
      }
      const explanation = explain(args.word)
      return { data: explanation, lines: renderExplanation(explanation, { terminal, paint }) }
    })
  }
}
