import { Args, Flags } from '@oclif/core'
import { packModule, verifyPack } from '@skills/operations'
import { type Outcome, type Session, SkillsCommand } from '../base-command.ts'
import { planFlags } from '../flags.ts'
import { renderPack, renderVerifiedPack } from '../render/render-pack.ts'
import { scopeRequest } from '../requests.ts'

export default class Pack extends SkillsCommand {
  static override summary = 'make one version of a module into files that others can publish'
  static override description =
    'The same commit gives the same archive on every machine. What would not pass validate, audit or policy is not packed, and neither is a folder that differs from its commit.'
  static override examples = [
    { description: 'this module', command: '<%= config.bin %> pack' },
    {
      description: 'a module below, into a folder of its own',
      command: '<%= config.bin %> pack ./skills-web --output ./packs',
    },
    {
      description: 'make a pack again from the commit it names, and compare',
      command: '<%= config.bin %> pack --verify web-1.2.0.tar',
    },
  ]
  static override args = {
    dir: Args.string({
      description: 'the module; with --verify a clone that has the commit [default: this folder]',
    }),
  }
  static override flags = {
    output: Flags.string({
      char: 'o',
      helpValue: 'DIR',
      description: 'where the files go',
      default: '.',
    }),
    verify: Flags.string({ helpValue: 'FILE', description: 'check this pack and write nothing' }),
    force: Flags.boolean({ char: 'f', description: 'write over files of these names' }),
    ...planFlags,
  }

  async run(): Promise<void> {
    await this.deliver(Pack, async ({ args, flags }, session) => {
      const { verify } = flags
      if (verify === undefined) {
        const { output, force: replace, 'dry-run': dryRun } = flags
        return packed(session, { folder: args.dir ?? '.', output, replace, dryRun })
      }
      const scope = scopeRequest(flags)
      const data = await verifyPack(session.context, { file: verify, folder: args.dir, scope })
      return { data, lines: renderVerifiedPack(data) }
    })
  }
}

async function packed(
  { context }: Session,
  request: Parameters<typeof packModule>[1],
): Promise<Outcome> {
  const { warnings, ...data } = await packModule(context, request)
  return { data, warnings, ...renderPack(data) }
}
