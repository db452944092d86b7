import { Args } from '@oclif/core'
import { counted } from '@skills/core'
import { buildRegistryFolder } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { writtenLines } from '../../registry-flags.ts'

export default class RegistryBuild extends SkillsCommand {
  static override summary = 'make what follows from the modules of a registry'
  static override description =
    'Reads every file below modules/, and writes index, digests and registry.json. The same modules give the same bytes; what has them already is not touched, and what no module needs any more is removed.'
  static override examples = [
    { description: 'the registry in this folder', command: '<%= config.bin %> registry build' },
    { description: 'another one', command: '<%= config.bin %> registry build ./registry' },
  ]
  static override args = {
    folder: Args.string({ description: 'folder of the registry', default: '.' }),
  }

  async run(): Promise<void> {
    await this.deliver(RegistryBuild, async ({ args }, { context }) => {
      const { warnings, ...data } = await buildRegistryFolder(context, args.folder)
      const { written, removed, modules } = data
      const what = counted(modules, 'module')
      return {
        data,
        warnings,
        lines: [...writtenLines(written), ...writtenLines(removed)],
        notes: [
          written.length + removed.length === 0
            ? `Everything of ${what} is as it should be.`
            : `Wrote ${counted(written.length, 'file')} for ${what}, removed ${removed.length}.`,
        ],
      }
    })
  }
}
