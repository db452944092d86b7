import { Args, Flags } from '@oclif/core'
import { newKey } from '@skills/operations'
import { passphraseAsker } from '../../ask-passphrase.ts'
import { SkillsCommand } from '../../base-command.ts'
import { renderKey } from '../../render/render-keys.ts'

export default class KeyNew extends SkillsCommand {
  static override summary = 'make a key to sign with'
  static override description =
    'The private half is kept in your user data, encrypted under a passphrase and readable for you alone. The public half is printed; give it to those who should trust you.'
  static override examples = [
    {
      description: 'with a passphrase from a file',
      command: '<%= config.bin %> key new release --passphrase-file ./passphrase',
    },
    {
      description: 'for OpenSSF Model Signing, which knows no Ed25519',
      command: '<%= config.bin %> key new models --type p256',
    },
  ]
  static override args = { name: Args.string({ description: 'its name', required: true }) }
  static override flags = {
    type: Flags.option({ options: ['ed25519', 'p256'] as const })({
      description: 'kind of key',
      default: 'ed25519',
    }),
    'passphrase-file': Flags.string({
      helpValue: 'FILE',
      description: 'the passphrase is its first line',
    }),
    'no-passphrase': Flags.boolean({
      description: 'keep the key in clear: whoever reads the file can sign as you',
      exclusive: ['passphrase-file'],
    }),
  }

  async run(): Promise<void> {
    await this.deliver(KeyNew, async ({ args, flags }, session) => {
      const passphrase = { file: flags['passphrase-file'], ask: passphraseAsker(session, 'new') }
      const isClear = flags['no-passphrase'] === true
      const data = await newKey(session.context, {
        ...{ name: args.name, type: flags.type, passphrase, isClear },
      })
      return { data, lines: [data.publicKey], notes: [`Made ${renderKey(data)}.`] }
    })
  }
}
