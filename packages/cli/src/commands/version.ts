import { Args } from '@oclif/core'
import { raiseVersion } from '@skills/operations'
import { SkillsCommand } from '../base-command.ts'
import { planFlags } from '../flags.ts'

export default class Version extends SkillsCommand {
  static override summary = 'raise the version that a module declares'
  static override description =
    'It is raised in skills-pack.json and in plugin manifests that have one; every other byte stays. Nothing is committed or tagged.'
  static override examples = [
    { description: 'the next patch version', command: '<%= config.bin %> version patch' },
    { description: 'a version of your choice', command: '<%= config.bin %> version 2.0.0 ./web' },
  ]
  static override args = {
    to: Args.string({
      description: 'patch, minor, major or a version such as 1.2.3',
      required: true,
    }),
    dir: Args.string({ description: 'the module', default: '.' }),
  }
  static override flags = { ...planFlags }

  async run(): Promise<void> {
    await this.deliver(Version, async ({ args, flags }, { context }) => {
      const { to, dir: folder } = args
      const data = await raiseVersion(context, { to, folder, dryRun: flags['dry-run'] })
      const was = data.from === null ? 'declared none before' : `was ${data.from}`
      return { data, lines: [data.to], notes: [`${data.files.join(', ')}: ${was}.`] }
    })
  }
}
