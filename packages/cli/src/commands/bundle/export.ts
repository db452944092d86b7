import { Args, Flags } from '@oclif/core'
import { exportBundle } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { renderBundle } from '../../render/render-bundle.ts'
import { scopeRequest } from '../../requests.ts'

export default class BundleExport extends SkillsCommand {
  static override summary = 'put locked modules into one file for a machine without a network'
  static override description =
    'The same modules give the same file. Tell its SHA-256 to whoever imports it. Folders of the project are left out: they come with the project.'
  static override examples = [
    { description: 'what this project has locked', command: '<%= config.bin %> bundle export' },
    {
      description: 'one module, to a place of your choice',
      command: '<%= config.bin %> bundle export prodsec-skills --output /media/usb/skills.tar',
    },
  ]
  static override args = {
    module: Args.string({
      description: 'locked or registered modules; default: all that are locked here',
      multiple: true,
    }),
  }
  static override flags = {
    output: Flags.string({
      char: 'o',
      helpValue: 'FILE',
      description: 'the file to be made',
      default: 'skills-bundle.tar',
    }),
    all: Flags.boolean({ description: 'everything locked here and in the module list' }),
    force: Flags.boolean({ char: 'f', description: 'write over a file of that name' }),
  }

  async run(): Promise<void> {
    await this.deliver(BundleExport, async ({ args, flags }, { context, terminal }) => {
      const { all, output, force: replace } = flags
      const modules = args.module ?? []
      const scope = scopeRequest(flags)
      const made = await exportBundle(context, { modules, all, output, replace, scope })
      return {
        data: made,
        lines: await renderBundle(made.modules, terminal),
        notes: [
          ...made.left.map((name) => `${name} is a folder: it is not in the bundle.`),
          ...carried(made.policies, 'extended policy', 'extended policies'),
          ...carried(made.registryFiles, 'file of a registry', 'files of registries'),
          `${made.file}: ${made.bytes} bytes, sha256 ${made.sha256}`,
        ],
      }
    })
  }
}

function carried(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`With ${count} ${count === 1 ? one : many}.`]
}
