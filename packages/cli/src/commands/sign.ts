import { Args, Flags } from '@oclif/core'
import { printable } from '@skills/core'
import { signPack, signSkill } from '@skills/operations'
import { passphraseAsker } from '../ask-passphrase.ts'
import { SkillsCommand } from '../base-command.ts'
import { planFlags } from '../flags.ts'
import { scopeRequest } from '../requests.ts'

export default class Sign extends SkillsCommand {
  static override summary = 'sign a pack or the folder of a skill'
  static override description =
    'The pack is checked again as if it were made now. Two Sigstore bundles are written: where the pack comes from, and what was checked. Anybody who knows your public key can verify them. A folder gets skill.oms.sig, as OpenSSF Model Signing has it, by an ECDSA key.'
  static override examples = [
    {
      description: 'with a key of yours',
      command: '<%= config.bin %> sign web-1.2.0.tar --key release --passphrase-file ./passphrase',
    },
    {
      description: 'the folder of one skill, with an ECDSA key',
      command: '<%= config.bin %> sign ./skills/web --key models',
    },
    {
      description: 'with a key of OpenSSH, or one in its agent',
      command: '<%= config.bin %> sign web-1.2.0.tar --key ~/.ssh/id_ed25519',
    },
  ]
  static override args = {
    pack: Args.string({ description: 'the pack, or the folder of one skill', required: true }),
  }
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
      const request = { file: args.pack, key, passphrase, scope, dryRun }
      const isPack = /\.(?:tar|tar\.gz|tgz)$/u.test(args.pack)
      const { warnings, ...data } = await (isPack ? signPack : signSkill)(session.context, request)
      return {
        data,
        warnings,
        lines: data.bundles.map((file) => printable(file, { oneLine: true })),
        notes: [`${data.written ? 'Signed' : 'Would sign'} ${data.name} as ${data.signer}.`],
      }
    })
  }
}
