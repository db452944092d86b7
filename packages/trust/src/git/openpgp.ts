import { runProgram } from '../programs/run-program.ts'

/** A folder with a keyring of its own (`gpg --homedir`); the user's keyring is never asked. */
export interface Keyring {
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
}

export type OpenpgpAnswer =
  /** Fingerprint of the primary key, 40 or 64 upper-case digits. */
  | { readonly kind: 'good'; readonly fingerprint: string }
  | { readonly kind: 'unknown-key' | 'bad' | 'expired' | 'revoked' }

/**
 * Ask gpg about a detached signature. Only its status lines are read, never its words for people
 * (GnuPG's doc/DETAILS): exactly one GOODSIG and one VALIDSIG, and nothing that says otherwise. Throws E_AGENT.
 */
export async function checkOpenpgp(
  { folder, env }: Keyring,
  payload: Uint8Array,
  signature: string,
): Promise<OpenpgpAnswer> {
  const { stdout } = await runProgram({
    program: 'gpg',
    args: [
      ...['--homedir', folder, '--batch', '--no-tty', '--no-options', '--status-fd', '1'],
      ...['--trust-model', 'always', '--no-auto-key-retrieve', '--no-auto-check-trustdb'],
      // The message comes on standard input, the signature on the descriptor behind the usual three.
      ...['--enable-special-filenames', '--verify', '--', '-&3', '-'],
    ],
    input: payload,
    more: Buffer.from(signature, 'latin1'),
    env: { PATH: env['PATH'], HOME: folder, LC_ALL: 'C' },
  })
  return answerOf(stdout.toString('latin1'))
}

/** What gpg's status lines say. Several signatures in one are more than anybody asked for. */
export function answerOf(status: string): OpenpgpAnswer {
  const lines = status
    .split('\n')
    .filter((line) => line.startsWith('[GNUPG:] '))
    .map((line) => line.slice('[GNUPG:] '.length).split(' '))
  const of = (...words: readonly string[]) => lines.filter(([word = '']) => words.includes(word))
  if (of('REVKEYSIG').length > 0) return { kind: 'revoked' }
  if (of('EXPSIG', 'EXPKEYSIG').length > 0) return { kind: 'expired' }
  if (of('BADSIG').length > 0) return { kind: 'bad' }
  if (of('NO_PUBKEY').length > 0) return { kind: 'unknown-key' }
  const [valid, ...more] = of('VALIDSIG')
  const primary = valid?.[10] ?? valid?.[1] ?? ''
  const isGood = of('GOODSIG').length === 1 && of('NEWSIG').length <= 1 && more.length === 0
  if (!isGood || !/^(?:[0-9A-F]{40}|[0-9A-F]{64})$/u.test(primary)) return { kind: 'bad' }
  return { kind: 'good', fingerprint: primary }
}
