import { SkillsError } from '@skills/core'
import type { PassphraseSource } from '@skills/operations'
import type { Session } from './base-command.ts'

/** Asks a person for a passphrase, twice for a new one; `undefined` where nobody is there to answer. */
export function passphraseAsker(session: Session, which: 'new' | 'known'): PassphraseSource['ask'] {
  if (!session.terminal.asks) return undefined
  return () =>
    session.asking(async () => {
      const first = await asked(which === 'new' ? 'A passphrase for the key' : 'Its passphrase')
      if (which === 'known' || (await asked('The same again')) === first) return first
      throw new SkillsError('E_KEY_PASSPHRASE', 'The two passphrases differ.', {
        remedy: 'Run the command again. No key was made.',
      })
    })
}

async function asked(message: string): Promise<string> {
  const { isCancel, password } = await import('@clack/prompts')
  const answer = await password({ message })
  if (!isCancel(answer)) return answer
  throw new SkillsError('E_CANCELLED', 'Cancelled. Nothing was written.', {
    remedy: 'Answer on the command line: --passphrase-file FILE',
  })
}
