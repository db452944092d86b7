import { Args, Flags } from '@oclif/core'
import { counted, SkillsError } from '@skills/core'
import { type Affected, checkAdvisories } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { renderColumns } from '../../render/render-list.ts'
import { scopeRequest } from '../../requests.ts'

export default class AdvisoryCheck extends SkillsCommand {
  static override summary = 'say what of everything installed stands in an advisory'
  static override description =
    'By digest first, so that renamed copies, forks and folders copied by hand are found; then by repository and commit, by version, and by the packages that skills bring in files and commands. Without a scope, the project and this user’s own. Reads only and asks nobody. Exit status 1 where something is affected, 3 where the databases are missing or too old.'
  static override examples = [
    { description: 'here', command: '<%= config.bin %> advisory check' },
    {
      description: 'every project of this machine, for a machine',
      command: '<%= config.bin %> advisory check --everywhere --json',
    },
    {
      description: 'with databases of this week',
      command: '<%= config.bin %> advisory check --max-age 7',
    },
  ]
  static override args = {
    name: Args.string({
      description: 'installed modules, or folders that nobody manages; default: all',
      multiple: true,
    }),
  }
  static override flags = {
    everywhere: Flags.boolean({ description: 'all projects that this machine installed in' }),
    'max-age': Flags.integer({
      description: 'how many days old a database may be',
      helpValue: 'DAYS',
      default: 90,
      min: 1,
    }),
  }

  async run(): Promise<void> {
    await this.deliver(AdvisoryCheck, async ({ args, flags }, { context, terminal }) => {
      const checked = await checkAdvisories(context, {
        names: args.name ?? [],
        everywhere: flags.everywhere,
        maxAgeDays: flags['max-age'],
        scope: scopeRequest(flags),
      })
      const { affected, checked: count } = checked
      const head = ['ADVISORY', 'SEVERITY', 'KIND', 'INSTALLED', 'BECAUSE', 'DO']
      const told = `Looked at ${counted(count.modules, 'module')}, ${counted(count.unmanaged, 'folder')} that nobody manages, ${counted(count.packages, 'package')}.`
      return {
        data: checked,
        lines: await renderColumns(head, affected.map(cells), terminal),
        notes: [told, ...(affected.length === 0 ? ['Nothing is affected.'] : [])],
        failure: failureOf(affected),
      }
    })
  }
}

function cells(row: Affected): readonly string[] {
  const name = row.version === null ? row.name : `${row.name}@${row.version}`
  const because = `${row.by} ${row.what}${row.certain ? '' : ' (perhaps)'}`
  return [row.advisory, row.severity, row.kind, name, because, row.remedy]
}

function failureOf([worst, ...others]: readonly Affected[]): SkillsError | undefined {
  if (worst === undefined) return undefined
  const more = others.length === 0 ? '' : `, and ${others.length} more`
  return new SkillsError(
    'E_AFFECTED',
    `${worst.advisory} (${worst.kind}) concerns ${worst.name}${more}.`,
    { remedy: worst.remedy },
  )
}
