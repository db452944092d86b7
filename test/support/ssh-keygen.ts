import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A key pair of the system's ssh-keygen in a folder; returns the private file. */
export function sshKey(folder: string, type: string, options: readonly string[] = []): string {
  const file = join(folder, `id_${type}_${options.join('')}`.replaceAll(/[^a-z0-9_]/giu, ''))
  execFileSync('ssh-keygen', [
    '-q',
    '-t',
    type,
    '-N',
    '',
    '-C',
    'dev@acme.example',
    '-f',
    file,
    ...options,
  ])
  return file
}

export function publicLine(privateFile: string): string {
  return readFileSync(`${privateFile}.pub`, 'utf8')
}

/** What `ssh-keygen -Y sign` writes for a message. */
export function signedByProgram(privateFile: string, message: string, namespace: string): string {
  const run = spawnSync('ssh-keygen', ['-Y', 'sign', '-f', privateFile, '-n', namespace], {
    input: message,
  })
  if (run.status !== 0) throw new Error(String(run.stderr))
  return String(run.stdout)
}

interface Verifying {
  readonly allowedSigners: string
  readonly signature: string
  readonly message: string | Uint8Array
  readonly namespace: string
  readonly options?: readonly string[]
}

/** Does `ssh-keygen -Y verify` accept it for `dev@acme.example`? Both texts are names of files. */
export function isAcceptedByProgram(asked: Verifying): boolean {
  const { allowedSigners, signature, message, namespace, options = [] } = asked
  const args = ['-Y', 'verify', '-f', allowedSigners, '-I', 'dev@acme.example', '-n', namespace]
  return (
    spawnSync('ssh-keygen', [...args, '-s', signature, ...options], { input: message }).status === 0
  )
}
