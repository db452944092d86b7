import { Args, Flags } from '@oclif/core'
import { rotateRegistry } from '@skills/operations'
import { passphraseAsker } from '../../ask-passphrase.ts'
import { SkillsCommand } from '../../base-command.ts'
import { list } from '../../flags.ts'
import { signedNotes, signingFlags, writtenLines } from '../../registry-flags.ts'

export default class RegistryRotate extends SkillsCommand {
  static override summary = 'change the keys that may sign a registry'
  static override description =
    'The keys before sign the change, as many as they need, and so do the new ones; whoever pinned the old keys follows. A key that was lost or stolen signs nothing that counts afterwards.'
  static override examples = [
    {
      description: 'a new key for an old one',
      command:
        '<%= config.bin %> registry rotate --add new.pub --remove SHA256:Yx3… --key old --key new',
    },
    {
      description: 'two keys have to sign from now on',
      command: '<%= config.bin %> registry rotate --threshold 2 --key a --key b',
    },
  ]
  static override args = {
    folder: Args.string({ description: 'folder of the registry', default: '.' }),
  }
  static override flags = {
    add: Flags.string({
      ...list,
      helpValue: 'KEY',
      description: 'a public key that may sign from now on: a .pub file or a key of yours',
    }),
    remove: Flags.string({
      ...list,
      helpValue: 'FINGERPRINT',
      description: 'a key that may sign no more',
    }),
    ...signingFlags,
  }

  async run(): Promise<void> {
    await this.deliver(RegistryRotate, async ({ args, flags }, session) => {
      const data = await rotateRegistry(session.context, {
        registry: args.folder,
        keys: flags.key,
        passphrase: { file: flags['passphrase-file'], ask: passphraseAsker(session, 'known') },
        threshold: flags.threshold,
        days: flags.days,
        add: flags.add ?? [],
        remove: flags.remove ?? [],
      })
      return { data, lines: writtenLines(data.written), notes: signedNotes(data) }
    })
  }
}
