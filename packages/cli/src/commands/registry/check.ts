import { Args } from '@oclif/core'
import { counted } from '@skills/core'
import { checkRegistryFolder } from '@skills/operations'
import { SkillsCommand } from '../../base-command.ts'
import { problemRecord, renderProblem } from '../../render/render-problem.ts'

export default class RegistryCheck extends SkillsCommand {
  static override summary = 'find everything in a registry that does not fit together'
  static override description =
    'Every module, the index, the digests and the packs, each problem with its file and line. Reads only. Exit status 1 where there is one.'
  static override examples = [
    { description: 'the registry in this folder', command: '<%= config.bin %> registry check' },
    { description: 'in a pipeline', command: '<%= config.bin %> registry check ./registry --json' },
  ]
  static override args = {
    folder: Args.string({ description: 'folder of the registry', default: '.' }),
  }

  async run(): Promise<void> {
    await this.deliver(RegistryCheck, async ({ args }, { context, terminal, paint }) => {
      const { failure, ...data } = await checkRegistryFolder(context, args.folder)
      const { problems, modules, files } = data
      return {
        data,
        lines: terminal.decorates
          ? problems.flatMap((problem) => renderProblem(problem, paint))
          : problems.map(problemRecord),
        notes: [
          `${counted(modules, 'module')} in ${counted(files, 'file')}, ${counted(problems.length, 'problem')}.`,
        ],
        failure,
      }
    })
  }
}
