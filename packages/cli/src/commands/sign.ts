import { Args, Flags } from '@oclif/core'
import { printable } from '@skills/core'
import { signPack } from '@skills/operations'
import { passphraseAsker } from '../ask-passphrase.ts'
import { SkillsCommand } from '../base-command.ts'
import { planFlags } from '../flags.ts'
import { scopeRequest } from '../requests.ts'

export default class Sign extends SkillsCommand {
  static override summary = 'sign a pack, and write the signed statements beside it'
  static override description =
    'The pack is checked again as if it were made now. Two Sigstore bundles are written: where the pack comes from, and what was checked. Anybody who knows your public key can verify them.'
  static override examples = [
    {
      description: 'with a key of yours',
      command: '<%= config.bin %> sign web-1.2.0.tar --key release --passphrase-file ./passphrase',
    },
    {
      description: 'with a key of OpenSSH, or one in its agent',
      command: '<%= config.bin %> sign web-1.2.0.tar --key ~/.ssh/id_ed25519',
    },
  ]
  static override args = { pack: Args.string({ description: 'the pack', required: true }) }
  static override flags = {
    key: Flags.string({
      helpValue: 'NAME|FILE',
      description: 'a key of yours, a private key file, or the .pub of one in an agent',
      required: true,
    }),
    'passphrase-file': Flags.string({
      helpValue: 'FILE',
      description: 'the passphrase of the key is its first line',
    }),
    ...planFlags,
  }

  async run(): Promise<void> {
    await this.deliver(Sign, async ({ args, flags }, session) => {
      const { key, 'dry-run': dryRun } = flags
      const passphrase = { file: flags['passphrase-file'], ask: passphraseAsker(session, 'known') }
      const scope = scopeRequest(flags)
      const { warnings, ...data } = await signPack(session.context, {
        ...{ file: args.pack, key, passphrase, scope, dryRun },
      })
      return {
        data,
        warnings,
        lines: data.bundles.map((file) => printable(file, { oneLine: true })),
        notes: [
          `${data.written ? 'Signed' : 'Would sign'} ${data.name} ${data.version} as ${data.signer}.`,
        ],
      }
    })
  }
}
