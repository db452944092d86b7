import { Args } from '@oclif/core'
import { signRegistry } from '@skills/operations'
import { passphraseAsker } from '../../ask-passphrase.ts'
import { SkillsCommand } from '../../base-command.ts'
import { signedNotes, signingFlags, writtenLines } from '../../registry-flags.ts'

export default class RegistrySign extends SkillsCommand {
  static override summary = 'sign what a registry has now'
  static override description =
    'Whoever pins the key is then shown nothing else: no other byte, no older state, and nothing once the signature’s days are over. The first time these keys become those that may sign; registry rotate changes them. Where several have to sign, each signs for itself.'
  static override examples = [
    {
      description: 'with a key of yours',
      command: '<%= config.bin %> registry sign --key release',
    },
    {
      description: 'the first time, two of three keys needed',
      command:
        '<%= config.bin %> registry sign ./registry --key a --key b --key c --threshold 2 --days 7',
    },
  ]
  static override args = {
    folder: Args.string({ description: 'folder of the registry', default: '.' }),
  }
  static override flags = signingFlags

  async run(): Promise<void> {
    await this.deliver(RegistrySign, async ({ args, flags }, session) => {
      const data = await signRegistry(session.context, {
        registry: args.folder,
        keys: flags.key,
        passphrase: { file: flags['passphrase-file'], ask: passphraseAsker(session, 'known') },
        threshold: flags.threshold,
        days: flags.days,
      })
      return { data, lines: writtenLines(data.written), notes: signedNotes(data) }
    })
  }
}
