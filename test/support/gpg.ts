import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

interface GpgHome {
  readonly folder: string
  readonly gpg: (args: readonly string[], input?: Uint8Array | string) => Buffer
  /** A new Ed25519 key; returns its fingerprint. */
  readonly key: (name: string, expires?: string) => string
  /** Ends the agent that gpg started for this folder. */
  readonly stop: () => void
}

/** A home of gpg of its own, whose agent has to be stopped. */
export function gpgHome(parent: string): GpgHome {
  // The path of an agent's socket has to be short.
  const folder = join(parent, 'g')
  mkdirSync(folder)
  chmodSync(folder, 0o700)
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, LC_ALL: 'C' }
  const run = (args: readonly string[], input: Uint8Array | string = '') =>
    execFileSync('gpg', ['--homedir', folder, '--batch', '--quiet', '--no-tty', ...args], {
      env,
      input,
      stdio: ['pipe', 'pipe', 'ignore'],
    })
  return {
    folder,
    gpg: run,
    key: (name, expires = 'never') => {
      run(['--passphrase', '', '--quick-generate-key', name, 'ed25519', 'sign', expires])
      const listed = String(run(['--with-colons', '--list-keys', name]))
      return /^fpr:+([0-9A-F]+):/mu.exec(listed)?.[1] ?? ''
    },
    stop: () => {
      execFileSync('gpgconf', ['--homedir', folder, '--kill', 'all'], { env, stdio: 'ignore' })
    },
  }
}
