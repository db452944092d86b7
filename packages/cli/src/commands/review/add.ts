import { Args, Flags } from '@oclif/core'
import { addReview } from '@skills/operations'
import { passphraseAsker } from '../../ask-passphrase.ts'
import { SkillsCommand } from '../../base-command.ts'
import { list, planFlags } from '../../flags.ts'
import { scopeRequest } from '../../requests.ts'

const results = ['approved', 'rejected', 'violation'] as const

export default class ReviewAdd extends SkillsCommand {
  static override summary = 'sign that you have looked at exactly these bytes'
  static override description =
    'Writes your signed statement into skills.reviews.json. It counts where your key is known and policy gives you the criteria. A review with --base is about the change alone and stands on an approval of what was before. A later --result rejected takes your approval back; a violation says that nobody may use the module.'
  static override examples = [
    {
      description: 'a module that you read as a whole',
      command:
        '<%= config.bin %> review add web-pack --integrity "$INTEGRITY" --criteria safe-to-install --key me',
    },
    {
      description: 'what changed since a version that somebody approved',
      command:
        '<%= config.bin %> review add web-pack --base "$BEFORE" --criteria safe-to-install --key ~/.ssh/id_ed25519',
    },
  ]
  static override args = {
    module: Args.string({ description: 'a name or source', required: true }),
  }
  static override flags = {
    criteria: Flags.string({
      ...list,
      description: 'what you looked for: read, safe-to-install, safe-with-tools, or words of yours',
      helpValue: 'CRITERIA',
      required: true,
    }),
    key: Flags.string({
      helpValue: 'NAME|FILE',
      description: 'a key of yours, a private key file, or the .pub of one in an agent',
      required: true,
    }),
    'passphrase-file': Flags.string({
      helpValue: 'FILE',
      description: 'the passphrase of the key is its first line',
    }),
    integrity: Flags.string({
      description: 'what review start printed; refused if the module is another one now',
      helpValue: 'H1',
    }),
    base: Flags.string({ description: 'integrity that you compared it with', helpValue: 'H1' }),
    result: Flags.option({ options: results })({
      description: 'what you say',
      default: 'approved' as const,
    }),
    expires: Flags.string({ description: 'the last day it counts', helpValue: 'YYYY-MM-DD' }),
    notes: Flags.string({ description: 'for whoever reads it', helpValue: 'TEXT' }),
    model: Flags.string({ description: 'a model that helped you', helpValue: 'NAME' }),
    unattended: Flags.boolean({
      description: 'a model alone: it never counts as a person’s',
      dependsOn: ['model'],
    }),
    ...planFlags,
  }

  async run(): Promise<void> {
    await this.deliver(ReviewAdd, async ({ args, flags }, session) => {
      const { key, criteria, result, integrity, base, expires, notes, model, unattended } = flags
      const passphrase = { file: flags['passphrase-file'], ask: passphraseAsker(session, 'known') }
      const added = await addReview(session.context, {
        ...{ key, passphrase, criteria, result, integrity, base, expires, notes, model },
        module: args.module,
        humanGuided: !unattended,
        scope: scopeRequest(flags),
        dryRun: flags['dry-run'],
      })
      const verb = added.written ? 'Signed' : 'Would sign'
      return {
        data: added,
        lines: [`${added.module}\t${added.version}\t${added.result}\t${added.integrity}`],
        notes: [`${verb} as ${added.reviewer}. Commit ${added.file}.`],
      }
    })
  }
}
