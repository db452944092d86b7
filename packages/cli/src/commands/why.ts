import { Args } from '@oclif/core'
import { printable } from '@skills/core'
import { explainWhy, type WhyRow } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { scopeRequest } from '../requests.ts'

export default class Why extends SkillsCommand {
  static override summary = 'say what brought a module, a skill or an installed file here'
  static override examples = [
    { description: 'a skill', command: '<%= config.bin %> why aws-security' },
    {
      description: 'a file',
      command: '<%= config.bin %> why .claude/skills/aws-security/SKILL.md',
    },
  ]
  static override args = {
    subject: Args.string({ description: 'module, skill or path', required: true }),
  }

  async run(): Promise<void> {
    await this.deliver(Why, async ({ args, flags }, { context, paint }) => {
      const reasons = explainWhy(context, { subject: args.subject, scope: scopeRequest(flags) })
      return {
        data: { reasons },
        lines: reasons.flatMap((row) => lines(row, paint('bold', row.module))),
      }
    })
  }
}

function lines(row: WhyRow, title: string): string[] {
  const facts: [string, string | null][] = [
    ['skill', row.skill],
    ['asked by', row.range === null ? row.askedBy : `${row.askedBy}, ${row.range}`],
    ['needed by', neededText(row)],
    ['chain', row.chain.length < 2 ? null : ['skills.json', ...row.chain].join(' → ')],
    ['source', row.source],
    ['commit', row.commit],
    ['integrity', row.integrity],
    ['owner', row.owner],
    ['for', row.assistants.join(', ')],
    ['stands in', row.paths.join(', ')],
    ['licence', row.license],
  ]
  const shown = facts.flatMap(([label, value]) =>
    value === null || value === ''
      ? []
      : `  ${label.padEnd(10)} ${printable(value, { oneLine: true })}`,
  )
  return [`${title} ${row.version}`, ...shown]
}

/** Only where the manifest asks for it, too: else this is who asked. */
function neededText({ askedBy, neededBy }: WhyRow): string {
  if (askedBy !== 'skills.json') return ''
  return neededBy.map(({ module, version, range }) => `${module} ${version}, ${range}`).join('; ')
}
